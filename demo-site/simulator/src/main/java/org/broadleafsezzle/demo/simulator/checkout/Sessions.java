package org.broadleafsezzle.demo.simulator.checkout;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.broadleafsezzle.demo.simulator.customers.Customers;
import org.broadleafsezzle.demo.simulator.orders.Customer;
import org.broadleafsezzle.demo.simulator.orders.Orders;
import org.broadleafsezzle.demo.simulator.orders.Purchase;
import org.broadleafsezzle.demo.simulator.problems.NotFoundException;

/** All sessions that the merchant created. */
public final class Sessions {

  private static final int NONCE_BYTES = 16;

  private final Orders orders;
  private final Customers customers;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Session> byUuid = new HashMap<>();
  private final Map<String, Session> byOrder = new HashMap<>();
  private final Map<String, Session> byToken = new HashMap<>();

  public Sessions(Orders orders, Customers customers) {
    this.orders = orders;
    this.customers = customers;
  }

  /**
   * The session that a merchant asks for.
   *
   * @param purchase present if there is something to pay
   * @param tokenize present if the shopper is to be asked whether they may be charged later
   */
  public record Wish(
      String cancelUrl,
      String completeUrl,
      Optional<Purchase> purchase,
      Optional<Customer> tokenize) {}

  /**
   * Creates what a merchant asks for.
   *
   * @throws org.broadleafsezzle.demo.simulator.problems.RefusedException if the reference id is
   *     taken
   */
  public Session create(Wish wish) {
    Session session =
        new Session(
            UUID.randomUUID().toString(),
            wish.cancelUrl(),
            wish.completeUrl(),
            wish.purchase().map(p -> orders.create(p, "order.reference_id")),
            wish.tokenize().map(customers::ask),
            nonce());
    byUuid.put(session.uuid(), session);
    session.order().ifPresent(order -> byOrder.put(order.uuid(), session));
    session.tokenization().ifPresent(asked -> byToken.put(asked.token(), session));
    return session;
  }

  /**
   * Finds a session.
   *
   * @throws NotFoundException if there is no such session
   */
  public Session get(String uuid) {
    return found(byUuid.get(uuid), "session", uuid);
  }

  /**
   * The session that an order was made in.
   *
   * @throws NotFoundException if there is none: no such order, or one made without a shopper
   */
  public Session ofOrder(String orderUuid) {
    return found(byOrder.get(orderUuid), "checkout of order", orderUuid);
  }

  /**
   * The session that a token was made in.
   *
   * @throws NotFoundException if there is no such token
   */
  public Session ofToken(String token) {
    return found(byToken.get(token), "token", token);
  }

  /** Forgets everything. */
  public void clear() {
    byUuid.clear();
    byOrder.clear();
    byToken.clear();
  }

  private static Session found(Session session, String what, String id) {
    if (session == null) {
      throw new NotFoundException(what, id);
    }
    return session;
  }

  private String nonce() {
    byte[] bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}

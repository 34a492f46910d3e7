package org.broadleafsezzle.demo.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadleafsezzle.demo.running.SezzleBooks.Account;
import org.broadleafsezzle.demo.running.SezzleBooks.Entry;
import org.broadleafsezzle.demo.running.ShopBooks.Checkout;
import org.broadleafsezzle.demo.running.ShopBooks.Movement;
import org.broadleafsezzle.demo.running.ShopBooks.Order;
import org.broadleafsezzle.demo.running.ShopBooks.Payment;
import org.broadleafsezzle.demo.running.ShopBooks.Sums;
import org.broadleafsezzle.demo.running.ShopBooks.Webhook;

/**
 * The shop's books beside Sezzle's. This must hold whenever nothing is under way:
 *
 * <ul>
 *   <li>every movement's outcome is known, and no payment is half made or half undone;
 *   <li>the ledger has each movement that Sezzle has, once, to the cent, and no other;
 *   <li>the platform's transactions of a payment come to what Sezzle has;
 *   <li>no shopper has paid, or is bound to pay, without an order; of an order that was cancelled
 *       nothing is authorized any more, and what was captured is left to a person;
 *   <li>no order is without its payment, and no payment is of another amount than the order.
 * </ul>
 */
public final class Books {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String SEZZLE = "Sezzle";
  private static final Set<String> HALF_WAY = Set.of("AUTHORIZED", "UNDOING");

  private final ShopBooks shop;
  private final SezzleBooks sezzle;
  private final List<String> differences = new ArrayList<>();

  private Books(ShopBooks shop, SezzleBooks sezzle) {
    this.shop = shop;
    this.sezzle = sezzle;
  }

  /**
   * The id of the newest order, so that {@link #differences} can leave out those up to now.
   *
   * @param database of the shop
   */
  public static long newestOrder(Connection database) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery("SELECT MAX(ORDER_ID) FROM BLC_ORDER")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** The rules that do not hold, a sentence each; of all that was ever sold. */
  public static List<String> differences(Connection database, Sezzle sezzle) throws SQLException {
    return differences(database, sezzle, 0);
  }

  /**
   * The rules that do not hold, a sentence each.
   *
   * @param afterOrder {@link #newestOrder} when Sezzle's simulator was reset: it has forgotten what
   *     the shop had before
   */
  public static List<String> differences(Connection database, Sezzle sezzle, long afterOrder)
      throws SQLException {
    return new Books(ShopBooks.read(database, afterOrder), SezzleBooks.read(sezzle)).compare();
  }

  /** Waits until all that Sezzle has sent is worked off, and everything holds. */
  public static void awaitAgreement(Connection database, Sezzle sezzle, long afterOrder) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(differences(database, sezzle, afterOrder)).isEmpty());
  }

  /** Fails unless everything holds. */
  public static void assertAgree(Connection database, Sezzle sezzle, long afterOrder)
      throws SQLException {
    assertThat(differences(database, sezzle, afterOrder)).isEmpty();
  }

  private List<String> compare() {
    nothingIsUnderWay();
    sezzle.accounts().values().forEach(this::hasItsOrder);
    shop.checkouts().forEach(this::ledgerEqualsSezzle);
    shop.orders().forEach(this::isPaid);
    return differences;
  }

  private void nothingIsUnderWay() {
    shop.movements().stream()
        .filter(movement -> movement.state().equals("STARTED"))
        .forEach(movement -> differ("The outcome is not known of %s".formatted(movement)));
    shop.checkouts().stream()
        .filter(checkout -> HALF_WAY.contains(checkout.state()))
        .forEach(checkout -> differ("Half way: %s".formatted(checkout)));
    shop.webhooksLeft().stream()
        .filter(this::isOfNow)
        .forEach(webhook -> differ("Not worked off: %s".formatted(webhook)));
  }

  /** One that came before Sezzle's simulator was reset is about an order it has forgotten. */
  private boolean isOfNow(Webhook webhook) {
    return webhook.sezzleOrder() == null || sezzle.accounts().containsKey(webhook.sezzleOrder());
  }

  private void hasItsOrder(Account account) {
    if (account.held() <= 0) {
      return;
    }
    Optional<Checkout> root = shop.checkoutOf(account.uuid()).map(shop::root);
    boolean ordered = root.flatMap(shop::orderOf).isPresent();
    if (!ordered && !isLeftToAPerson(account, root)) {
      differ(
          "Paid without an order: %s; the shop has %s"
              .formatted(account, shop.checkoutOf(account.uuid())));
    }
  }

  /** Money that had expired while Sezzle's clock was ahead, and has not now, is not released. */
  private boolean isLeftToAPerson(Account account, Optional<Checkout> root) {
    boolean expired = shop.checkoutOf(account.uuid()).filter(Checkout::expired).isPresent();
    return root.filter(shop::isCancelled).isPresent() && (account.open() == 0 || expired);
  }

  private void ledgerEqualsSezzle(Checkout checkout) {
    if (checkout.sezzleOrder() == null) {
      return;
    }
    Account account = sezzle.accounts().get(checkout.sezzleOrder());
    if (account == null) {
      differ("Sezzle has no order for %s".formatted(checkout));
      return;
    }
    Map<String, Entry> left = new HashMap<>();
    account.entries().forEach(entry -> left.put(entry.uuid(), entry));
    shop.movements().stream()
        .filter(movement -> movement.checkoutId().equals(checkout.id()))
        .filter(movement -> movement.state().equals("SUCCEEDED"))
        .filter(movement -> !makesNewOrder(movement))
        .forEach(movement -> isAtSezzle(movement, left.remove(movement.sezzleUuid())));
    left.values()
        .forEach(
            entry -> differ("Sezzle has %s, the ledger has not: %s".formatted(entry, checkout)));
    sumsEqualSezzle(checkout, account);
    if (shop.orderOf(checkout).isPresent() && shop.root(checkout).state().equals("COMPLETED")) {
      transactionsEqualSezzle(account);
    }
  }

  private void sumsEqualSezzle(Checkout checkout, Account account) {
    Sums sums = new Sums(account.captured(), account.refunded(), account.released());
    if (!checkout.sums().equals(sums)) {
      differ("Sezzle has %s, the row has other sums: %s".formatted(sums, checkout));
    }
    if (checkout.difference() != null) {
      differ("Marked as different from Sezzle's books: %s".formatted(checkout));
    }
  }

  private static boolean makesNewOrder(Movement movement) {
    return Set.of("REAUTHORIZE", "UPCHARGE", "CHARGE").contains(movement.kind());
  }

  private void isAtSezzle(Movement movement, Entry entry) {
    if (entry == null
        || !entry.kind().equals(movement.kind())
        || entry.amount() != movement.amount()) {
      differ("The ledger has %s, Sezzle has %s".formatted(movement, entry));
    }
  }

  private void transactionsEqualSezzle(Account account) {
    String uuid = account.uuid();
    same(uuid, account.authorized(), "AUTHORIZE", "AUTHORIZE_AND_CAPTURE");
    same(uuid, account.captured(), "CAPTURE", "AUTHORIZE_AND_CAPTURE");
    same(uuid, account.refunded(), "REFUND", "DETACHED_CREDIT");
    same(uuid, account.released(), "REVERSE_AUTH", "VOID");
  }

  private void same(String sezzleOrder, long atSezzle, String... types) {
    long recorded = shop.recorded(sezzleOrder, List.of(types));
    if (recorded != atSezzle) {
      differ(
          "The platform's %s of Sezzle's order %s come to %d, Sezzle has %d"
              .formatted(List.of(types), sezzleOrder, recorded, atSezzle));
    }
  }

  private void isPaid(Order order) {
    List<Payment> payments = shop.paymentsOf(order);
    long paid = payments.stream().mapToLong(Payment::amount).sum();
    if (paid != order.total()) {
      differ("%s is paid with %s".formatted(order, payments));
    }
    List<Payment> withSezzle =
        payments.stream().filter(payment -> SEZZLE.equals(payment.gateway())).toList();
    Set<String> completed = new HashSet<>();
    shop.checkouts().stream()
        .filter(one -> one.orderId() == order.id() && one.parentId() == null)
        .filter(one -> one.state().equals("COMPLETED"))
        .filter(one -> one.amount() == order.total() && isApproved(one))
        .forEach(one -> completed.add(one.id()));
    if (withSezzle.size() != completed.size() || completed.size() > 1) {
      differ(
          "%s has the payments %s, but the checkouts %s".formatted(order, withSezzle, completed));
    }
  }

  private boolean isApproved(Checkout checkout) {
    Account account = sezzle.accounts().get(checkout.sezzleOrder());
    return account != null && account.approved() && account.authorized() == checkout.amount();
  }

  private void differ(String sentence) {
    differences.add(sentence);
  }
}

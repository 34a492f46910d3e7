package org.broadleafsezzle.demo.simulator.checkout;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.broadleafsezzle.demo.simulator.customers.Customers;
import org.broadleafsezzle.demo.simulator.orders.Authorizations;
import org.broadleafsezzle.demo.simulator.orders.Orders;

/** Carries out what the shopper decides, and says where their browser goes next. */
public final class Decisions {

  private final Orders orders;
  private final Authorizations authorizations;
  private final Customers customers;

  public Decisions(Orders orders, Authorizations authorizations, Customers customers) {
    this.orders = orders;
    this.authorizations = authorizations;
    this.customers = customers;
  }

  /**
   * Carries out a decision.
   *
   * @param agreesToTokenize whether the shopper may be charged later; ignored unless the merchant
   *     asked
   * @return the merchant's URL that the vendor would send the shopper to. After {@link
   *     Decision#COMPLETE_AND_CLOSE} nobody goes there.
   * @throws org.broadleafsezzle.demo.simulator.problems.RefusedException if there is nothing left
   *     to decide
   */
  public String decide(Session session, Decision decision, boolean agreesToTokenize) {
    requireUndecided(session);
    return switch (decision) {
      case APPROVE, COMPLETE_AND_CLOSE -> complete(session, agreesToTokenize);
      case DENY -> {
        session.order().ifPresent(orders::deny);
        session.tokenization().ifPresent(customers::decline);
        yield session.cancelUrl();
      }
      case CANCEL -> session.cancelUrl();
    };
  }

  /** An order decides for both: the question asked with it is answered with it. */
  private void requireUndecided(Session session) {
    if (session.order().isPresent()) {
      orders.requireUndecided(session.order().get());
    } else {
      session.tokenization().ifPresent(customers::requireOpen);
    }
  }

  private String complete(Session session, boolean agreesToTokenize) {
    session.order().ifPresent(authorizations::approveByShopper);
    return session
        .tokenization()
        .filter(asked -> agreesToTokenize)
        .map(customers::agree)
        .map(customer -> withParameter(session.completeUrl(), "customer-uuid", customer.uuid()))
        .orElse(session.completeUrl());
  }

  /** Adds a query parameter, before a fragment and beside the parameters that are there. */
  static String withParameter(String url, String name, String value) {
    int fragmentAt = url.indexOf('#');
    String base = fragmentAt < 0 ? url : url.substring(0, fragmentAt);
    String fragment = fragmentAt < 0 ? "" : url.substring(fragmentAt);
    String separator =
        base.indexOf('?') < 0 ? "?" : base.endsWith("?") || base.endsWith("&") ? "" : "&";
    return base
        + separator
        + name
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8)
        + fragment;
  }
}

package org.broadleafsezzle.ledger;

import java.time.Instant;
import java.util.Optional;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.SezzleLocale;

/** Checkouts as the shop writes them, at moments a test names; each pays an order of its own. */
final class StoredCheckouts {

  static final Price AMOUNT = Price.of(5000, "USD");

  private final CheckoutLedger ledger;
  private long made;

  StoredCheckouts(CheckoutLedger ledger) {
    this.ledger = ledger;
  }

  /** Sezzle was not asked for a session yet. */
  SezzleCheckout created(Instant at) {
    made++;
    return created(made, at);
  }

  /** Another attempt to pay this order. */
  SezzleCheckout created(long orderId, Instant at) {
    SezzleCheckout checkout =
        new SezzleCheckout(
            SezzleMode.LIVE,
            orderId,
            "reference-" + orderId,
            "token-" + orderId + "-" + at,
            AMOUNT,
            Intent.AUTH,
            SezzleLocale.EN_CA,
            at);
    ledger.add(checkout);
    return checkout;
  }

  /** The shopper was sent to Sezzle. */
  SezzleCheckout open(Instant at) {
    String id = created(at).getId();
    return ledger.change(id, row -> row.open("session of " + id, "order of " + id, at));
  }

  /** It is in this state, which an open one can enter. */
  SezzleCheckout become(CheckoutState state, Instant at) {
    return ledger.change(open(at).getId(), row -> row.become(state, null, at));
  }

  /** Sezzle approved it; the order is not made yet. */
  SezzleCheckout authorized(Instant at, Instant end) {
    return ledger.change(open(at).getId(), row -> row.authorize(Optional.of(end), at));
  }

  /** The order is made and paid with it. */
  SezzleCheckout paid(Instant at, Instant end) {
    return ledger.change(
        authorized(at, end).getId(), row -> row.become(CheckoutState.COMPLETED, null, at));
  }

  /** An order Sezzle made of it without the shopper, not stored. */
  static SezzleCheckout madeOf(SezzleCheckout parent, boolean approved, Instant at) {
    return SezzleCheckout.madeOf(
        parent,
        "made of " + parent.getId(),
        AMOUNT,
        Intent.AUTH,
        approved,
        Optional.of(at.plusSeconds(3600)),
        at);
  }
}

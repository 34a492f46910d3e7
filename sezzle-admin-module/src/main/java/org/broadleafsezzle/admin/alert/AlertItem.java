package org.broadleafsezzle.admin.alert;

import java.time.Instant;
import java.util.Optional;
import org.broadleafsezzle.admin.health.Finding;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.AttentionKind;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.StandingAlert;

/** One thing that needs a person: a payment for a reason, or what the health has found. */
final class AlertItem {

  private final StandingAlert alert;
  private final Finding finding;
  private final SezzleCheckout checkout;
  private final String orderNumber;
  private final boolean ofMany;

  private AlertItem(
      StandingAlert alert,
      Finding finding,
      SezzleCheckout checkout,
      String orderNumber,
      boolean ofMany) {
    this.alert = alert;
    this.finding = finding;
    this.checkout = checkout;
    this.orderNumber = orderNumber;
    this.ofMany = ofMany;
  }

  static AlertItem of(StandingAlert alert, Finding finding) {
    return new AlertItem(alert, finding, null, null, false);
  }

  /**
   * @param orderNumber null if the order has none
   * @param ofMany whether so many payments are found for its reason that there may be more
   */
  static AlertItem of(
      StandingAlert alert, SezzleCheckout checkout, String orderNumber, boolean ofMany) {
    return new AlertItem(alert, null, checkout, orderNumber, ofMany);
  }

  /** An {@link AttentionKind}, or the finding's sentence. */
  String reason() {
    return alert.getReason();
  }

  Instant found() {
    return alert.getFound();
  }

  /** The finding of the health; empty if it is about a payment. */
  Optional<Finding> finding() {
    return Optional.ofNullable(finding);
  }

  /** The payment; empty if it is about none. */
  Optional<SezzleCheckout> checkout() {
    return Optional.ofNullable(checkout);
  }

  /** The shop's number of the order, else the payment's reference id. */
  String order() {
    return orderNumber == null ? checkout.getReferenceId() : orderNumber;
  }

  /** The amount at stake: of an authorization that ends, the part that can still be captured. */
  Price amount() {
    return is(AttentionKind.EXPIRING)
        ? checkout.amountOf(checkout.getBooks().getOpenInCents())
        : checkout.getAmount();
  }

  /** The moment by which somebody has to act, if the reason has such a time. */
  Optional<Instant> deadline() {
    if (isDueByDay()) {
      return checkout.getBooks().getDisputeDue();
    }
    return is(AttentionKind.EXPIRING) ? checkout.getAuthorizationExpires() : Optional.empty();
  }

  /** Whether its deadline is a day, in UTC, and no moment. */
  boolean isDueByDay() {
    return checkout != null && kind().isOpenDispute();
  }

  /** Whether so many payments are found for this reason that there may be more. */
  boolean isOfMany() {
    return ofMany;
  }

  private boolean is(AttentionKind reason) {
    return checkout != null && kind() == reason;
  }

  private AttentionKind kind() {
    return AttentionKind.valueOf(alert.getReason());
  }
}

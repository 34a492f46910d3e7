package org.broadleafsezzle.payments;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.Transaction;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.SezzleCheckout;

/** How much can be moved of one payment, and why no more. */
final class MovementLimit {

  /** Sezzle's limit of all additional amounts of an order together. */
  private static final int LARGEST_UPCHARGE_PERCENT = 15;

  private static final Set<CheckoutState> WITH_ORDER =
      EnumSet.of(CheckoutState.AUTHORIZED, CheckoutState.COMPLETED);

  private final SezzleCheckout checkout;
  private final Order atSezzle;
  private final Taken taken;

  MovementLimit(SezzleCheckout checkout, Order atSezzle, Taken taken) {
    this.checkout = checkout;
    this.atSezzle = atSezzle;
    this.taken = taken;
  }

  /**
   * @throws MovementRefusedException if this can't be moved; it says what can
   */
  void check(MovementKind kind, Price amount) {
    if (!amount.getCurrency().equals(taken.currency())) {
      throw new MovementRefusedException(
          "This payment is in " + taken.currency() + ", not in " + amount.getCurrency());
    }
    if (!taken.isApproved()) {
      throw new MovementRefusedException(
          "Sezzle has not approved this payment: there is nothing to be moved");
    }
    Price most = most(kind);
    if (amount.getAmountInCents() > most.getAmountInCents()) {
      throw new MovementRefusedException(
          String.format("At most %s can be %s, not %s", most, participle(kind), amount));
    }
  }

  /** What is authorized and would be left; empty if nothing. */
  Optional<Price> restAfterCapture(Price amount) {
    long rest = taken.uncapturedInCents() - amount.getAmountInCents();
    return rest > 0 ? Optional.of(Price.of(rest, taken.currency())) : Optional.empty();
  }

  private Price most(MovementKind kind) {
    switch (kind) {
      case CAPTURE:
        requireOrder(kind);
        return ofAuthorization(kind);
      case RELEASE:
        return ofAuthorization(kind);
      case REFUND:
        return taken.toRefund().orElseThrow(() -> new MovementRefusedException(nothingToRefund()));
      case REAUTHORIZE:
        requireOrder(kind);
        return taken
            .toReauthorize()
            .orElseThrow(() -> new MovementRefusedException(notToBeReauthorized()));
      default:
        requireOrder(kind);
        return upchargeable();
    }
  }

  /** What is being undone, or was never ordered, is only given back. */
  private void requireOrder(MovementKind kind) {
    if (!WITH_ORDER.contains(checkout.getState())) {
      throw new MovementRefusedException(
          "No order is paid with this payment: nothing can be "
              + participle(kind)
              + ", only released or refunded");
    }
  }

  private Price ofAuthorization(MovementKind kind) {
    if (taken.isExpired() && taken.uncapturedInCents() > 0) {
      throw new MovementRefusedException(
          String.format(
              "The authorization expired at %s: nothing can be %s any more. What was not captured"
                  + " can be reauthorized; what was captured can be refunded.",
              taken.expiration().get(), participle(kind)));
    }
    return taken
        .toCapture()
        .orElseThrow(
            () ->
                new MovementRefusedException(
                    String.format(
                        "Nothing is left to be %s: everything authorized is captured or released"
                            + " already. What was captured can be refunded.",
                        participle(kind))));
  }

  private String nothingToRefund() {
    return taken.capturedInCents() > 0
        ? "Everything captured is refunded already"
        : "Nothing is captured yet: what is authorized can be released instead";
  }

  private String notToBeReauthorized() {
    return taken.uncapturedInCents() > 0
        ? "The authorization lives"
            + taken.expiration().map(end -> " until " + end).orElse("")
            + ": it can be captured or released, and reauthorized once it has expired"
        : "Everything authorized is captured already: nothing is left to be reauthorized";
  }

  private Price upchargeable() {
    if (checkout.getParentId().isPresent() || atSezzle.isUpcharge()) {
      throw new MovementRefusedException(
          "An additional amount can only be asked for on the payment the shopper made");
    }
    long limit = checkout.getAmount().getAmountInCents() * LARGEST_UPCHARGE_PERCENT / 100;
    long asked =
        atSezzle.getUpcharges().stream()
            .map(Transaction::getAmount)
            .filter(Optional::isPresent)
            .mapToLong(amount -> amount.get().getAmountInCents())
            .sum();
    if (asked >= limit) {
      throw new MovementRefusedException(
          "The additional amounts of this payment have reached "
              + LARGEST_UPCHARGE_PERCENT
              + "% of it: no more can be upcharged");
    }
    return Price.of(limit - asked, taken.currency());
  }

  private static String participle(MovementKind kind) {
    switch (kind) {
      case CAPTURE:
        return "captured";
      case RELEASE:
        return "released";
      case REFUND:
        return "refunded";
      case REAUTHORIZE:
        return "reauthorized";
      default:
        return "upcharged";
    }
  }
}

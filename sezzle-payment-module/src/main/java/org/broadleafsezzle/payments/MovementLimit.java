package org.broadleafsezzle.payments;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.SezzleCheckout;

/**
 * How much can be moved of one payment, and why no more: as Sezzle's order says, or as the shop's
 * books do, which may be a little behind.
 */
public final class MovementLimit {

  /** Sezzle's limit of all additional amounts of an order together. */
  private static final int LARGEST_UPCHARGE_PERCENT = 15;

  private static final Set<CheckoutState> WITH_ORDER =
      EnumSet.of(CheckoutState.AUTHORIZED, CheckoutState.COMPLETED);

  private final SezzleCheckout checkout;
  private final Taken taken;
  private final boolean followUp;
  private final long upchargedInCents;

  /**
   * @param booked the movements of the checkout, for what Sezzle does not list yet
   */
  MovementLimit(
      SezzleCheckout checkout, Order atSezzle, Collection<MoneyMovement> booked, Taken taken) {
    this(
        checkout,
        taken,
        atSezzle.isUpcharge(),
        Listed.sumInCents(atSezzle.getUpcharges(), booked, MovementKind.UPCHARGE));
  }

  private MovementLimit(
      SezzleCheckout checkout, Taken taken, boolean upcharge, long upchargedInCents) {
    this.checkout = checkout;
    this.taken = taken;
    this.followUp = upcharge || checkout.getParentId().isPresent();
    this.upchargedInCents = upchargedInCents;
  }

  /** As the shop's books say it, without a call. */
  public static MovementLimit ofBooks(
      SezzleCheckout checkout, Collection<MoneyMovement> movements, Instant now) {
    long upcharged = Taken.sumInCents(movements, MovementKind.UPCHARGE);
    return new MovementLimit(checkout, Taken.of(checkout, movements, now), false, upcharged);
  }

  /**
   * @throws MovementRefusedException if this can't be moved; it says what can
   */
  void check(MovementKind kind, Price amount) {
    if (!amount.getCurrency().equals(taken.currency())) {
      throw new MovementRefusedException(
          Refusal.OTHER_CURRENCY,
          "This payment is in " + taken.currency() + ", not in " + amount.getCurrency());
    }
    Price most = most(kind);
    if (amount.getAmountInCents() > most.getAmountInCents()) {
      throw new MovementRefusedException(
          Refusal.TOO_MUCH,
          String.format("At most %s can be %s, not %s", most, participle(kind), amount),
          most);
    }
  }

  /**
   * As {@link #check} of a release, but whether the authorization has expired is left to Sezzle.
   *
   * @throws MovementRefusedException if nothing like that is held
   */
  void checkHeld(Price amount) {
    long held = taken.uncapturedInCents();
    if (!amount.getCurrency().equals(taken.currency()) || amount.getAmountInCents() > held) {
      throw new MovementRefusedException(
          Refusal.TOO_MUCH, "Sezzle does not hold " + amount + " that is not captured");
    }
  }

  /** What is authorized and would be left; empty if nothing. */
  Optional<Price> restAfterCapture(Price amount) {
    long rest = taken.leftInCents() - amount.getAmountInCents();
    return rest > 0 ? Optional.of(Price.of(rest, taken.currency())) : Optional.empty();
  }

  /**
   * The largest amount that can be moved.
   *
   * @throws MovementRefusedException if none can; it says why
   */
  public Price most(MovementKind kind) {
    if (!taken.isApproved()) {
      throw new MovementRefusedException(
          Refusal.NOT_APPROVED,
          "Sezzle has not approved this payment: there is nothing to be moved");
    }
    switch (kind) {
      case CAPTURE:
        requireOrder(kind);
        return ofAuthorization(kind);
      case RELEASE:
        return ofAuthorization(kind);
      case REFUND:
        return taken.toRefund().orElseThrow(this::nothingToRefund);
      case REAUTHORIZE:
        requireOrder(kind);
        return taken.toReauthorize().orElseThrow(this::notToBeReauthorized);
      default:
        requireOrder(kind);
        return upchargeable();
    }
  }

  /** What is being undone, or was never ordered, is only given back. */
  private void requireOrder(MovementKind kind) {
    if (!WITH_ORDER.contains(checkout.getState())) {
      throw new MovementRefusedException(
          Refusal.NO_ORDER,
          "No order is paid with this payment: nothing can be "
              + participle(kind)
              + ", only released or refunded");
    }
  }

  private Price ofAuthorization(MovementKind kind) {
    if (taken.uncapturedInCents() > 0 && taken.leftInCents() <= 0) {
      throw reauthorized(participle(kind));
    }
    if (taken.isExpired() && taken.uncapturedInCents() > 0) {
      throw new MovementRefusedException(
          Refusal.EXPIRED,
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
                    Refusal.NOTHING_AUTHORIZED,
                    String.format(
                        "Nothing is left to be %s: everything authorized is captured or released"
                            + " already. What was captured can be refunded.",
                        participle(kind))));
  }

  private MovementRefusedException nothingToRefund() {
    return taken.capturedInCents() > 0
        ? new MovementRefusedException(
            Refusal.ALL_REFUNDED, "Everything captured is refunded already")
        : new MovementRefusedException(
            Refusal.NOTHING_CAPTURED,
            "Nothing is captured yet: what is authorized can be released instead");
  }

  private static MovementRefusedException reauthorized(String participle) {
    return new MovementRefusedException(
        Refusal.REAUTHORIZED,
        "What is left was reauthorized: nothing can be "
            + participle
            + " here any more, only with the new payment");
  }

  private MovementRefusedException notToBeReauthorized() {
    if (taken.reauthorizedInCents() > 0) {
      return reauthorized(participle(MovementKind.REAUTHORIZE));
    }
    return taken.uncapturedInCents() > 0
        ? new MovementRefusedException(
            Refusal.NOT_EXPIRED,
            "The authorization lives"
                + taken.expiration().map(end -> " until " + end).orElse("")
                + ": it can be captured or released, and reauthorized once it has expired")
        : new MovementRefusedException(
            Refusal.NOTHING_TO_REAUTHORIZE,
            "Everything authorized is captured already: nothing is left to be reauthorized");
  }

  private Price upchargeable() {
    if (followUp) {
      throw new MovementRefusedException(
          Refusal.UPCHARGE_OF_FOLLOW_UP,
          "An additional amount can only be asked for on the payment the shopper made");
    }
    long limit = checkout.getAmount().getAmountInCents() * LARGEST_UPCHARGE_PERCENT / 100;
    if (upchargedInCents >= limit) {
      throw new MovementRefusedException(
          Refusal.UPCHARGE_LIMIT,
          "The additional amounts of this payment have reached "
              + LARGEST_UPCHARGE_PERCENT
              + "% of it: no more can be upcharged");
    }
    return Price.of(limit - upchargedInCents, taken.currency());
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

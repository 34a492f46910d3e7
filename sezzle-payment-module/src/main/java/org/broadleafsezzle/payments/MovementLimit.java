package org.broadleafsezzle.payments;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.Refusal;
import org.broadleafsezzle.ledger.SezzleCheckout;

/**
 * The amount that can be moved of one payment, and the reason why no more: as Sezzle's order says,
 * or as the shop's books do, which may be a little behind.
 */
public final class MovementLimit {

  /** Sezzle's limit of all additional amounts of an order together. */
  private static final int LARGEST_UPCHARGE_PERCENT = 15;

  private final SezzleCheckout checkout;
  private final PaymentBalance taken;
  private final boolean followUp;
  private final long upchargedInCents;

  /**
   * @param booked the movements of the checkout, for what Sezzle does not list yet
   */
  MovementLimit(
      SezzleCheckout checkout,
      Order atSezzle,
      Collection<MoneyMovement> booked,
      PaymentBalance taken) {
    this(
        checkout,
        taken,
        atSezzle.isUpcharge(),
        Listed.sumInCents(atSezzle.getUpcharges(), booked, MovementKind.UPCHARGE));
  }

  private MovementLimit(
      SezzleCheckout checkout, PaymentBalance taken, boolean upcharge, long upchargedInCents) {
    this.checkout = checkout;
    this.taken = taken;
    this.followUp = upcharge || checkout.getParentId().isPresent();
    this.upchargedInCents = upchargedInCents;
  }

  /** As the shop's books say it, without a call. */
  public static MovementLimit ofBooks(
      SezzleCheckout checkout, Collection<MoneyMovement> movements, Instant now) {
    long upcharged = PaymentBalance.sumInCents(movements, MovementKind.UPCHARGE);
    return new MovementLimit(
        checkout, PaymentBalance.of(checkout, movements, now), false, upcharged);
  }

  /**
   * @throws MovementRefusedException if this can't be moved; it says what can
   */
  void check(MovementKind kind, Price amount) {
    if (!amount.getCurrency().equals(taken.currency())) {
      throw new MovementRefusedException(
          Refusal.OTHER_CURRENCY, taken.currency(), amount.getCurrency());
    }
    Price most = most(kind);
    if (amount.getAmountInCents() > most.getAmountInCents()) {
      throw new MovementRefusedException(Refusal.TOO_MUCH, most, kind, amount);
    }
  }

  /**
   * As {@link #check} of a refund.
   *
   * @throws MovementRefusedException also if the shopper disputes the payment, unless it is meant
   *     all the same
   */
  void checkRefund(MovementRequest request) {
    check(MovementKind.REFUND, request.amount());
    if (checkout.getBooks().isDisputed() && !request.isMeantEvenIfDisputed()) {
      throw MovementRefusedException.disputed();
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
      throw new MovementRefusedException(Refusal.NOT_HELD, amount);
    }
  }

  /** The authorized amount that would be left; empty if nothing. */
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
      throw new MovementRefusedException(Refusal.NOT_APPROVED);
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

  /** A payment that is being undone, or was never ordered, is only given back. */
  private void requireOrder(MovementKind kind) {
    if (!checkout.getState().isPaying()) {
      throw new MovementRefusedException(Refusal.NO_ORDER, kind);
    }
  }

  private Price ofAuthorization(MovementKind kind) {
    if (taken.uncapturedInCents() > 0 && taken.leftInCents() <= 0) {
      throw new MovementRefusedException(Refusal.REAUTHORIZED, kind);
    }
    if (taken.isExpired() && taken.uncapturedInCents() > 0) {
      throw new MovementRefusedException(Refusal.EXPIRED, taken.expiration().get(), kind);
    }
    return taken
        .toCapture()
        .orElseThrow(() -> new MovementRefusedException(Refusal.NOTHING_AUTHORIZED, kind));
  }

  private MovementRefusedException nothingToRefund() {
    return new MovementRefusedException(
        taken.capturedInCents() > 0 ? Refusal.ALL_REFUNDED : Refusal.NOTHING_CAPTURED);
  }

  private MovementRefusedException notToBeReauthorized() {
    if (taken.reauthorizedInCents() > 0) {
      return new MovementRefusedException(Refusal.REAUTHORIZED, MovementKind.REAUTHORIZE);
    }
    return taken.uncapturedInCents() > 0
        ? new MovementRefusedException(Refusal.NOT_EXPIRED, taken.expiration().orElse(null))
        : new MovementRefusedException(Refusal.NOTHING_TO_REAUTHORIZE);
  }

  private Price upchargeable() {
    if (followUp) {
      throw new MovementRefusedException(Refusal.UPCHARGE_OF_FOLLOW_UP);
    }
    long limit = checkout.getAmount().getAmountInCents() * LARGEST_UPCHARGE_PERCENT / 100;
    if (upchargedInCents >= limit) {
      throw new MovementRefusedException(
          Refusal.UPCHARGE_LIMIT, String.valueOf(LARGEST_UPCHARGE_PERCENT));
    }
    return Price.of(limit - upchargedInCents, taken.currency());
  }
}

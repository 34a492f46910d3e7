package org.broadleafsezzle.ledger;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The state of a payment in the words of a person, together with the part of its amount that was
 * moved. Kept in the row, so that a long list can be filtered by it.
 */
public enum PaymentStanding {
  /** The shopper can still pay. */
  WAITING,
  /** Sezzle denied the shopper. */
  DECLINED,
  /** Ended by the shop before anyone paid. */
  CANCELLED,
  /** Ended without anyone having paid. */
  ABANDONED,
  /** Sezzle did not make a session. */
  FAILED,
  /** Paid; its order is being made. */
  COMPLETING,
  /** Nothing is captured yet, and something can be. */
  AUTHORIZED,
  /** A part is captured, and nothing refunded. */
  PARTLY_CAPTURED,
  /** All that was not released is captured, and nothing refunded. */
  CAPTURED,
  /** A part of what was captured is refunded. */
  PARTLY_REFUNDED,
  /** All that was captured is refunded. */
  REFUNDED,
  /** All that was authorized is released. */
  RELEASED,
  /** The authorization ran out before anything was captured. */
  EXPIRED,
  /** Nothing was captured, and what is left was authorized anew: the new payment carries it. */
  REAUTHORIZED,
  /** No order can be made with it: what was taken is being given back. */
  GIVING_BACK,
  /** No order could be made with it: what was taken is given back. */
  GIVEN_BACK;

  /** Those a shopper has paid with: what a merchant calls a payment. */
  public static final Set<PaymentStanding> PAID =
      Collections.unmodifiableSet(EnumSet.range(COMPLETING, GIVEN_BACK));

  /** Those nobody has paid with. */
  public static final Set<PaymentStanding> UNPAID =
      Collections.unmodifiableSet(EnumSet.range(WAITING, FAILED));

  static PaymentStanding of(CheckoutState state, long amountInCents, CheckoutBooks books) {
    switch (state) {
      case DECLINED:
        return DECLINED;
      case CANCELLED:
        return CANCELLED;
      case EXPIRED:
        return ABANDONED;
      case FAILED:
        return FAILED;
      case AUTHORIZED:
        return COMPLETING;
      case UNDOING:
        return GIVING_BACK;
      case UNDONE:
        return GIVEN_BACK;
      case COMPLETED:
        return ofCompleted(amountInCents, books);
      default:
        return WAITING;
    }
  }

  private static PaymentStanding ofCompleted(long amount, CheckoutBooks books) {
    long captured = books.getCapturedInCents();
    boolean rest = captured + books.getReleasedInCents() < amount;
    if (captured == 0) {
      return rest || books.getReauthorizedInCents() > 0 ? ofUncaptured(books) : RELEASED;
    }
    if (books.getRefundedInCents() > 0) {
      return books.getRefundableInCents() > 0 ? PARTLY_REFUNDED : REFUNDED;
    }
    return rest ? PARTLY_CAPTURED : CAPTURED;
  }

  private static PaymentStanding ofUncaptured(CheckoutBooks books) {
    if (books.getReauthorizedInCents() > 0) {
      return REAUTHORIZED;
    }
    return books.getExpiredAt().isPresent() ? EXPIRED : AUTHORIZED;
  }

  /** Whether a shopper has paid with it: what a merchant calls a payment. */
  public boolean isPaid() {
    return PAID.contains(this);
  }
}

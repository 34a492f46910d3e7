package org.broadleafsezzle.ledger;

import java.util.Optional;

/** The events of a checkout besides movements of money. */
public enum EventKind {
  /** Sezzle has a session; the shopper was sent there. */
  SESSION_STARTED,
  /** An administrator sent it to the customer as a payment link. */
  LINK_SENT,
  /** Sezzle made no session. */
  SESSION_FAILED,
  /** A later attempt for the same cart took its place. */
  SUPERSEDED,
  /** Sezzle approved the shopper, and the approval was verified. */
  APPROVED,
  DECLINED,
  /** The order is made. */
  ORDERED,
  /** The order can't be made: giving everything back has begun. */
  UNDOING,
  /** Everything is given back. */
  UNDONE,
  /** Ended at Sezzle by the shop before anyone paid. */
  CANCELLED,
  /** Ended at Sezzle before anyone paid. */
  CHECKOUT_EXPIRED,
  /** The authorization expires soon with money neither captured nor released. */
  EXPIRY_WARNED,
  /** The authorization has expired, with money neither captured nor released. */
  AUTHORIZATION_EXPIRED,
  /**
   * The authorization was taken for expired, and lives: a clock was wrong, or Sezzle prolonged it.
   */
  AUTHORIZATION_LIVES,
  /** A shopper's dispute, or news of one; the code is Sezzle's event. */
  DISPUTED,
  /** The effect on the money of a dispute that was decided for the shopper. */
  DISPUTE_REFUND,
  /** A webhook that was of use is worked off. */
  WEBHOOK_WORKED_OFF,
  /** The shop's books and Sezzle's differ in a way that can't be mended automatically. */
  DIFFERENCE_FOUND,
  /** They agree again. */
  DIFFERENCE_MENDED,
  /**
   * A person has said what came of a movement that Sezzle does not list; the code is the answer.
   */
  OUTCOME_ANSWERED,
  /** The platform's order is cancelled, and the payment holds money. */
  ORDER_CANCELLED,
  /** A task that the shop does automatically could not be done; the words say what to do. */
  AUTOMATION_FAILED,
  /** A task that failed again and again is not tried automatically any more; the code names it. */
  AUTOMATION_GIVEN_UP,
  /** A person has asked to try again what was given up. */
  AUTOMATION_RESUMED,
  /** The personal data of the shopper were erased. */
  PERSONAL_DATA_ERASED,
  /** A person has written down something about it; the words are theirs. */
  NOTE;

  /** A checkout enters a state; empty for the one it is born in. */
  static Optional<EventKind> of(CheckoutState state) {
    switch (state) {
      case OPEN:
        return Optional.of(SESSION_STARTED);
      case SUPERSEDED:
        return Optional.of(SUPERSEDED);
      case DECLINED:
        return Optional.of(DECLINED);
      case AUTHORIZED:
        return Optional.of(APPROVED);
      case COMPLETED:
        return Optional.of(ORDERED);
      case UNDOING:
        return Optional.of(UNDOING);
      case UNDONE:
        return Optional.of(UNDONE);
      case CANCELLED:
        return Optional.of(CANCELLED);
      case EXPIRED:
        return Optional.of(CHECKOUT_EXPIRED);
      case FAILED:
        return Optional.of(SESSION_FAILED);
      default:
        return Optional.empty();
    }
  }
}

package org.broadleafsezzle.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadleafsezzle.ledger.CheckoutBooks;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.SezzleCheckout;

/**
 * The time at which a payment is compared with Sezzle again. One with money to be captured: at
 * least every six hours; {@link DueAuthorizations} looks at it besides, whenever something is due
 * about its end. One that can only be refunded any more: each time it has become twice as old,
 * which makes some fifteen times in the first half year. One that was taken for expired, or was
 * authorized anew: the same, for a day after its end, because a clock may have been wrong. One of
 * which nothing can be moved any more: never.
 */
final class NextComparison {

  private static final Duration SOONEST = Duration.ofMinutes(5);
  private static final Duration LATEST_OPEN = Duration.ofHours(6);
  private static final Duration LATEST_DIFFERENT = Duration.ofDays(1);
  private static final Duration LATE_APPROVAL = Duration.ofDays(7);
  private static final Duration DOUBTED = Duration.ofDays(1);

  private NextComparison() {}

  /**
   * @param toldAt the earliest time to tell Sezzle the order's number; empty: not any more
   * @return empty: not automatically any more
   */
  static Optional<Instant> at(SezzleCheckout checkout, Optional<Instant> toldAt, Instant now) {
    CheckoutBooks books = checkout.getBooks();
    Duration age = Duration.between(checkout.getCreated(), now);
    if (!canChange(checkout, age, now)) {
      return toldAt.map(told -> later(told, now.plus(SOONEST)));
    }
    Duration interval = age.compareTo(SOONEST) < 0 ? SOONEST : age;
    if (books.getOpenInCents() > 0) {
      interval = shorter(interval, LATEST_OPEN);
    }
    if (books.isDifferent()) {
      interval = shorter(interval, LATEST_DIFFERENT);
    }
    Instant latest = now.plus(interval);
    return Stream.of(Optional.of(latest), toldAt.map(told -> later(told, now.plus(SOONEST))))
        .filter(Optional::isPresent)
        .map(Optional::get)
        .min(Instant::compareTo);
  }

  private static boolean canChange(SezzleCheckout checkout, Duration age, Instant now) {
    CheckoutBooks books = checkout.getBooks();
    boolean mayBeApprovedLate =
        checkout.getState() == CheckoutState.DECLINED && age.compareTo(LATE_APPROVAL) < 0;
    return books.getOpenInCents() > 0
        || mayLive(checkout, now)
        || books.getRefundableInCents() > 0
        || books.getUnsettled() > 0
        || books.getUnlisted() > 0
        || books.isDifferent()
        || mayBeApprovedLate;
  }

  /** Whether it was taken for expired lately: a clock may have been wrong then. */
  private static boolean mayLive(SezzleCheckout checkout, Instant now) {
    Instant lately = now.minus(DOUBTED);
    return checkout.getBooks().getExpiredAt().filter(lately::isBefore).isPresent()
        || checkout.livesAgain(lately);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}

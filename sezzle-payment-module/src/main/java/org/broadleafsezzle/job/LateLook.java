package org.broadleafsezzle.job;

import java.time.Duration;
import java.time.Instant;
import org.broadleafsezzle.ledger.SezzleCheckout;

/**
 * The times at which a checkout that has ended without money is looked at once more: minutes after
 * it has ended, hours and days, and once when no authorization of it can live any more. Then never
 * again.
 */
final class LateLook {

  /** The factor from one wait between two looks to the next. */
  private static final int GROWS_BY = 4;

  private static final Duration FIRST = Duration.ofMinutes(20);

  /** As long as an authorization can live at Sezzle. */
  private static final Duration LONGEST_AUTHORIZATION = Duration.ofDays(7);

  private static final Duration LONGEST_SESSION = Duration.ofDays(1);

  private static final Instant NEVER = Instant.ofEpochMilli(Long.MAX_VALUE);

  private LateLook() {}

  /**
   * @param now the moment of a look
   */
  static Instant after(SezzleCheckout checkout, Instant now) {
    Instant last =
        checkout
            .getSession()
            .expires()
            .orElse(checkout.getCreated().plus(LONGEST_SESSION))
            .plus(LONGEST_AUTHORIZATION);
    if (!now.isBefore(last)) {
      return NEVER;
    }
    Duration age = Duration.between(checkout.getUpdated(), now).multipliedBy(GROWS_BY);
    Instant next = checkout.getUpdated().plus(age.compareTo(FIRST) < 0 ? FIRST : age);
    return next.isAfter(last) ? last : next;
  }
}

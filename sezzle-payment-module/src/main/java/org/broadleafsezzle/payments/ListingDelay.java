package org.broadleafsezzle.payments;

import java.time.Duration;
import java.time.Instant;

/**
 * The longest delay with which Sezzle lists a movement it has carried out: until then, "not listed"
 * is not "not done".
 */
final class ListingDelay {

  static final Duration LONGEST = Duration.ofMinutes(10);

  private ListingDelay() {}

  /** Whether what was done then is listed by now if it was done at all. */
  static boolean isOver(Instant done, Instant now) {
    return !now.isBefore(done.plus(LONGEST));
  }
}

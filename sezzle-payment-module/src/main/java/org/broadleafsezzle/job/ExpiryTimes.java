package org.broadleafsezzle.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.settings.ExpirySettings;

/**
 * The times at which something is to be done about an authorization that ends. Authorizations can
 * be as short as minutes: the warning comes in the second half of its life at the earliest, the
 * capture in the last third. That leaves time for several tries, see {@link #triedAgain}.
 */
final class ExpiryTimes {

  private static final Duration LEAST_CAPTURE_LEAD = Duration.ofMinutes(30);
  private static final int LONGEST_LEAD_OF_LIFE = 3;

  /** A try uses up a quarter of the time that is left. */
  private static final int PART_OF_REST = 4;

  private static final Duration SOONEST = Duration.ofSeconds(30);

  private final Instant end;
  private final Instant warnAt;
  private final Instant captureAt;

  private ExpiryTimes(SezzleCheckout checkout, Instant end, Duration warnBefore) {
    Duration life = Duration.between(checkout.getCreated(), end);
    Duration half = warnBefore.dividedBy(2);
    this.end = end;
    warnAt = checkout.warnFrom(warnBefore).orElse(end);
    captureAt =
        end.minus(
            shorter(
                half.compareTo(LEAST_CAPTURE_LEAD) < 0 ? LEAST_CAPTURE_LEAD : half,
                life.dividedBy(LONGEST_LEAD_OF_LIFE)));
  }

  /** Empty if nothing is open, or Sezzle did not say when it ends. */
  static Optional<ExpiryTimes> of(SezzleCheckout checkout, ExpirySettings settings) {
    return checkout
        .getAuthorizationExpires()
        .filter(end -> checkout.getBooks().getOpenInCents() > 0)
        .map(end -> new ExpiryTimes(checkout, end, settings.warnBefore()));
  }

  /** The time at which a step that was due now and did not succeed is tried again. */
  static Instant triedAgain(SezzleCheckout checkout, Instant now) {
    Duration rest =
        checkout
            .getAuthorizationExpires()
            .map(end -> Duration.between(now, end).dividedBy(PART_OF_REST))
            .orElse(LEAST_CAPTURE_LEAD);
    return now.plus(
        checkout.getAuthorizationExpires().filter(now::isBefore).isPresent()
            ? longer(rest, SOONEST)
            : LEAST_CAPTURE_LEAD);
  }

  /** The time at which something is due next; empty if nothing will be. */
  static Optional<Instant> nextDue(SezzleCheckout checkout, ExpirySettings settings, Instant now) {
    return of(checkout, settings)
        .map(
            times ->
                settings.isCapturedBeforeExpiry() && !now.isBefore(times.captureAt)
                    ? triedAgain(checkout, now)
                    : times.nextAfter(now));
  }

  private Instant nextAfter(Instant now) {
    return Stream.of(warnAt, captureAt, end)
        .filter(now::isBefore)
        .min(Instant::compareTo)
        .orElse(now.plus(LEAST_CAPTURE_LEAD));
  }

  Instant end() {
    return end;
  }

  Instant warnAt() {
    return warnAt;
  }

  /** The time at which the open amount is captured, if the shop wants that. */
  Instant captureAt() {
    return captureAt;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}

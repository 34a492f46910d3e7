package org.broadleafsezzle.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.settings.ExpirySettings;

/**
 * When something is to be done about an authorization that ends. Authorizations can be as short as
 * minutes: the warning comes in the second half of its life at the earliest, the capture in the
 * last quarter.
 */
final class ExpiryTimes {

  private static final Duration LEAST_CAPTURE_LEAD = Duration.ofMinutes(30);

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
                life.dividedBy(4)));
  }

  /** Empty if nothing is open, or Sezzle did not say when it ends. */
  static Optional<ExpiryTimes> of(SezzleCheckout checkout, ExpirySettings settings) {
    return checkout
        .getAuthorizationExpires()
        .filter(end -> checkout.getBooks().getOpenInCents() > 0)
        .map(end -> new ExpiryTimes(checkout, end, settings.warnBefore()));
  }

  Instant end() {
    return end;
  }

  Instant warnAt() {
    return warnAt;
  }

  /** When what is open is captured, if the shop wants that. */
  Instant captureAt() {
    return captureAt;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}

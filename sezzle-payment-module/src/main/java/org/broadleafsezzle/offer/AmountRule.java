package org.broadleafsezzle.offer;

import java.util.Optional;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.settings.OfferSettings;

/**
 * The amounts and currencies that can be paid with Sezzle: the contract's, narrowed by the shop.
 */
final class AmountRule {

  /** The contract's least amount of an order. */
  private static final long LEAST_CENTS = 100;

  private AmountRule() {}

  static Optional<Ineligibility> check(long cents, String currency, OfferSettings terms) {
    if (cents <= 0) {
      return Optional.of(Ineligibility.of(OfferReason.NOTHING_TO_PAY, "leaves nothing to pay"));
    }
    if (cents > Integer.MAX_VALUE) {
      return Optional.of(
          Ineligibility.of(OfferReason.TOO_MUCH, "is more than the contract can say"));
    }
    if (!terms.currencies().contains(currency)) {
      return Optional.of(Ineligibility.of(OfferReason.CURRENCY, "is in " + currency));
    }
    long least = leastInCents(terms);
    if (cents < least) {
      return Optional.of(
          Ineligibility.of(OfferReason.BELOW_MINIMUM, "is less than", Price.of(least, currency)));
    }
    long most = mostInCents(terms);
    return cents > most
        ? Optional.of(
            Ineligibility.of(OfferReason.ABOVE_MAXIMUM, "is more than", Price.of(most, currency)))
        : Optional.empty();
  }

  /** The smallest amount that can be paid with Sezzle. */
  static long leastInCents(OfferSettings terms) {
    return Math.max(LEAST_CENTS, terms.minimumInCents().orElse(LEAST_CENTS));
  }

  /** The largest amount that can be paid with Sezzle. */
  static long mostInCents(OfferSettings terms) {
    return terms.maximumInCents().orElse(Integer.MAX_VALUE);
  }
}

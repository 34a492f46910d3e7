package org.broadleafsezzle.payments;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.Transaction;

/** What Sezzle holds of a shopper's money for one order, as the order says it. */
final class Taken {

  private final long uncaptured;
  private final long captured;
  private final String currency;

  private Taken(long uncaptured, long captured, String currency) {
    this.uncaptured = uncaptured;
    this.captured = captured;
    this.currency = currency;
  }

  /**
   * @param asked what the shop had asked for, in case the order does not say what was authorized
   */
  static Taken of(Order atSezzle, Price asked, Instant now) {
    if (!atSezzle.isApproved()) {
      return new Taken(0, 0, asked.getCurrency());
    }
    Authorization authorization = atSezzle.getAuthorization().get();
    Price authorized = authorization.getAuthorizationAmount().orElse(asked);
    long captures = sum(authorization.getCaptures());
    boolean expired = authorization.getExpiration().filter(end -> end.isBefore(now)).isPresent();
    long uncaptured =
        expired ? 0 : authorized.getAmountInCents() - captures - sum(authorization.getReleases());
    return new Taken(
        uncaptured, captures - sum(authorization.getRefunds()), authorized.getCurrency());
  }

  /** Authorized, and neither captured nor released nor expired; empty if nothing. */
  Optional<Price> toRelease() {
    return positive(uncaptured);
  }

  /** Captured and not refunded; empty if nothing. */
  Optional<Price> toRefund() {
    return positive(captured);
  }

  private Optional<Price> positive(long cents) {
    return cents > 0 ? Optional.of(Price.of(cents, currency)) : Optional.empty();
  }

  private static long sum(Collection<Transaction> transactions) {
    return transactions.stream()
        .map(transaction -> transaction.getAmount().orElse(null))
        .filter(Objects::nonNull)
        .mapToLong(Price::getAmountInCents)
        .sum();
  }
}

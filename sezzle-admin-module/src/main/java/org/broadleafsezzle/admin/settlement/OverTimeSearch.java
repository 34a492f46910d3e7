package org.broadleafsezzle.admin.settlement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadleafsezzle.ledger.AuthorizationHistory;
import org.broadleafsezzle.ledger.AuthorizedTotals;
import org.broadleafsezzle.settlement.LoadedPayout;
import org.broadleafsezzle.settlement.PayoutFilter;
import org.broadleafsezzle.settlement.PayoutSearch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Adds up payouts and authorizations period by period, from the shop's database alone. */
@Component("blSezzleOverTimeSearch")
class OverTimeSearch {

  /** So many checkouts are read at most; the newest. */
  static final int MOST_CHECKOUTS = 50_000;

  private static final Duration LONGEST_AUTHORIZATION = Duration.ofDays(7);

  private final PayoutSearch payouts;
  private final AuthorizationHistory authorizations;
  private final Clock clock;

  @Autowired
  OverTimeSearch(
      PayoutSearch payouts,
      AuthorizationHistory authorizations,
      @Qualifier("blSezzleClock") Clock clock) {
    this.payouts = payouts;
    this.authorizations = authorizations;
    this.clock = clock;
  }

  /**
   * From the authorizations that the first payout that fits can be of until now, within what the
   * filter says.
   *
   * @param zone in which days begin
   * @return empty if no payout fits
   */
  Optional<OverTime> find(PayoutFilter filter, ZoneId zone) {
    Optional<LoadedPayout> last = payouts.find(filter, 0, 1).stream().findFirst();
    return last.flatMap(
        newest ->
            payouts
                .earliest(filter)
                .map(first -> Periods.of(begin(filter, first), end(filter, newest), zone))
                .map(periods -> find(filter, periods)));
  }

  private static Instant begin(PayoutFilter filter, Instant firstPaid) {
    Instant authorized = firstPaid.minus(LONGEST_AUTHORIZATION);
    return filter.from().filter(authorized::isBefore).orElse(authorized);
  }

  private Instant end(PayoutFilter filter, LoadedPayout newest) {
    Instant now = clock.instant();
    Instant paid = newest.getPaid().plusMillis(1);
    Instant last = paid.isAfter(now) ? paid : now;
    return filter.before().filter(last::isAfter).orElse(last);
  }

  private OverTime find(PayoutFilter filter, Periods periods) {
    Optional<Instant> since =
        authorizations.sinceNewest(periods.from(), periods.before(), MOST_CHECKOUTS);
    OverTime found = new OverTime(periods, since.orElse(null));
    for (int i = 0; i < periods.all().size(); i++) {
      int place = i;
      Period period = periods.all().get(i);
      payouts
          .totals(filter.within(period.from(), period.before()))
          .forEach(sums -> found.add(place, sums));
      authorized(filter, period, since.orElse(period.from()))
          .forEach(sums -> found.add(place, sums));
    }
    return found;
  }

  private List<AuthorizedTotals> authorized(PayoutFilter filter, Period period, Instant since) {
    Instant from = period.from().isBefore(since) ? since : period.from();
    if (!from.isBefore(period.before())) {
      return Collections.emptyList();
    }
    return authorizations.totals(from, period.before()).stream()
        .filter(sums -> sums.getAuthorizedInCents() > 0)
        .filter(sums -> filter.currency().map(sums.getCurrency()::equals).orElse(true))
        .collect(Collectors.toList());
  }
}

package org.broadleafsezzle.admin.settlement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.ledger.AuthorizedTotals;
import org.broadleafsezzle.settlement.PayoutTotals;

/** Payouts and the outcome of authorizations, period by period. */
final class OverTime {

  private final Periods periods;
  private final Instant countedSince;
  private final Map<String, OfCurrency> currencies = new TreeMap<>();

  /**
   * @param countedSince since when authorizations are counted; null if all of the time are
   */
  OverTime(Periods periods, Instant countedSince) {
    this.periods = periods;
    this.countedSince = countedSince;
  }

  void add(int period, PayoutTotals sums) {
    of(sums.getMode(), sums.getCurrency()).add(period, sums);
  }

  void add(int period, AuthorizedTotals sums) {
    of(sums.getMode(), sums.getCurrency()).add(period, sums);
  }

  private OfCurrency of(SezzleMode mode, String currency) {
    return currencies.computeIfAbsent(
        mode + currency, none -> new OfCurrency(mode, currency, periods.all().size()));
  }

  Periods periods() {
    return periods;
  }

  /** Each there is anything of, live ones first. */
  List<OfCurrency> currencies() {
    return new ArrayList<>(currencies.values());
  }

  /** Empty if all authorizations of the time are counted. */
  Optional<Instant> countedSince() {
    return Optional.ofNullable(countedSince);
  }
}

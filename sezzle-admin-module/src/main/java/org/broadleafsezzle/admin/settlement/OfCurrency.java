package org.broadleafsezzle.admin.settlement;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.ledger.AuthorizedTotals;
import org.broadleafsezzle.settlement.PayoutTotals;

/**
 * Sums of one mode and currency, period by period: US and Canadian dollars are never added up, and
 * sandbox money is no money.
 */
final class OfCurrency {

  private final SezzleMode mode;
  private final String currency;
  private final PayoutTotals[] paidOut;
  private final AuthorizedTotals[] authorized;

  OfCurrency(SezzleMode mode, String currency, int periods) {
    this.mode = mode;
    this.currency = currency;
    paidOut = new PayoutTotals[periods];
    authorized = new AuthorizedTotals[periods];
  }

  void add(int period, PayoutTotals sums) {
    paidOut[period] = sums;
  }

  void add(int period, AuthorizedTotals sums) {
    authorized[period] = sums;
  }

  SezzleMode mode() {
    return mode;
  }

  /** ISO 4217. */
  String currency() {
    return currency;
  }

  /** Empty if nothing was paid out then. */
  Optional<PayoutTotals> paidOut(int period) {
    return Optional.ofNullable(paidOut[period]);
  }

  /** Empty if no payment was begun then. */
  Optional<AuthorizedTotals> authorized(int period) {
    return Optional.ofNullable(authorized[period]);
  }

  boolean isPaidOut() {
    return Arrays.stream(paidOut).anyMatch(Objects::nonNull);
  }

  boolean isAuthorized() {
    return Arrays.stream(authorized).anyMatch(Objects::nonNull);
  }
}

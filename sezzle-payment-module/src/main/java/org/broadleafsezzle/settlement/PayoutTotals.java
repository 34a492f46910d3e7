package org.broadleafsezzle.settlement;

import org.broadleafsezzle.api.SezzleMode;

/** The sums of payouts of one mode that are settled in one currency; in cents of it. */
public final class PayoutTotals {

  private final SezzleMode mode;
  private final String currency;
  private final long payouts;
  private final long capturedInCents;
  private final long refundedInCents;
  private final long feesInCents;
  private final long chargebacksInCents;
  private final long othersInCents;
  private final long netInCents;

  /** As the query's columns come. */
  PayoutTotals(Object[] row) {
    mode = (SezzleMode) row[0];
    currency = (String) row[1];
    payouts = number(row[2]);
    capturedInCents = number(row[3]);
    refundedInCents = number(row[4]);
    feesInCents = number(row[5]);
    chargebacksInCents = number(row[6]);
    othersInCents = number(row[7]);
    netInCents = number(row[8]);
  }

  private static long number(Object column) {
    return column == null ? 0 : ((Number) column).longValue();
  }

  public SezzleMode getMode() {
    return mode;
  }

  /** ISO 4217. */
  public String getCurrency() {
    return currency;
  }

  public long getPayouts() {
    return payouts;
  }

  public long getCapturedInCents() {
    return capturedInCents;
  }

  public long getRefundedInCents() {
    return refundedInCents;
  }

  public long getFeesInCents() {
    return feesInCents;
  }

  public long getChargebacksInCents() {
    return chargebacksInCents;
  }

  public long getOthersInCents() {
    return othersInCents;
  }

  /** Without those whose net amount can't be told. */
  public long getNetInCents() {
    return netInCents;
  }
}

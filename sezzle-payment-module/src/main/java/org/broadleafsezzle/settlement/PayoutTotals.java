package org.broadleafsezzle.settlement;

/** The sums of payouts that are settled in one currency; in cents of it. */
public final class PayoutTotals {

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
    currency = (String) row[0];
    payouts = number(row[1]);
    capturedInCents = number(row[2]);
    refundedInCents = number(row[3]);
    feesInCents = number(row[4]);
    chargebacksInCents = number(row[5]);
    othersInCents = number(row[6]);
    netInCents = number(row[7]);
  }

  private static long number(Object column) {
    return column == null ? 0 : ((Number) column).longValue();
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

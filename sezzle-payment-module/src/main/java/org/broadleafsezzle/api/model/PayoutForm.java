package org.broadleafsezzle.api.model;

import java.math.BigDecimal;
import java.util.stream.Stream;

/**
 * The form in which Sezzle gave the amounts of a payout. Its older documentation has whole cents;
 * its current one has decimals in whole units, with {@code settlement_currency} and {@code
 * final_payout_amount} beside them. A hundredfold lies between the two, so nothing is guessed.
 */
public enum PayoutForm {
  /** Whole cents, and none of the fields that came later. */
  CENTS,
  /** Whole units. */
  UNITS,
  /** The row fits neither form, or fits both: its amounts are not read. */
  UNCLEAR;

  private static final int DECIMALS = 2;

  static PayoutForm of(Payout.Builder row) {
    if (Stream.of(row.netSettlementAmount, row.finalPayoutAmount)
        .anyMatch(amount -> decimals(amount) > DECIMALS)) {
      return UNCLEAR;
    }
    if (row.settlementCurrency != null || row.finalPayoutAmount != null) {
      return contradictsItself(row) ? UNCLEAR : UNITS;
    }
    boolean whole = decimals(row.netSettlementAmount) == 0 && decimals(row.forexFees) == 0;
    return whole ? CENTS : UNITS;
  }

  /** Without a change of currency, what is settled is what is paid. */
  private static boolean contradictsItself(Payout.Builder row) {
    return row.settlementCurrency != null
        && row.settlementCurrency.equals(row.payoutCurrency)
        && row.netSettlementAmount != null
        && row.finalPayoutAmount != null
        && row.netSettlementAmount.compareTo(row.finalPayoutAmount) != 0;
  }

  private static int decimals(BigDecimal amount) {
    return amount == null || amount.signum() == 0
        ? 0
        : Math.max(0, amount.stripTrailingZeros().scale());
  }

  /** The amount in whole units; null if this form does not say what it is. */
  BigDecimal inUnits(BigDecimal amount) {
    if (amount == null || this == UNCLEAR) {
      return null;
    }
    BigDecimal units = this == CENTS ? amount.movePointLeft(DECIMALS) : amount;
    return units.setScale(Math.max(DECIMALS, decimals(units)));
  }
}

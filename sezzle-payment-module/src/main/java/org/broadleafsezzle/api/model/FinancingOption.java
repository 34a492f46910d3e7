package org.broadleafsezzle.api.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Period;
import java.util.Arrays;
import java.util.Optional;

/** The plans a shopper can pay by. */
public enum FinancingOption {
  FOUR_BIWEEKLY("4-pay-biweekly", 4, Period.ofWeeks(2)),
  FOUR_MONTHLY("4-pay-monthly", 4, Period.ofMonths(1)),
  SIX_MONTHLY("6-pay-monthly", 6, Period.ofMonths(1));

  private final String code;
  private final int payments;
  private final Period interval;

  FinancingOption(String code, int payments, Period interval) {
    this.code = code;
    this.payments = payments;
    this.interval = interval;
  }

  /** The constant with this code, empty for anything else. */
  public static Optional<FinancingOption> find(String code) {
    return Arrays.stream(values()).filter(known -> known.code.equals(code)).findFirst();
  }

  /** As Sezzle writes it. */
  @JsonValue
  public String getCode() {
    return code;
  }

  /** The number of payments; the first is due at once. */
  public int getPayments() {
    return payments;
  }

  /** From one payment to the next. */
  public Period getInterval() {
    return interval;
  }
}

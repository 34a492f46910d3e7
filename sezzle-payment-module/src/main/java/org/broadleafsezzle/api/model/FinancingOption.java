package org.broadleafsezzle.api.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** The plans a shopper can pay by. */
public enum FinancingOption {
  FOUR_BIWEEKLY("4-pay-biweekly"),
  FOUR_MONTHLY("4-pay-monthly"),
  SIX_MONTHLY("6-pay-monthly");

  private final String code;

  FinancingOption(String code) {
    this.code = code;
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
}

package org.broadleafsezzle.api.model;

import com.fasterxml.jackson.annotation.JsonValue;

/** The plans a shopper can pay by. */
public enum FinancingOption {
  FOUR_BIWEEKLY("4-pay-biweekly"),
  FOUR_MONTHLY("4-pay-monthly"),
  SIX_MONTHLY("6-pay-monthly");

  private final String code;

  FinancingOption(String code) {
    this.code = code;
  }

  /** As Sezzle writes it. */
  @JsonValue
  public String getCode() {
    return code;
  }
}

package org.broadleafsezzle.api.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** The languages of Sezzle's page. */
public enum SezzleLocale {
  EN_US("en-US"),
  EN_CA("en-CA"),
  FR_CA("fr-CA");

  private final String code;

  SezzleLocale(String code) {
    this.code = code;
  }

  /** The constant with this code, empty for anything else. */
  public static Optional<SezzleLocale> find(String code) {
    return Arrays.stream(values()).filter(known -> known.code.equals(code)).findFirst();
  }

  /** As Sezzle writes it. */
  @JsonValue
  public String getCode() {
    return code;
  }
}

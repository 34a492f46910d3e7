package org.broadleafsezzle.api.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** The way in which Sezzle's page is shown. */
public enum CheckoutMode {
  REDIRECT("redirect"),
  IFRAME("iframe"),
  POPUP("popup");

  private final String code;

  CheckoutMode(String code) {
    this.code = code;
  }

  /** The constant with this code, empty for anything else. */
  public static Optional<CheckoutMode> find(String code) {
    return Arrays.stream(values()).filter(known -> known.code.equals(code)).findFirst();
  }

  /** As Sezzle writes it. */
  @JsonValue
  public String getCode() {
    return code;
  }
}

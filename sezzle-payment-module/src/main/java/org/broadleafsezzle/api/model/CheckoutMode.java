package org.broadleafsezzle.api.model;

import com.fasterxml.jackson.annotation.JsonValue;

/** How Sezzle's page is shown. */
public enum CheckoutMode {
  REDIRECT("redirect"),
  IFRAME("iframe"),
  POPUP("popup");

  private final String code;

  CheckoutMode(String code) {
    this.code = code;
  }

  /** As Sezzle writes it. */
  @JsonValue
  public String getCode() {
    return code;
  }
}

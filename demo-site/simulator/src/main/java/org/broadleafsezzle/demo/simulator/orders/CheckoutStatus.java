package org.broadleafsezzle.demo.simulator.orders;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The state of an order's checkout (API v2, CheckoutStatus). */
public enum CheckoutStatus {
  ACTIVE,
  COMPLETED,
  DELETED,
  DENIED;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}

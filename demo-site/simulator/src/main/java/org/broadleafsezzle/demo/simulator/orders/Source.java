package org.broadleafsezzle.demo.simulator.orders;

import com.fasterxml.jackson.annotation.JsonValue;

/** The mover of money: the API, the merchant by hand, or Sezzle. */
public enum Source {
  GATEWAY,
  DASHBOARD,
  /** Sezzle itself, since the shopper has won a dispute; told as the dashboard's. */
  DISPUTE;

  @JsonValue
  public String wireName() {
    return this == GATEWAY ? "gateway" : "dashboard";
  }
}

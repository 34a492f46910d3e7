package org.broadleafsezzle.demo.simulator.orders;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who moved money: the API, or the merchant by hand. */
public enum Source {
  GATEWAY,
  DASHBOARD;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}

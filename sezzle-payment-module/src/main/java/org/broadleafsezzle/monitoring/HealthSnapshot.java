package org.broadleafsezzle.monitoring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The health of the payments at one moment. */
public final class HealthSnapshot {

  private final boolean down;
  private final Map<String, Object> checks;

  public HealthSnapshot(boolean down, Map<String, ?> checks) {
    this.down = down;
    this.checks = Collections.unmodifiableMap(new LinkedHashMap<>(checks));
  }

  /** Whether something does not work that shoppers or money depend on. */
  public boolean isDown() {
    return down;
  }

  /** The findings about each thing that was looked at, as texts, numbers and maps of such. */
  public Map<String, Object> checks() {
    return checks;
  }
}

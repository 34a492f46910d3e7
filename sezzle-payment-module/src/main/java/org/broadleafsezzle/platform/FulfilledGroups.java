package org.broadleafsezzle.platform;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** The fulfilled ones of an order's fulfillment groups. Immutable. */
public final class FulfilledGroups {

  private final Set<Long> ids;
  private final boolean whole;

  /**
   * @param ids those that are fulfilled
   * @param whole whether there is no other
   */
  public FulfilledGroups(Set<Long> ids, boolean whole) {
    this.ids = Collections.unmodifiableSet(new LinkedHashSet<>(ids));
    this.whole = whole;
  }

  public Set<Long> ids() {
    return ids;
  }

  /** Whether all of the order's groups are. */
  public boolean isWhole() {
    return whole;
  }
}

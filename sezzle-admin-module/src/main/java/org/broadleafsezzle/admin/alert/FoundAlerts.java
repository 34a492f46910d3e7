package org.broadleafsezzle.admin.alert;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.broadleafsezzle.ledger.StandingAlert;

/** What needs a person now, and of what it is not known. */
final class FoundAlerts {

  private final List<StandingAlert> alerts;
  private final Set<String> unsureReasons;
  private final Collection<String> unsureChecks;

  /**
   * @param unsureReasons of which there are more than were read
   * @param unsureChecks of the health, of which nothing is known now
   */
  FoundAlerts(
      List<StandingAlert> alerts, Set<String> unsureReasons, Collection<String> unsureChecks) {
    this.alerts = alerts;
    this.unsureReasons = unsureReasons;
    this.unsureChecks = unsureChecks;
  }

  List<StandingAlert> alerts() {
    return Collections.unmodifiableList(alerts);
  }

  /** Whether one that was found before may still be there though it is not found now. */
  boolean isUnsure(StandingAlert before) {
    return unsureReasons.contains(before.getReason())
        || unsureChecks.stream().anyMatch(check -> before.getReason().startsWith(check + "."));
  }
}

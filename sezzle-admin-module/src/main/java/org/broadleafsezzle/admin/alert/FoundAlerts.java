package org.broadleafsezzle.admin.alert;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.broadleafsezzle.ledger.StandingAlert;

/** The matters that need a person now, and the checks of which it is not known. */
final class FoundAlerts {

  private final List<StandingAlert> alerts;
  private final Collection<String> unsureChecks;

  /**
   * @param unsureChecks of the health, of which nothing is known now
   */
  FoundAlerts(List<StandingAlert> alerts, Collection<String> unsureChecks) {
    this.alerts = alerts;
    this.unsureChecks = unsureChecks;
  }

  List<StandingAlert> alerts() {
    return Collections.unmodifiableList(alerts);
  }

  /** Whether one that was found before may still be there though it is not found now. */
  boolean isUnsure(StandingAlert before) {
    return unsureChecks.stream().anyMatch(check -> before.getReason().startsWith(check + "."));
  }
}

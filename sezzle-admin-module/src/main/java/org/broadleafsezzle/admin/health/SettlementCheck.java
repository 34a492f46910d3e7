package org.broadleafsezzle.admin.health;

import java.util.Optional;
import org.broadleafsezzle.ledger.JobRun;
import org.broadleafsezzle.ledger.JobRuns;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.broadleafsezzle.settlement.PayoutFilter;
import org.broadleafsezzle.settlement.PayoutSearch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Looks whether settlements are loaded, and whether they match the books. */
@Component("blSezzleSettlementCheck")
public class SettlementCheck {

  private static final String SETTLEMENTS = "settlements";

  private final SezzleSettingsSource settings;
  private final PayoutSearch payouts;
  private final JobRuns runs;

  @Autowired
  public SettlementCheck(SezzleSettingsSource settings, PayoutSearch payouts, JobRuns runs) {
    this.settings = settings;
    this.payouts = payouts;
    this.runs = runs;
  }

  /** Empty as long as they are not loaded at all. */
  Optional<Finding> look() {
    return settings.reconcile().isLoadingSettlements() ? Optional.of(finding()) : Optional.empty();
  }

  private Finding finding() {
    Optional<JobRun> last = runs.last(JobRuns.SETTLEMENTS);
    long odd = payouts.count(new PayoutFilter().forAPerson(true));
    Finding finding;
    if (last.flatMap(JobRun::getTrouble).isPresent()) {
      finding =
          new Finding(
              SETTLEMENTS,
              Level.ATTENTION,
              "settlements.trouble",
              last.get().getStarted(),
              last.get().getTrouble().get());
    } else if (odd > 0) {
      finding =
          new Finding(SETTLEMENTS, Level.ATTENTION, "settlements.odd", odd, payouts.countOdd());
    } else {
      finding =
          new Finding(SETTLEMENTS, Level.OK, "settlements.ok", payouts.count(new PayoutFilter()));
    }
    return finding.number("odd", odd);
  }
}

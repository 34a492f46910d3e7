package org.broadleafsezzle.admin.health;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.broadleafsezzle.ledger.JobRun;
import org.broadleafsezzle.ledger.JobRuns;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.broadleafsezzle.settlement.PayoutFilter;
import org.broadleafsezzle.settlement.PayoutSearch;
import org.broadleafsezzle.settlement.SettlementLoader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Looks whether settlements are loaded, and whether they match the books. */
@Component("blSezzleSettlementCheck")
public class SettlementCheck {

  private static final String SETTLEMENTS = "settlements";

  /** As long as the job looks again for what a line is of: what is older is only listed. */
  private static final Duration LOOKED_FOR = SettlementLoader.MATCHED_AGAIN;

  private final SezzleSettingsSource settings;
  private final PayoutSearch payouts;
  private final JobRuns runs;
  private final Clock clock;

  @Autowired
  public SettlementCheck(
      SezzleSettingsSource settings,
      PayoutSearch payouts,
      JobRuns runs,
      @Qualifier("blSezzleClock") Clock clock) {
    this.settings = settings;
    this.payouts = payouts;
    this.runs = runs;
    this.clock = clock;
  }

  /** Empty as long as they are not loaded at all. */
  Optional<Finding> look() {
    return settings.reconcile().isLoadingSettlements() ? Optional.of(finding()) : Optional.empty();
  }

  private Finding finding() {
    Optional<JobRun> last = runs.last(JobRuns.SETTLEMENTS);
    PayoutFilter lately =
        new PayoutFilter().forAPerson(true).from(clock.instant().minus(LOOKED_FOR));
    long odd = payouts.count(lately);
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
          new Finding(
              SETTLEMENTS, Level.ATTENTION, "settlements.odd", odd, payouts.countOdd(lately));
    } else {
      finding =
          new Finding(SETTLEMENTS, Level.OK, "settlements.ok", payouts.count(new PayoutFilter()));
    }
    return finding.number("odd", odd);
  }
}

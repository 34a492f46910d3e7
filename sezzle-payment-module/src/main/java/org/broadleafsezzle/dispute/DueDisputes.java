package org.broadleafsezzle.dispute;

import java.time.Clock;
import java.time.Instant;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutBusyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The disputes that shoppers have won and whose refund the books don't have yet. */
public class DueDisputes {

  private static final Logger LOG = LoggerFactory.getLogger(DueDisputes.class);
  private static final int BATCH = 100;

  private final Disputes disputes;
  private final DisputeRefunds refunds;
  private final Clock clock;

  public DueDisputes(Disputes disputes, DisputeRefunds refunds, Clock clock) {
    this.disputes = disputes;
    this.refunds = refunds;
    this.clock = clock;
  }

  /**
   * Reads the orders of a bounded number of them, those that have waited longest first.
   *
   * @param deadline none is begun after this
   */
  public void work(Instant deadline) {
    for (Dispute dispute : disputes.findDue(clock.instant(), BATCH)) {
      if (clock.instant().isAfter(deadline)) {
        return;
      }
      try {
        refunds.look(dispute, Actor.JOB);
      } catch (CheckoutBusyException e) {
        LOG.info("Someone else is working on it; {}", dispute);
      } catch (RuntimeException e) {
        LOG.warn(
            "The refund of a dispute could not be looked for; {}. It is tried again.", dispute, e);
        refunds.tryLater(dispute, Actor.JOB);
      }
    }
  }
}

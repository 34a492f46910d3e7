package org.broadleafsezzle.ledger;

import java.time.Clock;
import java.util.Collections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The notices to a shopper who has not come back to the shop: who has needs none. */
public class AbsenceNotices {

  private static final Logger LOG = LoggerFactory.getLogger(AbsenceNotices.class);

  private final NoticeOutbox outbox;
  private final NoticePolicy policy;
  private final Clock clock;

  public AbsenceNotices(NoticeOutbox outbox, NoticePolicy policy, Clock clock) {
    this.outbox = outbox;
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * Takes back those not sent yet. Never throws: the shopper is to read what became of the payment.
   * If no such notices are written, it asks the database nothing.
   */
  public void withdraw(String checkoutId) {
    if (Collections.disjoint(policy.told(), NoticeOutbox.READ_IN_THE_SHOP)) {
      return;
    }
    try {
      outbox.withdraw(checkoutId, clock.instant());
    } catch (RuntimeException e) {
      LOG.warn(
          "The shopper is back and reads in the shop what a notice says; it could not be withdrawn"
              + " and is sent, too; checkout={}",
          checkoutId,
          e);
    }
  }
}

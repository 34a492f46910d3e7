package org.broadleafsezzle.checkout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutEvent;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.OrderProblem;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.Timeline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for what Sezzle does not list yet of a checkout that its shopper has finished: "not yet" is
 * not "no". A person is asked long before the waiting ends.
 */
public class IncompleteApprovals {

  /** From then on a person should look. */
  static final Duration A_PERSON_LOOKS_AFTER = Duration.ofHours(1);

  /** An approval that Sezzle has not listed by then does not come any more. */
  static final Duration LONGEST_WAIT = Duration.ofDays(1);

  private static final Logger LOG = LoggerFactory.getLogger(IncompleteApprovals.class);

  private final CheckoutLedger checkouts;
  private final Timeline timeline;
  private final Clock clock;

  public IncompleteApprovals(CheckoutLedger checkouts, Timeline timeline, Clock clock) {
    this.checkouts = checkouts;
    this.timeline = timeline;
    this.clock = clock;
  }

  /** Whether to wait longer; false once it has been waited for long enough. */
  boolean isWaitedFor(SezzleCheckout checkout, ApprovalProblem missing, Actor by) {
    Instant now = clock.instant();
    if (!checkout.getTrouble().waitingSince().isPresent()) {
      checkouts.change(checkout.getId(), by, row -> row.waitForSezzle(now));
    }
    Duration waited = waited(checkout);
    if (waited.compareTo(LONGEST_WAIT) >= 0) {
      return false;
    }
    if (waited.compareTo(A_PERSON_LOOKS_AFTER) >= 0) {
      askAPerson(checkout, missing, by);
    }
    LOG.info("Sezzle does not list all of it yet ({}); {}", missing, checkout);
    return true;
  }

  /** The time that Sezzle has been waited for before now. */
  Duration waited(SezzleCheckout checkout) {
    Instant now = clock.instant();
    return Duration.between(checkout.getTrouble().waitingSince().orElse(now), now);
  }

  private void askAPerson(SezzleCheckout checkout, ApprovalProblem missing, Actor by) {
    if (checkout.getTrouble().problem().isPresent()) {
      return;
    }
    checkouts.change(checkout.getId(), by, row -> row.find(OrderProblem.APPROVAL_INCOMPLETE));
    timeline.add(
        new CheckoutEvent(
                checkout.getId(),
                EventKind.AUTOMATION_FAILED,
                by,
                missing.name(),
                null,
                clock.instant())
            .saying(LedgerMessage.of(OrderProblem.APPROVAL_INCOMPLETE)));
    LOG.error("Sezzle says that the shopper has paid, but does not list the payment; {}", checkout);
  }
}

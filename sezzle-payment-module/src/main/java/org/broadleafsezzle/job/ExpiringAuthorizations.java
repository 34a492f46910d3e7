package org.broadleafsezzle.job;

import java.time.Clock;
import java.time.Instant;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.AutomaticTask;
import org.broadleafsezzle.ledger.AutomaticTasks;
import org.broadleafsezzle.ledger.CheckoutEvent;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.ledger.ExpiryNotice;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MovementReason;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.TaskTries;
import org.broadleafsezzle.ledger.Timeline;
import org.broadleafsezzle.settings.ExpirySettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what is due about authorizations that end soon with money neither captured nor released. */
public class ExpiringAuthorizations {

  private static final Logger LOG = LoggerFactory.getLogger(ExpiringAuthorizations.class);

  private final CheckoutLedger checkouts;
  private final Timeline timeline;
  private final AutomaticCapture capture;
  private final AutomaticTasks tasks;
  private final Clock clock;

  public ExpiringAuthorizations(
      CheckoutLedger checkouts,
      Timeline timeline,
      AutomaticCapture capture,
      AutomaticTasks tasks,
      Clock clock) {
    this.checkouts = checkouts;
    this.timeline = timeline;
    this.capture = capture;
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * Warns once, and captures if the shop wants that.
   *
   * @param checkout as just compared with Sezzle
   */
  void tend(SezzleCheckout checkout, ExpirySettings settings, ReconcileReport report) {
    ExpiryTimes.of(checkout, settings).ifPresent(times -> tend(checkout, times, settings, report));
  }

  private void tend(
      SezzleCheckout checkout, ExpiryTimes times, ExpirySettings settings, ReconcileReport report) {
    Instant now = clock.instant();
    if (!now.isBefore(times.end())) {
      return;
    }
    boolean captures = settings.isCapturedBeforeExpiry();
    if (!now.isBefore(times.warnAt()) && !checkout.getBooks().getWarnedAt().isPresent()) {
      warn(checkout, times, captures, now);
      report.warned();
    }
    if (captures && !now.isBefore(times.captureAt()) && !isGivenUp(checkout)) {
      capture(checkout, times, report);
    }
  }

  private void capture(SezzleCheckout checkout, ExpiryTimes times, ReconcileReport report) {
    LedgerMessage reason = LedgerMessage.of(MovementReason.CAPTURED_BEFORE_END, times.end());
    if (capture.capture(checkout, reason, report)) {
      tasks.done(checkout.getId(), AutomaticTask.CAPTURE_BEFORE_EXPIRY);
    } else {
      tasks.failed(checkout.getId(), AutomaticTask.CAPTURE_BEFORE_EXPIRY, Actor.JOB);
    }
  }

  private boolean isGivenUp(SezzleCheckout checkout) {
    return tasks
        .find(checkout.getId(), AutomaticTask.CAPTURE_BEFORE_EXPIRY)
        .filter(TaskTries::isGivenUp)
        .isPresent();
  }

  private void warn(SezzleCheckout checkout, ExpiryTimes times, boolean captures, Instant now) {
    Price open = checkout.amountOf(checkout.getBooks().getOpenInCents());
    LedgerMessage warning =
        captures
            ? LedgerMessage.of(ExpiryNotice.WARNED_OF_CAPTURE, open, times.end(), times.captureAt())
            : LedgerMessage.of(ExpiryNotice.WARNED, open, times.end());
    checkouts.change(checkout.getId(), Actor.JOB, row -> row.warn(now));
    timeline.add(
        new CheckoutEvent(checkout.getId(), EventKind.EXPIRY_WARNED, Actor.JOB, null, null, now)
            .saying(warning));
    LOG.warn("An authorization is about to end: {} {}", warning, checkout);
  }
}

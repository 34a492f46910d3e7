package org.broadleafsezzle.admin.bulk;

import org.broadleafsezzle.books.Books;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.BulkCapture;
import org.broadleafsezzle.ledger.BulkCaptureItem;
import org.broadleafsezzle.ledger.BulkCaptures;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.payments.MovementRequest;
import org.broadleafsezzle.payments.SezzlePayments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Captures the payments of a bulk capture one after another, in the background. Each goes through
 * the same protocol as a capture of its own, under a request id written down beforehand: carried on
 * by another process, or begun twice, the money still moves once. What becomes of one does not keep
 * the others.
 */
@Component("blSezzleBulkCaptureRunner")
public class BulkCaptureRunner implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(BulkCaptureRunner.class);
  private static final String REASON = "Bulk capture";

  private final BulkCaptures bulks;
  private final SezzlePayments payments;
  private final MovementLedger movements;
  private final Books books;
  private final ThreadPoolTaskExecutor pool;
  private volatile boolean closing;

  /**
   * @param pool waits for its work at shutdown; a bulk capture takes one thread
   */
  @Autowired
  public BulkCaptureRunner(
      BulkCaptures bulks,
      SezzlePayments payments,
      MovementLedger movements,
      Books books,
      @Qualifier("blSezzleBulkCapturePool") ThreadPoolTaskExecutor pool) {
    this.bulks = bulks;
    this.payments = payments;
    this.movements = movements;
    this.books = books;
    this.pool = pool;
  }

  /** Carries it on from where it is, unless a process does so already. Returns at once. */
  public void carryOn(String bulkId) {
    pool.execute(() -> claimAndRun(bulkId));
  }

  private void claimAndRun(String bulkId) {
    if (closing || !bulks.claim(bulkId)) {
      return;
    }
    try {
      run(bulks.find(bulkId).get());
    } catch (RuntimeException e) {
      LOG.error(
          "The bulk capture {} stopped half way. It can be carried on from its page in the admin.",
          bulkId,
          e);
      bulks.leave(bulkId);
    }
  }

  private void run(BulkCapture bulk) {
    Actor by = Actor.administrator(bulk.getRequestedBy());
    for (BulkCaptureItem item : bulks.items(bulk.getId())) {
      if (item.getState() != BulkCaptureItem.State.WAITING) {
        continue;
      }
      if (closing) {
        bulks.leave(bulk.getId());
        LOG.info("The bulk capture {} waits: this process is being shut down", bulk.getId());
        return;
      }
      if (!bulks.renew(bulk.getId())) {
        break;
      }
      ItemOutcome outcome = capture(item, by);
      bulks.outcome(item.getRequestId(), outcome.state(), outcome.why(), outcome.detail());
    }
    bulks.end(bulk.getId());
    LOG.info("The bulk capture {} of {} has ended", bulk.getId(), bulk.getRequestedBy());
  }

  private ItemOutcome capture(BulkCaptureItem item, Actor by) {
    ItemOutcome outcome;
    try {
      outcome =
          ItemOutcome.of(
              payments.capture(
                  new MovementRequest(item.getCheckoutId(), item.getAmount(), by, REASON)
                      .as(item.getRequestId())));
    } catch (RuntimeException e) {
      LOG.warn("Bulk capture: checkout={} was not captured", item.getCheckoutId(), e);
      return movements.find(item.getRequestId()).map(ItemOutcome::of).orElse(ItemOutcome.of(e));
    }
    tellThePlatform(item);
    return outcome;
  }

  /** The money is moved, whatever becomes of this; the reconcile job makes up for it. */
  private void tellThePlatform(BulkCaptureItem item) {
    try {
      books.record(item.getCheckoutId());
    } catch (RuntimeException e) {
      LOG.warn(
          "The platform's transactions of checkout={} are behind the books until the reconcile job"
              + " has run",
          item.getCheckoutId(),
          e);
    }
  }

  /** What is under way is brought to its end; the rest can be carried on later. */
  @Override
  public void destroy() {
    closing = true;
    pool.shutdown();
  }
}

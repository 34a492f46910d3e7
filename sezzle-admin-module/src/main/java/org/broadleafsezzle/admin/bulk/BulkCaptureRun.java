package org.broadleafsezzle.admin.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.broadleafsezzle.admin.permission.GrantedPermissions;
import org.broadleafsezzle.admin.permission.SezzlePermission;
import org.broadleafsezzle.ledger.BulkCapture;
import org.broadleafsezzle.ledger.BulkCaptureItem;
import org.broadleafsezzle.ledger.BulkCaptures;
import org.broadleafsezzle.payments.Explanation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Captures what is left of one bulk capture, several payments at a time and each of them once. Each
 * is captured for the administrator who pressed the button last, and only while that administrator
 * may.
 */
final class BulkCaptureRun {

  /** How many payments of one bulk capture are captured at the same time. */
  static final int AT_A_TIME = 6;

  private static final Logger LOG = LoggerFactory.getLogger(BulkCaptureRun.class);

  private final Factory services;
  private final String id;
  private final String claim;

  private BulkCaptureRun(Factory services, BulkCapture bulk, String claim) {
    this.services = services;
    id = bulk.getId();
    this.claim = claim;
  }

  /** Makes runs. */
  @Component("blSezzleBulkCaptureRuns")
  static final class Factory {
    private final BulkCaptures bulks;
    private final BulkItemCapture capture;
    private final GrantedPermissions granted;
    private final ThreadPoolTaskExecutor workers;

    /**
     * @param workers capture the payments, of all bulk captures of this process
     */
    @Autowired
    Factory(
        BulkCaptures bulks,
        BulkItemCapture capture,
        GrantedPermissions granted,
        @Qualifier("blSezzleBulkCaptureWorkers") ThreadPoolTaskExecutor workers) {
      this.bulks = bulks;
      this.capture = capture;
      this.granted = granted;
      this.workers = workers;
    }

    BulkCaptureRun of(BulkCapture bulk, String claim) {
      return new BulkCaptureRun(this, bulk, claim);
    }
  }

  /**
   * Returns once nothing of it is under way any more.
   *
   * @param closing whether the rest is to wait for another process
   */
  void run(BooleanSupplier closing) {
    Queue<BulkCaptureItem> left = new ConcurrentLinkedQueue<>();
    for (BulkCaptureItem item : services.bulks.items(id)) {
      if (item.getState() == BulkCaptureItem.State.WAITING) {
        left.add(item);
      }
    }
    List<Future<?>> working = new ArrayList<>();
    for (int i = 0; i < Math.min(AT_A_TIME, left.size()); i++) {
      working.add(services.workers.submit(() -> captureThose(left, closing)));
    }
    awaitAll(working);
    if (closing.getAsBoolean() && !left.isEmpty()) {
      services.bulks.putBack(id, claim);
      LOG.info("The bulk capture {} waits: this process is being shut down", id);
    } else {
      services.bulks.end(id, claim);
      LOG.info("The bulk capture {} has ended", id);
    }
  }

  private void captureThose(Queue<BulkCaptureItem> left, BooleanSupplier closing) {
    while (!closing.getAsBoolean()) {
      Optional<String> who = left.isEmpty() ? Optional.empty() : mayStill();
      BulkCaptureItem item = who.isPresent() ? left.poll() : null;
      if (item == null) {
        return;
      }
      ItemOutcome outcome = services.capture.capture(item, who.get());
      services.bulks.outcome(
          item.getRequestId(),
          outcome.state(),
          outcome.why().map(Explanation::message),
          outcome.why().flatMap(Explanation::said));
    }
  }

  /** For whom the next is captured; empty if none is to be. */
  private Optional<String> mayStill() {
    Optional<String> who = services.bulks.renew(id, claim);
    if (who.isPresent() && !services.granted.of(who.get()).contains(SezzlePermission.CAPTURE)) {
      LOG.warn("The bulk capture {} stops: {} may not capture any more", id, who.get());
      return Optional.empty();
    }
    return who;
  }

  private static void awaitAll(List<Future<?>> working) {
    Throwable failure = null;
    for (Future<?> work : working) {
      try {
        work.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while payments were captured", e);
      } catch (ExecutionException e) {
        failure = e.getCause();
      }
    }
    if (failure != null) {
      throw new IllegalStateException("What came of a payment could not be written", failure);
    }
  }
}

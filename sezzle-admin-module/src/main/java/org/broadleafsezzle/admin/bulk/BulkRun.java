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
import org.broadleafsezzle.ledger.BulkMovement;
import org.broadleafsezzle.ledger.BulkMovementItem;
import org.broadleafsezzle.ledger.BulkMovements;
import org.broadleafsezzle.payments.Explanation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Moves what is left of one bulk action, several payments at a time and each of them once. Each
 * moves for the administrator who pressed the button last, and only while that administrator may.
 */
final class BulkRun {

  /** The most payments of one bulk action that move at the same time. */
  static final int AT_A_TIME = 6;

  private static final Logger LOG = LoggerFactory.getLogger(BulkRun.class);

  private final Factory services;
  private final String id;
  private final BulkKind kind;
  private final String claim;

  private BulkRun(Factory services, BulkMovement bulk, String claim) {
    this.services = services;
    id = bulk.getId();
    kind = BulkKind.of(bulk.getKind());
    this.claim = claim;
  }

  /** Makes runs. */
  @Component("blSezzleBulkRuns")
  static final class Factory {
    private final BulkMovements bulks;
    private final BulkItemMovement item;
    private final GrantedPermissions granted;
    private final ThreadPoolTaskExecutor workers;

    @Autowired
    Factory(
        BulkMovements bulks,
        BulkItemMovement item,
        GrantedPermissions granted,
        BulkThreads threads) {
      this.bulks = bulks;
      this.item = item;
      this.granted = granted;
      workers = threads.workers();
    }

    BulkRun of(BulkMovement bulk, String claim) {
      return new BulkRun(this, bulk, claim);
    }
  }

  /**
   * Returns once nothing of it is under way any more.
   *
   * @param closing whether the rest is to wait for another process
   */
  void run(BooleanSupplier closing) {
    Queue<BulkMovementItem> left = new ConcurrentLinkedQueue<>();
    for (BulkMovementItem item : services.bulks.items(id)) {
      if (item.getState() == BulkMovementItem.State.WAITING) {
        left.add(item);
      }
    }
    List<Future<?>> working = new ArrayList<>();
    for (int i = 0; i < Math.min(AT_A_TIME, left.size()); i++) {
      working.add(services.workers.submit(() -> moveThose(left, closing)));
    }
    awaitAll(working);
    if (closing.getAsBoolean() && !left.isEmpty()) {
      services.bulks.putBack(id, claim);
      LOG.info("The bulk {} {} waits: this process is being shut down", kind, id);
    } else {
      services.bulks.end(id, claim);
      LOG.info("The bulk {} {} has ended", kind, id);
    }
  }

  private void moveThose(Queue<BulkMovementItem> left, BooleanSupplier closing) {
    while (!closing.getAsBoolean()) {
      Optional<String> who = left.isEmpty() ? Optional.empty() : mayStill();
      BulkMovementItem item = who.isPresent() ? left.poll() : null;
      if (item == null) {
        return;
      }
      ItemOutcome outcome = services.item.move(kind, item, who.get());
      services.bulks.outcome(
          item.getRequestId(),
          outcome.state(),
          outcome.why().map(Explanation::message),
          outcome.why().flatMap(Explanation::said));
    }
  }

  /** The administrator for whom the next payment moves; empty if none is to. */
  private Optional<String> mayStill() {
    Optional<String> who = services.bulks.renew(id, claim);
    if (who.isPresent() && !services.granted.of(who.get()).contains(kind.permission())) {
      LOG.warn("The bulk {} {} stops: {} may not do it any more", kind, id, who.get());
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
        throw new IllegalStateException("Interrupted while payments moved", e);
      } catch (ExecutionException e) {
        failure = e.getCause();
      }
    }
    if (failure != null) {
      throw new IllegalStateException("What came of a payment could not be written", failure);
    }
  }
}

package org.broadleafsezzle.admin.bulk;

import java.time.Clock;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.broadleafsezzle.ledger.BulkMovement;
import org.broadleafsezzle.ledger.BulkMovements;
import org.broadleafsezzle.log.SaidOnce;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Works on the bulk actions that wait, a few at a time and the oldest first. One that finds no room
 * waits in the database: for another node, or for this one after it was started anew.
 */
@Component("blSezzleBulkRunner")
public class BulkRunner implements DisposableBean {

  /** The most bulk actions that a process works on at the same time. */
  static final int ROOM = 4;

  private static final String WAITING = "waiting";
  private static final Logger LOG = LoggerFactory.getLogger(BulkRunner.class);

  private final BulkMovements bulks;
  private final BulkRun.Factory runs;
  private final ThreadPoolTaskExecutor pool;
  private final Semaphore room = new Semaphore(ROOM);
  private final SaidOnce said = new SaidOnce(Clock.systemUTC());
  private volatile boolean closing;

  @Autowired
  BulkRunner(BulkMovements bulks, BulkRun.Factory runs, BulkThreads threads) {
    this.bulks = bulks;
    this.runs = runs;
    pool = threads.actions();
  }

  /**
   * Begins what there is room for. Called by a timer, and when something new waits. Never throws; a
   * trouble that lasts is told once a day.
   */
  public void beginWaiting() {
    try {
      beginOldest();
      said.mended(WAITING);
    } catch (RuntimeException e) {
      if (said.isNews(WAITING, e.toString())) {
        LOG.error(
            "Which bulk actions wait could not be read; it is tried again. If it stays so, look"
                + " whether the shop's database has the module's tables.",
            e);
      }
    }
  }

  private void beginOldest() {
    Iterator<String> waiting = bulks.findWaiting(ROOM).iterator();
    while (!closing && waiting.hasNext() && room.tryAcquire()) {
      begin(waiting.next());
    }
  }

  private void begin(String bulkId) {
    try {
      pool.execute(
          () -> {
            try {
              claimAndRun(bulkId);
            } finally {
              room.release();
            }
            beginWaiting();
          });
    } catch (RejectedExecutionException e) {
      room.release();
      LOG.info("The bulk action {} waits: this process is being shut down", bulkId);
    }
  }

  private void claimAndRun(String bulkId) {
    Optional<String> claim = closing ? Optional.empty() : bulks.claim(bulkId);
    if (!claim.isPresent()) {
      return;
    }
    BulkMovement bulk = bulks.find(bulkId).get();
    try {
      runs.of(bulk, claim.get()).run(() -> closing);
    } catch (RuntimeException e) {
      LOG.error(
          "The bulk action {} stopped half way. It can be carried on from its page in the admin.",
          bulkId,
          e);
      bulks.interrupt(bulkId, claim.get());
    }
  }

  /** Payments under way are brought to their end; the rest waits. */
  @Override
  public void destroy() {
    closing = true;
    pool.shutdown();
  }
}

package org.broadleafsezzle.demo.running.child;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * The commits of this process that write something, in their order, and the one at which its thread
 * stands still until the process is killed. A thread that stands still goes on doing so when the
 * next is waited for.
 */
final class CommitSteps {
  private static final List<String> RECORDED = new ArrayList<>();
  private static int stopAt;
  private static boolean before;
  private static Consumer<String> whenStopped = step -> {};

  private CommitSteps() {}

  static synchronized void onStop(Consumer<String> tell) {
    whenStopped = tell;
  }

  /** Begins to count, and stops at none. */
  static synchronized void record() {
    stopAt(0, true);
  }

  /**
   * Begins to count.
   *
   * @param number of the commit, from 1
   * @param beforeIt whether it does not take place
   */
  static synchronized void stopAt(int number, boolean beforeIt) {
    RECORDED.clear();
    stopAt = number;
    before = beforeIt;
  }

  /** The tables written, a commit each. */
  static synchronized List<String> recorded() {
    return List.copyOf(RECORDED);
  }

  static void beforeCommit(String written) {
    if (begins(written)) {
      standStill(written);
    }
  }

  static void afterCommit(String written) {
    if (isOver()) {
      standStill(written);
    }
  }

  private static synchronized boolean begins(String written) {
    RECORDED.add(written);
    return before && RECORDED.size() == stopAt;
  }

  private static synchronized boolean isOver() {
    return !before && RECORDED.size() == stopAt;
  }

  private static void standStill(String written) {
    whenStopped.accept(written);
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody interrupts a thread that waits to be killed", e);
    }
  }
}

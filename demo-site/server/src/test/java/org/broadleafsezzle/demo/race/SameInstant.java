package org.broadleafsezzle.demo.race;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Everybody waits for everybody, and then acts. */
final class SameInstant {
  private final List<Act> acts = new ArrayList<>();

  /** Something that somebody does. */
  interface Act {
    void play() throws Exception;
  }

  SameInstant and(Act act) {
    acts.add(act);
    return this;
  }

  /** Returns when all have acted; throws what one of them could not do. */
  void play() throws Exception {
    CyclicBarrier start = new CyclicBarrier(acts.size());
    ExecutorService everybody = Executors.newFixedThreadPool(acts.size());
    try {
      List<Callable<Void>> waiting = new ArrayList<>();
      for (Act act : acts) {
        waiting.add(
            () -> {
              start.await();
              act.play();
              return null;
            });
      }
      for (Future<Void> done : everybody.invokeAll(waiting)) {
        done.get();
      }
    } finally {
      everybody.shutdownNow();
    }
  }
}

package org.broadleafsezzle.timetable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Does its work while the shop is up, on threads that nothing else uses. An exception of one run is
 * logged, and the next run goes on.
 */
public class Timetable extends WhileTheShopIsUp implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);

  final ScheduledThreadPoolExecutor threads;
  private final List<Repeated> all;
  private List<Future<?>> planned;

  /**
   * @param name the beginning of its threads' names
   * @param size the number of its threads
   */
  public Timetable(String name, int size, List<Repeated> all) {
    CustomizableThreadFactory factory = new CustomizableThreadFactory(name);
    factory.setDaemon(true);
    threads = new ScheduledThreadPoolExecutor(size, factory);
    this.all = new ArrayList<>(all);
  }

  /** Its threads, for work that plans itself. */
  public ScheduledExecutorService getThreads() {
    return threads;
  }

  @Override
  public synchronized void start() {
    planned = new ArrayList<>();
    for (Repeated one : all) {
      planned.add(
          threads.scheduleWithFixedDelay(
              () -> run(one.work()),
              one.firstAfterSeconds(),
              one.againAfterSeconds(),
              TimeUnit.SECONDS));
    }
  }

  private static void run(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("Work in the background stopped half way; the next time goes on", e);
    }
  }

  @Override
  public synchronized void stop() {
    if (planned != null) {
      planned.forEach(one -> one.cancel(false));
      planned = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return planned != null;
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }
}

package org.broadleafsezzle.admin.bulk;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * One thread for each bulk action, and the workers that move the money. At shutdown what is under
 * way is brought to its end. The pools are no beans: the shop's own methods would run on them.
 */
@Component("blSezzleBulkThreads")
class BulkThreads implements DisposableBean {

  private static final int WORKERS = 8;
  private static final int SECONDS_TO_END = 60;

  private final ThreadPoolTaskExecutor actions = pool("sezzle-bulk-", BulkRunner.ROOM);
  private final ThreadPoolTaskExecutor workers = pool("sezzle-bulk-worker-", WORKERS);

  private static ThreadPoolTaskExecutor pool(String name, int size) {
    ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();
    pool.setThreadNamePrefix(name);
    pool.setCorePoolSize(size);
    pool.setMaxPoolSize(size);
    pool.setDaemon(true);
    pool.setAllowCoreThreadTimeOut(true);
    pool.setWaitForTasksToCompleteOnShutdown(true);
    pool.setAwaitTerminationSeconds(SECONDS_TO_END);
    pool.initialize();
    return pool;
  }

  /** As many threads as bulk actions are worked on at the same time. */
  ThreadPoolTaskExecutor actions() {
    return actions;
  }

  /** They move the payments, of all bulk actions of this process. */
  ThreadPoolTaskExecutor workers() {
    return workers;
  }

  @Override
  public void destroy() {
    actions.shutdown();
    workers.shutdown();
  }
}

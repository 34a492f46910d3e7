package org.broadleafsezzle.demo.simulator.threads;

import java.util.concurrent.ThreadFactory;

/** Makes threads that end with the process, and belong to no web application. */
public final class DaemonThreads implements ThreadFactory {

  private final String name;

  public DaemonThreads(String name) {
    this.name = name;
  }

  @Override
  public Thread newThread(Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.setContextClassLoader(DaemonThreads.class.getClassLoader());
    return thread;
  }
}

package org.broadleafsezzle.timetable;

import org.springframework.context.SmartLifecycle;

/** Goes on while the shop is up: starts last and stops first. */
public abstract class WhileTheShopIsUp implements SmartLifecycle {

  @Override
  public final void stop(Runnable callback) {
    stop();
    callback.run();
  }

  @Override
  public final boolean isAutoStartup() {
    return true;
  }

  @Override
  public final int getPhase() {
    return Integer.MAX_VALUE;
  }
}

package org.broadleafsezzle.demo.flow;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.ShopInside;

/** One activity of the shop's checkout workflow, in which the first thread hangs until let go. */
final class HangingActivity implements AutoCloseable {
  private static final String ACTIVITY = "org.broadleafcommerce.core.workflow.Activity";

  private final List<Object> activities;
  private final int index;
  private final Object original;
  private final CountDownLatch hangs = new CountDownLatch(1);
  private final CountDownLatch letGo = new CountDownLatch(1);

  private HangingActivity(List<Object> activities, int index) {
    this.activities = activities;
    this.index = index;
    original = activities.get(index);
  }

  static HangingActivity of(Demo demo, String name) {
    List<Object> activities = FailingActivity.activities(demo);
    HangingActivity hanging =
        new HangingActivity(activities, FailingActivity.namesIn(demo).indexOf(name));
    activities.set(hanging.index, hanging.proxy(demo.inside()));
    return hanging;
  }

  private Object proxy(ShopInside shop) {
    return shop.implement(
        ACTIVITY,
        (proxy, method, arguments) -> {
          if (method.getName().equals("execute") && hangs.getCount() > 0) {
            hangs.countDown();
            letGo.await();
          }
          try {
            return method.invoke(original, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }

  /** Waits until a thread has come to it. */
  void awaitThread() throws InterruptedException {
    if (!hangs.await(1, TimeUnit.MINUTES)) {
      throw new IllegalStateException("No thread has come to the activity");
    }
  }

  /** The thread goes on. */
  void letGo() {
    letGo.countDown();
  }

  @Override
  public void close() {
    letGo();
    activities.set(index, original);
  }
}

package org.broadleafsezzle.demo.flow;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.ShopInside;

/** One activity of the shop's checkout workflow, made to fail until closed. */
final class FailingActivity implements AutoCloseable {
  private static final String ACTIVITY = "org.broadleafcommerce.core.workflow.Activity";

  /** The moment when it fails: having done nothing, or all of its work. */
  enum Moment {
    BEFORE_ITS_WORK,
    AFTER_ITS_WORK
  }

  private final List<Object> activities;
  private final int index;
  private final Object original;

  private FailingActivity(List<Object> activities, int index) {
    this.activities = activities;
    this.index = index;
    original = activities.get(index);
  }

  /** The workflow's activities by name, in their order. */
  static List<String> namesIn(Demo demo) {
    return activities(demo).stream().map(FailingActivity::nameOf).toList();
  }

  static FailingActivity of(Demo demo, String name, Moment moment) {
    List<Object> activities = activities(demo);
    int index = namesIn(demo).indexOf(name);
    FailingActivity failing = new FailingActivity(activities, index);
    activities.set(index, failing.proxy(demo.inside(), moment));
    return failing;
  }

  private Object proxy(ShopInside shop, Moment moment) {
    return shop.implement(
        ACTIVITY,
        (proxy, method, arguments) -> {
          boolean execute = method.getName().equals("execute");
          if (execute && moment == Moment.BEFORE_ITS_WORK) {
            throw new IllegalStateException("This activity is made to fail before its work");
          }
          try {
            Object result = method.invoke(original, arguments);
            if (execute) {
              throw new IllegalStateException("This activity is made to fail after its work");
            }
            return result;
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }

  @Override
  public void close() {
    activities.set(index, original);
  }

  private static String nameOf(Object activity) {
    return (String) ShopInside.get(activity, "getBeanName");
  }

  @SuppressWarnings("unchecked")
  static List<Object> activities(Demo demo) {
    return (List<Object>) ShopInside.get(demo.inside().bean("blCheckoutWorkflow"), "getActivities");
  }
}

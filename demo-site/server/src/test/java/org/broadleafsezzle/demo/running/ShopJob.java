package org.broadleafsezzle.demo.running;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import javax.servlet.ServletContext;

/** A job of the running storefront or admin, run when a test says so instead of on its schedule. */
final class ShopJob {
  private static final String ROOT = "org.springframework.web.context.WebApplicationContext.ROOT";

  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final ServletContext shop;
  private final String bean;

  ShopJob(ServletContext shop, String bean) {
    this.shop = shop;
    this.bean = bean;
  }

  /** Reconciles in this thread, leaving nothing alone for having changed just now. */
  void reconcile() {
    run("run", Duration.ZERO);
  }

  /** Begins to work off the webhooks that are due. */
  void workOffDue() {
    run("workOffDue");
  }

  /** Loads settlements in this thread. */
  void load() {
    run("load", Instant.now().plus(LONGEST));
  }

  /** Begins to send the notices that are due. */
  void sendDue() {
    run("sendDue");
  }

  /** Looks what needs a person. */
  void look() {
    run("look");
  }

  private void run(String method, Object... arguments) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(shop.getClassLoader());
    try {
      Object context = shop.getAttribute(ROOT);
      call(call(context, "getBean", bean), method, arguments);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static Object call(Object target, String method, Object... arguments) {
    Class<?>[] types = Stream.of(arguments).map(Object::getClass).toArray(Class<?>[]::new);
    try {
      return target.getClass().getMethod(method, types).invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}

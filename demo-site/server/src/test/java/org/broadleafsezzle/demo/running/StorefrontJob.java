package org.broadleafsezzle.demo.running;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import javax.servlet.ServletContext;

/** A job of the running storefront, run when a test says so instead of on its schedule. */
final class StorefrontJob {
  private static final String ROOT = "org.springframework.web.context.WebApplicationContext.ROOT";

  private final ServletContext storefront;
  private final String bean;

  StorefrontJob(ServletContext storefront, String bean) {
    this.storefront = storefront;
    this.bean = bean;
  }

  /** Runs it in this thread, leaving nothing alone for having changed just now. */
  void run() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(storefront.getClassLoader());
    try {
      Object context = storefront.getAttribute(ROOT);
      Object job = call(context, "getBean", String.class, bean);
      call(job, "run", Duration.class, Duration.ZERO);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static Object call(Object target, String method, Class<?> type, Object argument) {
    try {
      return target.getClass().getMethod(method, type).invoke(target, argument);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}

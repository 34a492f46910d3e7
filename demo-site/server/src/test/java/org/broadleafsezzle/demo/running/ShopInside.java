package org.broadleafsezzle.demo.running;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Supplier;
import javax.servlet.ServletContext;

/**
 * The running storefront or admin from within, by reflection because it has a class loader of its
 * own: what no page of it can do, a test does with the platform's own services.
 */
public final class ShopInside {
  private static final String ROOT = "org.springframework.web.context.WebApplicationContext.ROOT";
  private static final String SPEL = "org.springframework.expression.";

  private final Object context;
  private final ClassLoader classes;

  ShopInside(ServletContext application) {
    context = application.getAttribute(ROOT);
    classes = application.getClassLoader();
  }

  /** One of its beans. */
  public Object bean(String name) {
    return call(context, "getBean", new Class<?>[] {String.class}, name);
  }

  /** Calls a public method without parameters. */
  public static Object get(Object target, String method) {
    return call(target, method, new Class<?>[0]);
  }

  /** One of its interfaces, carried out by the test. */
  public Object implement(String interfaceName, java.lang.reflect.InvocationHandler handler) {
    return Proxy.newProxyInstance(classes, new Class<?>[] {load(interfaceName)}, handler);
  }

  /**
   * Evaluates expressions of Spring's expression language one after the other in one transaction:
   * {@code @name} is a bean, {@code #name} a variable that earlier ones have set.
   *
   * @return the value of the last
   */
  public Object evaluate(Map<String, ?> variables, String... expressions) {
    Object evaluation = evaluation(variables);
    Object parser = create(load(SPEL + "spel.standard.SpelExpressionParser"));
    return inTransaction(
        () -> {
          Object value = null;
          for (String text : expressions) {
            Object expression =
                call(parser, "parseExpression", new Class<?>[] {String.class}, text);
            value =
                call(
                    expression,
                    "getValue",
                    new Class<?>[] {load(SPEL + "EvaluationContext")},
                    evaluation);
          }
          return value;
        });
  }

  private Object evaluation(Map<String, ?> variables) {
    Object evaluation = create(load(SPEL + "spel.support.StandardEvaluationContext"));
    Class<?> beanFactory = load("org.springframework.beans.factory.BeanFactory");
    Object beans =
        create(
            load("org.springframework.context.expression.BeanFactoryResolver"),
            new Class<?>[] {beanFactory},
            context);
    call(evaluation, "setBeanResolver", new Class<?>[] {load(SPEL + "BeanResolver")}, beans);
    call(evaluation, "setVariables", new Class<?>[] {Map.class}, variables);
    return evaluation;
  }

  private Object inTransaction(Supplier<Object> work) {
    String support = "org.springframework.transaction.support.";
    Object template =
        create(
            load(support + "TransactionTemplate"),
            new Class<?>[] {load("org.springframework.transaction.PlatformTransactionManager")},
            bean("blTransactionManager"));
    Object callback =
        implement(support + "TransactionCallback", (proxy, method, arguments) -> work.get());
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(classes);
    try {
      return call(
          template, "execute", new Class<?>[] {load(support + "TransactionCallback")}, callback);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private Class<?> load(String name) {
    try {
      return classes.loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object create(Class<?> type) {
    return create(type, new Class<?>[0]);
  }

  private static Object create(Class<?> type, Class<?>[] parameters, Object... arguments) {
    try {
      return type.getConstructor(parameters).newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object call(
      Object target, String method, Class<?>[] parameters, Object... arguments) {
    try {
      return target.getClass().getMethod(method, parameters).invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(method + ": " + e.getCause(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.broadleafsezzle.demo.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.logging.Logger;

/** The database's own driver, which tells {@link DatabaseWork} what it is asked to do. */
public final class CountingDriver implements Driver {

  @Override
  public Connection connect(String url, Properties info) throws SQLException {
    Connection connection = DriverManager.getDriver(url).connect(url, info);
    return proxy(
        Connection.class,
        (method, arguments) -> {
          if (method.getName().equals("commit")) {
            DatabaseWork.committed();
          }
          Object result = call(connection, method, arguments);
          return method.getName().equals("prepareStatement")
              ? counted(connection, (PreparedStatement) result, (String) arguments[0])
              : result;
        });
  }

  private static PreparedStatement counted(
      Connection connection, PreparedStatement statement, String sql) {
    List<Setter> setters = new ArrayList<>();
    return proxy(
        PreparedStatement.class,
        (method, arguments) -> {
          String name = method.getName();
          if (DatabaseWork.isCounted()) {
            if (name.startsWith("set") && method.getParameterCount() > 1) {
              setters.add(new Setter(method, arguments));
            }
            if (name.startsWith("execute")) {
              DatabaseWork.executed(sql);
            }
            if (name.equals("executeQuery") && DatabaseWork.isExplained()) {
              explain(connection, sql, setters);
            }
          }
          return call(statement, method, arguments);
        });
  }

  private static void explain(Connection connection, String sql, List<Setter> setters)
      throws Throwable {
    try (PreparedStatement explained = connection.prepareStatement("explain analyze " + sql)) {
      for (Setter setter : setters) {
        call(explained, setter.method, setter.arguments);
      }
      try (ResultSet plan = explained.executeQuery()) {
        plan.next();
        DatabaseWork.explained(plan.getString(1));
      }
    }
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answer.to(method, arguments)));
  }

  private interface Answer {
    Object to(Method method, Object[] arguments) throws Throwable;
  }

  private record Setter(Method method, Object[] arguments) {}

  @Override
  public boolean acceptsURL(String url) throws SQLException {
    return DriverManager.getDriver(url).acceptsURL(url);
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
    return DriverManager.getDriver(url).getPropertyInfo(url, info);
  }

  @Override
  public int getMajorVersion() {
    return 1;
  }

  @Override
  public int getMinorVersion() {
    return 0;
  }

  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger(CountingDriver.class.getPackageName());
  }
}

package org.broadleafsezzle.ledger;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** An H2 that counts the rows it reads for each query, as its own {@code explain analyze} does. */
final class RowsRead extends DelegatingDataSource {

  private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

  private long rows;

  RowsRead(DataSource h2) {
    super(h2);
  }

  /** The number of rows of tables and indexes that were read since this was last asked. */
  long sinceLastAsked() {
    long read = rows;
    rows = 0;
    return read;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = super.getConnection();
    return proxy(
        Connection.class,
        (method, arguments) -> {
          Object result = call(connection, method, arguments);
          return method.getName().equals("prepareStatement")
              ? watched(connection, (PreparedStatement) result, (String) arguments[0])
              : result;
        });
  }

  private PreparedStatement watched(
      Connection connection, PreparedStatement statement, String sql) {
    List<Setter> setters = new ArrayList<>();
    return proxy(
        PreparedStatement.class,
        (method, arguments) -> {
          if (method.getName().startsWith("set") && method.getParameterCount() > 1) {
            setters.add(new Setter(method, arguments));
          }
          if (method.getName().equals("executeQuery")) {
            rows += scanned(connection, sql, setters);
          }
          return call(statement, method, arguments);
        });
  }

  private static long scanned(Connection connection, String sql, List<Setter> setters)
      throws Throwable {
    try (PreparedStatement explained = connection.prepareStatement("explain analyze " + sql)) {
      for (Setter setter : setters) {
        call(explained, setter.method, setter.arguments);
      }
      try (ResultSet plan = explained.executeQuery()) {
        plan.next();
        return SCANNED
            .matcher(plan.getString(1))
            .results()
            .mapToLong(count -> Long.parseLong(count.group(1)))
            .sum();
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
}

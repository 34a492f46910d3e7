package org.broadleafsezzle.demo.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.apache.tomcat.util.descriptor.web.ContextResource;

/** The database of storefront and admin: in memory, in files, or a PostgreSQL server. */
record DemoDatabase(String url, String user, String password, String driver, String dialect) {

  /**
   * The words that H2 reserves and the platform uses as column names; and no result given again: H2
   * keeps one that it made while another transaction was committing, and then misses what came.
   */
  private static final String H2_SETTINGS =
      ";MODE=LEGACY;NON_KEYWORDS=VALUE,KEY,USER,YEAR,MONTH,DAY,HOUR;DB_CLOSE_ON_EXIT=FALSE"
          + ";OPTIMIZE_REUSE_RESULTS=FALSE";

  private static final int CONNECT_SECONDS = 10;

  static DemoDatabase of(DemoOptions options) {
    DemoDatabase database = withItsOwnDriver(options);
    return options.databaseDriver().map(database::with).orElse(database);
  }

  private static DemoDatabase withItsOwnDriver(DemoOptions options) {
    return options
        .databaseUrl()
        .map(url -> postgres(url, options.databaseUser(), options.databasePassword()))
        .or(() -> options.data().map(DemoDatabase::inFiles))
        .orElseGet(DemoDatabase::inMemory);
  }

  private static DemoDatabase inMemory() {
    return h2("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
  }

  /** A commit is in the file at once, and not half a second later: the process may be killed. */
  private static DemoDatabase inFiles(Path folder) {
    return h2("jdbc:h2:file:" + folder.toAbsolutePath().resolve("shop") + ";WRITE_DELAY=0");
  }

  private DemoDatabase with(String otherDriver) {
    return new DemoDatabase(url, user, password, otherDriver, dialect);
  }

  private static DemoDatabase h2(String url) {
    return new DemoDatabase(
        url + H2_SETTINGS, "sa", "", "org.h2.Driver", "org.hibernate.dialect.H2Dialect");
  }

  private static DemoDatabase postgres(String url, String user, String password) {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new DemoException(
          "-Ddemo.db.url must start with jdbc:postgresql: (PostgreSQL is the server we ship a driver for).");
    }
    return new DemoDatabase(
        url, user, password, "org.postgresql.Driver", "org.hibernate.dialect.PostgreSQL82Dialect");
  }

  /**
   * Whether an earlier start has created the schema and loaded it to the end.
   *
   * @throws DemoException if the database cannot be reached
   */
  boolean isFilled() {
    DriverManager.setLoginTimeout(CONNECT_SECONDS);
    try (Connection connection = connect()) {
      return hasPlaces(connection);
    } catch (SQLException e) {
      throw new DemoException(
          "The database %s cannot be used: %s".formatted(urlWithoutSettings(), firstLine(e)), e);
    }
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  /** The places are the last thing the storefront's first start imports. */
  private static boolean hasPlaces(Connection connection) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM BLC_STATE")) {
      return rows.next() && rows.getInt(1) > 0;
    } catch (SQLException noSuchTable) {
      return false;
    }
  }

  /** The pool that a web application finds as {@code java:comp/env/jdbc/demo}. */
  ContextResource asResource() {
    ContextResource resource = new ContextResource();
    resource.setName("jdbc/demo");
    resource.setType("javax.sql.DataSource");
    resource.setAuth("Container");
    resource.setProperty("factory", "org.apache.tomcat.jdbc.pool.DataSourceFactory");
    resource.setProperty("driverClassName", driver);
    resource.setProperty("url", url);
    resource.setProperty("username", user);
    resource.setProperty("password", password);
    resource.setProperty("maxActive", "40");
    resource.setProperty("maxIdle", "10");
    resource.setProperty("initialSize", "1");
    resource.setProperty("testOnBorrow", "true");
    resource.setProperty("validationQuery", "SELECT 1");
    resource.setProperty("validationInterval", "30000");
    resource.setProperty("rollbackOnReturn", "true");
    return resource;
  }

  private String urlWithoutSettings() {
    return url.replaceFirst("[;?].*", "");
  }

  private static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("").trim();
  }
}

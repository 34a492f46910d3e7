package org.broadleafsezzle.demo.running;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;

/**
 * A PostgreSQL server for tests that need one, given as {@code -Dpostgres.url=jdbc:postgresql:…},
 * {@code -Dpostgres.user} and {@code -Dpostgres.password}: a user who may create databases.
 */
public final class PostgresServer {
  /** Why a test that needs one is skipped. */
  public static final String MISSING =
      "needs a PostgreSQL server: -Dpostgres.url=jdbc:postgresql://…";

  private final String url;
  private final String user;
  private final String password;

  private PostgresServer(String url, String user, String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  public static Optional<PostgresServer> given() {
    return Optional.ofNullable(System.getProperty("postgres.url"))
        .filter(url -> !url.isBlank())
        .map(
            url ->
                new PostgresServer(
                    url,
                    System.getProperty("postgres.user", ""),
                    System.getProperty("postgres.password", "")));
  }

  /** An empty database of a name of its own, beside the one that is given. */
  public ShopDatabase newDatabase() throws SQLException {
    String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    execute("CREATE DATABASE " + name);
    return ShopDatabase.onServer(url.replaceFirst("/[^/?]*(?=$|\\?)", "/" + name), user, password);
  }

  public void drop(ShopDatabase database) throws SQLException {
    String name = database.url().replaceFirst(".*/([^/?]*).*", "$1");
    execute("DROP DATABASE " + name + " WITH (FORCE)");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

package org.broadleafsezzle.demo.running;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * A database of the shop, outside the process that uses it.
 *
 * @param options what the demo is told, to use it
 * @param url where a test reads it while a demo is running; {@code %d} is the port that the demo
 *     opens if the database is embedded
 */
public record ShopDatabase(List<String> options, String url, String user, String password) {

  /** An embedded one, in files; for one demo at a time. */
  public static ShopDatabase inFiles(Path folder) {
    Path absolute = folder.toAbsolutePath();
    return new ShopDatabase(
        List.of("-Ddemo.data=" + absolute),
        "jdbc:h2:tcp://127.0.0.1:%d/" + absolute.resolve("shop"),
        "sa",
        "");
  }

  /** One of a PostgreSQL server; for any number of demos. */
  public static ShopDatabase onServer(String url, String user, String password) {
    return new ShopDatabase(
        List.of("-Ddemo.db.url=" + url, "-Ddemo.db.user=" + user, "-Ddemo.db.password=" + password),
        url,
        user,
        password);
  }

  Connection connect(int port) throws SQLException {
    return DriverManager.getConnection(url.formatted(port), user, password);
  }
}

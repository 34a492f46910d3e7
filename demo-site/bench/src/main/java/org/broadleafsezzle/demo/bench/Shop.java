package org.broadleafsezzle.demo.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.broadleafsezzle.demo.running.Site;
import org.broadleafsezzle.demo.server.DemoOptions;
import org.broadleafsezzle.demo.server.DemoServer;
import org.broadleafsezzle.demo.simulator.SezzleSimulator;
import org.broadleafsezzle.demo.simulator.SimulatorOptions;
import org.h2.api.ErrorCode;
import org.h2.tools.RunScript;

/** The running demo, with the module's tables made by the scripts that a shop runs. */
final class Shop implements Site, AutoCloseable {
  private static final String TABLES =
      "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME LIKE 'SEZZLE!_%' ESCAPE"
          + " '!'";

  private static final String CREATE_INDEX = "CREATE INDEX ";

  private final SezzleSimulator sezzle;
  private final DemoServer server;

  private Shop(SezzleSimulator sezzle, DemoServer server) {
    this.sezzle = sezzle;
    this.server = server;
  }

  /** Starts with an empty database in memory, on free ports; nothing is reconciled. */
  static Shop start() throws IOException, SQLException {
    return start(new Properties());
  }

  /** As {@link #start()}, with a database in files: for more than the memory holds. */
  static Shop startInFiles(Path folder) throws IOException, SQLException {
    return start(inFiles(folder));
  }

  /** With all that is in the files, tables included. */
  static Shop startAgain(Path folder) throws IOException {
    return starting(inFiles(folder));
  }

  /** Rewrites the files of a shop that is stopped as small as they can be. */
  static void putInOrder(Path folder) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("shop"), "sa", "");
        Statement statement = connection.createStatement()) {
      statement.execute("SHUTDOWN COMPACT");
    }
  }

  private static Properties inFiles(Path folder) {
    Properties options = new Properties();
    options.setProperty("demo.data", folder.toString());
    return options;
  }

  private static Shop start(Properties further) throws IOException, SQLException {
    Shop shop = starting(further);
    shop.makeTables(Path.of(System.getProperty("bench.schema")));
    return shop;
  }

  private static Shop starting(Properties further) throws IOException {
    SezzleSimulator sezzle = SezzleSimulator.start(SimulatorOptions.defaults());
    Properties options = new Properties();
    options.putAll(System.getProperties());
    options.putAll(further);
    options.setProperty("demo.port", "0");
    options.setProperty("demo.sezzle.url", sezzle.baseUrl());
    options.setProperty("demo.db.driver", CountingDriver.class.getName());
    System.setProperty("gateway.sezzle.reconcile", "false");
    return new Shop(sezzle, DemoServer.start(DemoOptions.from(options)));
  }

  /** Hibernate, which makes the demo's tables, makes no indexes. */
  private void makeTables(Path scripts) throws IOException, SQLException {
    for (String table : texts(TABLES)) {
      execute("DROP TABLE " + table + " CASCADE");
    }
    try (Connection connection = server.connect()) {
      for (String name : List.of("standard/V1__sezzle.sql", "h2/V2__lists_downwards.sql")) {
        try (Reader script = Files.newBufferedReader(scripts.resolve(name))) {
          RunScript.execute(connection, script);
        }
      }
    }
  }

  /** Drops the indexes that no constraint needs; returns the statements that make them again. */
  List<String> dropIndexes(String table) throws SQLException {
    List<String> dropped = new ArrayList<>();
    for (String statement : texts("SCRIPT NODATA NOPASSWORDS NOSETTINGS TABLE " + table)) {
      if (statement.startsWith(CREATE_INDEX) && drop(statement)) {
        dropped.add(statement);
      }
    }
    return dropped;
  }

  private boolean drop(String index) throws SQLException {
    try {
      execute("DROP INDEX " + index.substring(CREATE_INDEX.length(), index.indexOf(" ON ")));
      return true;
    } catch (SQLException e) {
      if (e.getErrorCode() == ErrorCode.INDEX_BELONGS_TO_CONSTRAINT_2) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public String shop(String path) {
    return server.shopUrl() + path;
  }

  @Override
  public String admin(String path) {
    return server.adminUrl() + path;
  }

  SezzleSimulator sezzle() {
    return sezzle;
  }

  /** Changes the shop's database. */
  int execute(String sql) throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  /** The first column of the first row. */
  long number(String sql) throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** The first column of all rows. */
  List<String> texts(String sql) throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      Stream.Builder<String> texts = Stream.builder();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts.build().toList();
    }
  }

  @Override
  public void close() {
    server.close();
    sezzle.close();
  }
}

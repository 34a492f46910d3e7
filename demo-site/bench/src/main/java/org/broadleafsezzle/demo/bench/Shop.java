package org.broadleafsezzle.demo.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.broadleafsezzle.demo.running.Site;
import org.broadleafsezzle.demo.server.DemoOptions;
import org.broadleafsezzle.demo.server.DemoServer;
import org.broadleafsezzle.demo.simulator.SezzleSimulator;
import org.broadleafsezzle.demo.simulator.SimulatorOptions;
import org.h2.tools.RunScript;

/** The running demo, with the module's tables made by the scripts that a shop runs. */
final class Shop implements Site, AutoCloseable {
  private static final String TABLES =
      "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME LIKE 'SEZZLE!_%' ESCAPE"
          + " '!'";

  private final SezzleSimulator sezzle;
  private final DemoServer server;

  private Shop(SezzleSimulator sezzle, DemoServer server) {
    this.sezzle = sezzle;
    this.server = server;
  }

  /** Starts with an empty database in memory, on free ports; nothing is reconciled. */
  static Shop start() throws IOException, SQLException {
    SezzleSimulator sezzle = SezzleSimulator.start(SimulatorOptions.defaults());
    Properties options = new Properties();
    options.putAll(System.getProperties());
    options.setProperty("demo.port", "0");
    options.setProperty("demo.sezzle.url", sezzle.baseUrl());
    options.setProperty("demo.db.driver", CountingDriver.class.getName());
    System.setProperty("gateway.sezzle.reconcile", "false");
    Shop shop = new Shop(sezzle, DemoServer.start(DemoOptions.from(options)));
    shop.makeTables(Path.of(System.getProperty("bench.schema")));
    return shop;
  }

  /** Hibernate, which makes the demo's tables, makes no indexes. */
  private void makeTables(Path scripts) throws IOException, SQLException {
    for (String table : texts(TABLES)) {
      execute("DROP TABLE " + table + " CASCADE");
    }
    try (Connection connection = server.connect();
        Stream<Path> files = Files.list(scripts)) {
      for (Path file : files.sorted().toList()) {
        try (Reader script = Files.newBufferedReader(file)) {
          RunScript.execute(connection, script);
        }
      }
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

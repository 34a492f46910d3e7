package org.broadleafsezzle.demo.race;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.broadleafsezzle.demo.flow.SignedWebhook;
import org.broadleafsezzle.demo.mail.MailCatcher;
import org.broadleafsezzle.demo.running.Books;
import org.broadleafsezzle.demo.running.ChildDemo;
import org.broadleafsezzle.demo.running.PostgresServer;
import org.broadleafsezzle.demo.running.Sezzle;
import org.broadleafsezzle.demo.running.ShopDatabase;
import org.broadleafsezzle.demo.running.Told;
import org.broadleafsezzle.demo.simulator.SezzleSimulator;
import org.broadleafsezzle.demo.simulator.SimulatorOptions;

/** Two processes of one shop on one PostgreSQL, both listening to Sezzle and both reconciling. */
final class TwoShops implements AutoCloseable {
  private final PostgresServer server;
  private final ShopDatabase database;
  private final SezzleSimulator simulator;
  private final Sezzle sezzle;
  private final MailCatcher mails = MailCatcher.start();
  private final Told told = new Told(mails);
  private final ChildDemo one;
  private final ChildDemo other;
  private final HttpClient http = HttpClient.newHttpClient();

  TwoShops(PostgresServer server) throws SQLException, IOException {
    this.server = server;
    database = server.newDatabase();
    simulator = SezzleSimulator.start(SimulatorOptions.defaults());
    sezzle = new Sezzle(simulator.controlUrl(), simulator.apiUrl());
    one = child("race-one").start();
    other = child("race-other").start();
  }

  private ChildDemo child(String name) {
    ChildDemo child = new ChildDemo(name, database, simulator.baseUrl()).writingTo(mails);
    child.set("gateway.sezzle.webhooks", "true");
    child.set("gateway.sezzle.reconcile", "true");
    return child;
  }

  Sezzle sezzle() {
    return sezzle;
  }

  ChildDemo one() {
    return one;
  }

  ChildDemo other() {
    return other;
  }

  List<ChildDemo> both() {
    return List.of(one, other);
  }

  /** As Sezzle does, to one of the two processes. */
  void deliver(ChildDemo shop, String body) throws Exception {
    http.send(SignedWebhook.delivery(shop, body), BodyHandlers.discarding());
  }

  /** The job has nothing to wait for: everything is due at once. */
  void everythingIsDue() throws SQLException {
    try (Connection connection = one.connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "UPDATE SEZZLE_CHECKOUT SET LOOK_AGAIN_MILLIS = 0,"
              + " COMPARE_AT_MILLIS = CASE WHEN COMPARE_AT_MILLIS IS NULL THEN NULL ELSE 0 END");
      statement.executeUpdate("UPDATE SEZZLE_TASK_TRIES SET NEXT_TRY_MILLIS = 0");
      statement.executeUpdate(
          "UPDATE SEZZLE_WEBHOOK SET NEXT_ATTEMPT_MILLIS = 0 WHERE STATE = 'RECEIVED'");
    }
  }

  /** The payment with this order of Sezzle. */
  String checkoutOf(String orderUuid) throws SQLException {
    return value(
        "SELECT CHECKOUT_ID FROM SEZZLE_CHECKOUT WHERE SEZZLE_ORDER_UUID = '" + orderUuid + "'");
  }

  /** The first value of the first row of a query. */
  String value(String query) throws SQLException {
    try (Connection connection = one.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  /** The rules that do not hold now, a sentence each. */
  List<String> differences() throws SQLException {
    try (Connection connection = one.connect()) {
      return Books.differences(connection, sezzle);
    }
  }

  /** The same about what people were told, by both at once. */
  List<String> differencesInWhatIsTold() throws SQLException {
    return told.differences(both());
  }

  @Override
  public void close() throws SQLException {
    one.close();
    other.close();
    simulator.close();
    mails.close();
    server.drop(database);
  }
}

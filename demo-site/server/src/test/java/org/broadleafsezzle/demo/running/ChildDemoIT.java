package org.broadleafsezzle.demo.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.broadleafsezzle.demo.simulator.SezzleSimulator;
import org.broadleafsezzle.demo.simulator.SimulatorOptions;
import org.junit.jupiter.api.Test;

/** What tests with processes of their own rely on. */
class ChildDemoIT {
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void twoDemosShareOnePostgres() throws Exception {
    assumeThat(PostgresServer.given()).as(PostgresServer.MISSING).isPresent();
    PostgresServer server = PostgresServer.given().get();
    ShopDatabase database = server.newDatabase();
    try (SezzleSimulator sezzle = SezzleSimulator.start(SimulatorOptions.defaults());
        ChildDemo one = new ChildDemo("one", database, sezzle.baseUrl()).start();
        ChildDemo two = new ChildDemo("two", database, sezzle.baseUrl()).start()) {
      assertThat(status(one.shop("/"))).isEqualTo(200);
      assertThat(status(two.shop("/"))).isEqualTo(200);
      assertThat(products(one)).isPositive().isEqualTo(products(two));
    } finally {
      server.drop(database);
    }
  }

  private static int products(ChildDemo child) throws Exception {
    try (Connection connection = child.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM BLC_PRODUCT")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private int status(String url) throws Exception {
    return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
        .statusCode();
  }
}

package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.broadleafsezzle.demo.running.Books;
import org.broadleafsezzle.demo.running.Demo;
import org.junit.jupiter.api.BeforeEach;

/** The newest order before a test, and whether the books agree after it. */
abstract class SentToSezzleScene {

  long before;

  @BeforeEach
  void remember(Demo demo) throws SQLException {
    try (Connection database = demo.connect()) {
      before = Books.newestOrder(database);
    }
  }

  void refusedOrForAPerson(String rule, String uuid, HttpShopper shopper, Demo demo)
      throws Exception {
    if (rule.equals("REFUSE")) {
      assertThat(shopper.page().url().toString()).endsWith("/checkout?sezzle=changed");
      assertThat(held(demo, uuid)).isZero();
      agree(demo);
    } else {
      assertThat(shopper.hasOrdered()).isTrue();
      assertThat(
              value(
                  demo,
                  "SELECT ORDER_PROBLEM FROM SEZZLE_CHECKOUT WHERE SEZZLE_ORDER_UUID = '"
                      + uuid
                      + "'"))
          .isEqualTo("ORDER_CHANGED");
    }
  }

  static String bought(Demo demo) throws IOException {
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    String uuid = shopper.goesToSezzle();
    shopper.opens(demo.sezzle().decide(uuid, "APPROVE"));
    assertThat(shopper.hasOrdered()).isTrue();
    return uuid;
  }

  static String problemOf(Demo demo, String uuid) throws SQLException {
    return value(
        demo, "SELECT ORDER_PROBLEM FROM SEZZLE_CHECKOUT WHERE SEZZLE_ORDER_UUID = '" + uuid + "'");
  }

  static void toldOf(String orderNumber, HttpShopper shopper) {
    assertThat(shopper.page().text("h1")).isEqualTo("Your order is placed");
    assertThat(shopper.page().text("main")).contains(orderNumber);
    assertThat(shopper.page().text("#sezzle-given-back")).contains("given back");
    assertThat(shopper.page().document().select("#sezzle-order").attr("href"))
        .endsWith("/confirmation/" + orderNumber);
  }

  static long held(Demo demo, String uuid) {
    JsonNode authorization = demo.sezzle().order(uuid).path("authorization");
    return authorization.path("amountInCents").asLong()
        - authorization.path("releasedInCents").asLong()
        - authorization.path("refundedInCents").asLong();
  }

  static String orderOf(Demo demo, String uuid) throws SQLException {
    return value(
        demo,
        "SELECT BROADLEAF_ORDER_ID FROM SEZZLE_CHECKOUT WHERE SEZZLE_ORDER_UUID = '" + uuid + "'");
  }

  static String value(Demo demo, String query) throws SQLException {
    try (Connection database = demo.connect();
        Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  static void execute(Demo demo, String sql) throws SQLException {
    try (Connection database = demo.connect();
        Statement statement = database.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  /** Sets a column of the checkout of this order at Sezzle, and of no other. */
  static void change(Demo demo, String sezzleOrder, String column) throws SQLException {
    execute(
        demo,
        "UPDATE SEZZLE_CHECKOUT SET "
            + column
            + " WHERE SEZZLE_ORDER_UUID = '"
            + sezzleOrder
            + "'");
  }

  /** The number of calls about this order: the job asks about orders of other tests, too. */
  static long askedAbout(Demo demo, String sezzleOrder, String operation) {
    return demo.sezzle().log(operation).stream()
        .filter(call -> call.path("path").asText().contains(sezzleOrder))
        .count();
  }

  void agree(Demo demo) throws SQLException {
    try (Connection database = demo.connect()) {
      Books.awaitAgreement(database, demo.sezzle(), before);
    }
  }

  /** A token that has expired is refused first: such a call has made nothing. */
  static long sessionsMade(Demo demo) {
    return demo.sezzle().log("createSession").stream()
        .filter(call -> call.path("status").asInt() < 300)
        .count();
  }
}

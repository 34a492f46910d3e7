package org.broadleafsezzle.demo.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.broadleafsezzle.demo.flow.HttpSession;
import org.broadleafsezzle.demo.flow.HttpShopper;
import org.broadleafsezzle.demo.running.Books;
import org.broadleafsezzle.demo.running.Demo;

/** The shop under attack: its shoppers, and what must hold afterwards. */
final class Shop {
  private final Demo demo;
  private final long ordersBefore;

  Shop(Demo demo) throws SQLException {
    this.demo = demo;
    try (Connection database = demo.connect()) {
      ordersBefore = Books.newestOrder(database);
    }
  }

  /** Somebody whose cart is ready to be paid. */
  HttpShopper shopperAtPayment() throws IOException {
    return HttpShopper.readyToPay(demo);
  }

  /** Changes the only line of the cart, in another tab. */
  void setQuantity(HttpShopper shopper, int quantity) throws IOException {
    HttpSession tab = shopper.session();
    tab.submit(
        tab.get(demo.shop("/cart")), "[id^=update-]", Map.of("quantity", String.valueOf(quantity)));
  }

  /** The address to which Sezzle sends the shopper who approves. */
  String approve(String orderUuid) {
    return demo.sezzle().decide(orderUuid, "APPROVE");
  }

  /** No order, and nothing of the shopper's money held. */
  void assertNothingSold(String orderUuid) throws SQLException {
    JsonNode authorization = demo.sezzle().order(orderUuid).path("authorization");
    assertThat(authorization.path("amountInCents").asLong())
        .isPositive()
        .isEqualTo(
            authorization.path("releasedInCents").asLong()
                + authorization.path("refundedInCents").asLong());
    assertBooksAgree();
  }

  void assertBooksAgree() throws SQLException {
    try (Connection database = demo.connect()) {
      Books.assertAgree(database, demo.sezzle(), ordersBefore);
    }
  }
}

package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.broadleafsezzle.demo.running.Books;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The shopper pays on delivery while another node makes the same cart an order that is paid with
 * Sezzle: one of the two wins. The other node is played by its rows in the database.
 */
@Tag("money")
@DemoTest
class PaidOtherwiseIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final ExecutorService tab = Executors.newSingleThreadExecutor();
  private HttpShopper shopper;
  private long order;

  @BeforeEach
  void theShopperHasBeenAtSezzle(Demo demo) throws Exception {
    shopper = HttpShopper.readyToPay(demo);
    shopper.goesToSezzle();
    shopper.looksAtTheCheckout();
    try (Connection database = demo.connect()) {
      order = Books.newestOrder(database);
    }
  }

  @AfterEach
  void closeTheTab() {
    tab.shutdownNow();
  }

  @Test
  void anOrderThatAnotherNodeHasSubmittedIsNotMadeOnDeliveryToo(Demo demo) throws Exception {
    try (HangingActivity hanging = HangingActivity.of(demo, "blCommitTaxActivity")) {
      Future<HttpShopper> ordering = tab.submit(() -> shopper.paysOnDelivery());
      hanging.awaitThread();
      execute(demo, "UPDATE BLC_ORDER SET ORDER_STATUS = 'SUBMITTED' WHERE ORDER_ID = " + order);
      hanging.letGo();
      ordering.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    assertThat(shopper.hasOrdered()).isFalse();
  }

  @Test
  void nobodyOrdersOnDeliveryWhileAnotherNodeDecides(Demo demo) throws Exception {
    long until = System.currentTimeMillis() + PATIENCE.toMillis();
    execute(
        demo,
        "INSERT INTO SEZZLE_CART_LEASE (BROADLEAF_ORDER_ID, LEASE_OWNER, LEASE_UNTIL_MILLIS) VALUES ("
            + order
            + ", 'other', "
            + until
            + ")");
    Future<HttpShopper> ordering = tab.submit(() -> shopper.paysOnDelivery());
    assertThatThrownBy(() -> ordering.get(2, TimeUnit.SECONDS))
        .isInstanceOf(TimeoutException.class);

    execute(demo, "DELETE FROM SEZZLE_CART_LEASE WHERE BROADLEAF_ORDER_ID = " + order);

    ordering.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    assertThat(shopper.hasOrdered()).isTrue();
  }

  @Test
  void anOrderOnDeliveryIsNotStoredIfAnotherNodeCouldDecideWhileAnActivityHung(Demo demo)
      throws Exception {
    try (HangingActivity hanging = HangingActivity.of(demo, "blSezzleEndOpenCheckoutsActivity")) {
      Future<HttpShopper> ordering = tab.submit(() -> shopper.paysOnDelivery());
      hanging.awaitThread();
      execute(demo, "DELETE FROM SEZZLE_CART_LEASE WHERE BROADLEAF_ORDER_ID = " + order);
      hanging.letGo();
      ordering.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    assertThat(shopper.hasOrdered()).isFalse();
    try (Connection database = demo.connect();
        Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT ORDER_STATUS FROM BLC_ORDER WHERE ORDER_ID = " + order)) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo("IN_PROCESS");
    }
  }

  private static void execute(Demo demo, String change) throws SQLException {
    try (Connection database = demo.connect();
        Statement statement = database.createStatement()) {
      assertThat(statement.executeUpdate(change)).isEqualTo(1);
    }
  }
}

package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.broadleafsezzle.demo.browser.Accessibility;
import org.broadleafsezzle.demo.browser.Browser;
import org.broadleafsezzle.demo.browser.BrowserTest;
import org.broadleafsezzle.demo.running.AddressAtSezzle;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A shop that lets Sezzle ask for the shipping address. */
@Tag("money")
@DemoTest
@BrowserTest
class CollectedAddressIT {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  /** The newest order that is shipped to a street. */
  private static final String SHIPPED_TO =
      "SELECT o.ORDER_STATUS, a.CITY, a.STATE_PROV_REGION, a.LAST_NAME, p.PHONE_NUMBER"
          + " FROM BLC_ORDER o JOIN BLC_FULFILLMENT_GROUP g ON g.ORDER_ID = o.ORDER_ID"
          + " JOIN BLC_ADDRESS a ON a.ADDRESS_ID = g.ADDRESS_ID"
          + " LEFT JOIN BLC_PHONE p ON p.PHONE_ID = a.PHONE_PRIMARY_ID"
          + " WHERE a.ADDRESS_LINE1 = ? ORDER BY o.ORDER_ID DESC";

  @BeforeEach
  void sezzleAsks() {
    ShopSettings.set("checkout.collect-address", "ON");
  }

  @Test
  void theOrderGoesWhereTheShopperToldSezzle(Demo demo) throws Exception {
    HttpShopper shopper = readyForSezzle(demo);
    assertThat(shopper.page().text(".sezzle-address")).contains("shipping address");
    assertThat(shopper.page().shows("#place-order-cod")).isFalse();
    String uuid = shopper.goesToSezzle();
    JsonNode session = demo.sezzle().accepted("createSession");
    assertThat(session.path("order").path("requires_shipping_info").asBoolean()).isTrue();
    assertThat(session.path("customer").has("shipping_address")).isFalse();
    demo.sezzle().behaves(Duration.ofMillis(1200), "ADDRESS_LISTED_LATE", "PHONE_OF_ADDRESSES");

    shopper.approvesFor(Home.PORTLAND);

    assertThat(shopper.hasOrdered()).as(shopper.page().url().toString()).isTrue();
    assertThat(shopper.page().text(".facts")).contains("Rosalind Franklin", "4 Rose Lane");
    assertThat(shipped(demo, Home.PORTLAND))
        .isEqualTo("SUBMITTED Portland OR Franklin 503-555-0146");
    assertThat(backInCents(demo, uuid)).isZero();
  }

  @Test
  void whatCostsSomethingElseThereIsGivenBackAndCanBePaidAgain(Demo demo) throws Exception {
    HttpShopper shopper = readyForSezzle(demo);
    String uuid = shopper.goesToSezzle();

    shopper.approvesFor(Home.SEATTLE);

    assertThat(shopper.page().url().toString()).endsWith("/checkout?sezzle=repriced");
    assertThat(shopper.page().text(".sezzle-message")).contains("changes your total");
    assertThat(shopper.page().text("body")).contains("1 Harbour Way");
    assertThat(backInCents(demo, uuid)).isEqualTo(3950);
    demo.sezzle().clearLog();
    shopper.billsItThere();
    String again = shopper.goesToSezzle();
    JsonNode session = demo.sezzle().accepted("createSession");
    assertThat(session.path("customer").path("shipping_address").path("city").asText())
        .isEqualTo("Seattle");
    assertThat(session.path("order").path("requires_shipping_info").asBoolean()).isFalse();
    shopper.approves();
    assertThat(backInCents(demo, again)).isZero();
  }

  @Test
  void whereTheShopDoesNotShipToItIsGivenBackAndTheCartIsAsItWas(Demo demo) throws Exception {
    ShopSettings.set("offer.refuse-po-boxes", "ON");
    HttpShopper shopper = readyForSezzle(demo);
    String uuid = shopper.goesToSezzle();

    shopper.approvesFor(Home.POST_OFFICE_BOX);

    assertThat(shopper.page().url().toString()).endsWith("/checkout?sezzle=undeliverable");
    assertThat(shopper.page().text(".sezzle-message")).contains("can't ship to the address");
    assertThat(shopper.page().shows("#sezzle-pay")).isTrue();
    assertThat(backInCents(demo, uuid)).isEqualTo(3950);
  }

  @ParameterizedTest
  @CsvSource({"UNITED_STATES, PORTLAND", "CANADA_IN_FRENCH, HALIFAX"})
  void theOrderOfAShopperWhoDoesNotComeBackGoesThereToo(Region region, Home home, Demo demo)
      throws Exception {
    HttpShopper shopper = new HttpShopper(demo).shopsIn(region).adds(HttpShopper.TROWEL);
    String uuid = shopper.leavesTheAddressToSezzle("rosalind@example.com").goesToSezzle();
    AddressAtSezzle.payAndClose(demo.sezzle(), uuid, home.atSezzle());

    ShopSettings.reconcileAtOnce();

    await()
        .atMost(PATIENCE)
        .until(() -> shopper.opens(demo.shop("/cart")).page().shows("#empty-cart"));
    assertThat(shipped(demo, home)).startsWith("SUBMITTED " + home.city());
    assertThat(backInCents(demo, uuid)).isZero();
  }

  @Test
  void onTheWay(Demo demo, Browser browser) throws IOException {
    Shopper shopper = new Shopper(browser, demo).adds(Shopper.TROWEL);
    browser.go(demo.shop("/checkout"));
    browser.type("#emailAddress", "rosalind@example.com").clickAndLeave("#save-contact");
    look(browser, "address-for-sezzle", "#leave-address-to-sezzle");
    browser.clickAndLeave("#leave-address-to-sezzle");
    browser.click("#shipping-method-1").clickAndLeave("#save-shipping-method");
    look(browser, "address-at-sezzle", ".payment-methods");
    shopper.goesToSezzle();
    look(browser, "sezzle-asks-for-the-address", "#address-title");
    browser.type("#name", "Grace Hopper").type("#street", "1 Harbour Way");
    browser.type("#city", "Seattle").type("#state", "WA").type("#postal_code", "98101");

    browser.clickAndLeave("#approve").awaitUrl("sezzle=repriced");

    look(browser, "repriced", ".sezzle-message");
  }

  private static HttpShopper readyForSezzle(Demo demo) throws IOException {
    return new HttpShopper(demo)
        .adds(HttpShopper.TROWEL)
        .leavesTheAddressToSezzle("rosalind@example.com");
  }

  private static long backInCents(Demo demo, String uuid) {
    return demo.sezzle().order(uuid).path("authorization").path("releasedInCents").asLong();
  }

  private static String shipped(Demo demo, Home home) throws SQLException {
    try (Connection database = demo.connect();
        PreparedStatement query = database.prepareStatement(SHIPPED_TO)) {
      query.setString(1, home.street());
      ResultSet row = query.executeQuery();
      assertThat(row.next()).as("An order to %s", home).isTrue();
      StringBuilder text = new StringBuilder();
      for (int column = 1; column <= 5; column++) {
        text.append(column == 1 ? "" : " ").append(row.getString(column));
      }
      return text.toString();
    }
  }

  private static void look(Browser browser, String name, String middle) {
    ShopperLook.look(browser, name, middle);
    Accessibility.checkFitsPhoneAsItIs(browser);
  }
}

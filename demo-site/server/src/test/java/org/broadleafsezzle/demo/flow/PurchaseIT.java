package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.broadleafsezzle.demo.browser.Browser;
import org.broadleafsezzle.demo.browser.BrowserTest;
import org.broadleafsezzle.demo.browser.Viewport;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A shopper buys with Sezzle, and the books of the shop and of Sezzle agree to the cent. */
@DemoTest
@BrowserTest
class PurchaseIT {
  private static final String REGISTERED = "ada@larkspurandloam.example";
  private static final String PASSWORD = "greenhouse";

  @ParameterizedTest
  @CsvSource({
    "AUTH, UNITED_STATES, SEATTLE",
    "CAPTURE, UNITED_STATES, SEATTLE",
    "AUTH, CANADA, TORONTO",
    "CAPTURE, CANADA_IN_FRENCH, MONTREAL"
  })
  void aGuestBuys(String intent, Region region, Home home, Demo demo, Browser browser) {
    ShopSettings.intent(intent);
    Shopper shopper = new Shopper(browser, demo).shopsIn(region).adds(Shopper.TROWEL);

    shopper.checksOutTo(home, "grace@example.com");
    BigDecimal total = shopper.total();
    shopper.goesToSezzle().approves();

    assertThat(shopper.total()).isEqualTo(total);
    assertThat(shopper.tax()).isPositive();
    booksAgree(demo, intent, region, total);
  }

  @ParameterizedTest
  @CsvSource({"AUTH, CANADA_IN_FRENCH", "CAPTURE, UNITED_STATES"})
  void aRegisteredCustomerBuysAndFindsTheOrderInTheirHistory(
      String intent, Region region, Demo demo, Browser browser) {
    ShopSettings.intent(intent);
    Shopper shopper = new Shopper(browser, demo).signsIn(REGISTERED, PASSWORD).shopsIn(region);
    shopper.adds(Shopper.TROWEL).checksOutTo(Home.SEATTLE);
    BigDecimal total = shopper.total();

    shopper.goesToSezzle().approves();

    booksAgree(demo, intent, region, total);
    String number = shopper.orderNumber();
    assertThat(browser.go(demo.shop("/account/orders")).text()).contains(number).contains("Sezzle");
  }

  @Test
  void aPromotionCodeIsToldToSezzleAsADiscount(Demo demo, Browser browser) {
    Shopper shopper = new Shopper(browser, demo).adds(Shopper.GREENHOUSE);
    shopper.enters(Shopper.PROMOTION).getsToPayment(Home.SEATTLE, "grace@example.com");
    BigDecimal total = shopper.total();

    shopper.goesToSezzle().approves();

    booksAgree(demo, "AUTH", Region.UNITED_STATES, total);
    JsonNode discounts = demo.sezzle().accepted("createSession").path("order").path("discounts");
    assertThat(discounts).hasSize(1);
    assertThat(discounts.path(0).path("amount").path("amount_in_cents").asLong()).isEqualTo(34800);
  }

  @Test
  void aFixedLocaleOverrulesTheShoppersLanguageOnSezzlesPage(Demo demo, Browser browser) {
    ShopSettings.locale("fr-CA");
    Shopper shopper = new Shopper(browser, demo).adds(Shopper.TROWEL);

    shopper.getsToPayment(Home.SEATTLE, "grace@example.com").goesToSezzle();

    assertThat(orderOfSession(demo).path("locale").asText()).isEqualTo("fr-CA");
    assertThat(browser.find("html").getAttribute("lang")).isEqualTo("fr-CA");
  }

  @Test
  void aPurchaseWorksOnAPhone(Demo demo, Browser browser) {
    browser.resize(Viewport.PHONE);
    Shopper shopper = new Shopper(browser, demo).adds(Shopper.TROWEL);

    shopper.checksOutTo(Home.SEATTLE, "grace@example.com").goesToSezzle().approves();

    assertThat(browser.shows("#thanks")).isTrue();
  }

  private static void booksAgree(Demo demo, String intent, Region region, BigDecimal total) {
    long cents = total.movePointRight(2).longValueExact();
    JsonNode asked = orderOfSession(demo);
    assertThat(asked.path("intent").asText()).isEqualTo(intent);
    assertThat(asked.path("locale").asText()).isEqualTo(region.sezzleLocale());
    assertThat(sumOf(asked)).isEqualTo(cents);

    JsonNode held = demo.sezzle().order();
    JsonNode authorization = held.path("authorization");
    assertThat(authorization.path("amountInCents").asLong()).isEqualTo(cents);
    assertThat(authorization.path("currency").asText()).isEqualTo(region.currency());
    boolean atOnce = intent.equals("CAPTURE");
    assertThat(authorization.path("capturedInCents").asLong()).isEqualTo(atOnce ? cents : 0);

    AdminOrder order = AdminOrder.of(demo, held);
    assertThat(order.payments()).hasSize(1).allMatch(payment -> payment.startsWith("Sezzle "));
    List<AdminOrder.Transaction> transactions = order.transactions();
    assertThat(transactions).hasSize(1);
    AdminOrder.Transaction transaction = transactions.get(0);
    assertThat(transaction.type()).isEqualTo(atOnce ? "Authorize and Capture" : "Authorize");
    assertThat(transaction.amount().replaceAll("[^0-9]", "")).isEqualTo(String.valueOf(cents));
    assertThat(transaction.fields())
        .containsEntry("sezzle_order_uuid", held.path("uuid").asText())
        .containsEntry("sezzle_reference_id", held.path("referenceId").asText())
        .containsEntry("sezzle_intent", intent);
  }

  /** The sum of the parts of an order: they must explain its amount to the cent. */
  private static long sumOf(JsonNode order) {
    long sum = cents(order.path("shipping_amount")) + cents(order.path("tax_amount"));
    for (JsonNode item : order.path("items")) {
      sum += cents(item.path("price")) * item.path("quantity").asLong();
    }
    for (JsonNode discount : order.path("discounts")) {
      sum -= cents(discount.path("amount"));
    }
    assertThat(sum).isEqualTo(cents(order.path("order_amount")));
    return sum;
  }

  private static long cents(JsonNode price) {
    return price.path("amount_in_cents").asLong();
  }

  private static JsonNode orderOfSession(Demo demo) {
    return demo.sezzle().accepted("createSession").path("order");
  }
}

package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.Test;

/** The calls between shop and Sezzle during real purchases. */
@DemoTest
class SezzleCallsIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void aPurchaseTakesTwoCallsAndTheTokenOfThePurchaseBefore(Demo demo) throws IOException {
    buy(demo);
    demo.sezzle().clearLog();

    buy(demo);

    assertThat(demo.sezzle().calls()).isEqualTo(Map.of("createSession", 1, "getOrder", 1));
  }

  @Test
  void aTokenThatIsNoLongerValidIsRenewedOnceAndThePurchaseGoesOn(Demo demo) throws IOException {
    buy(demo);
    demo.sezzle().clearLog();
    demo.sezzle().expireTokens();

    buy(demo);

    assertThat(demo.sezzle().calls())
        .isEqualTo(Map.of("authenticate", 1, "createSession", 2, "getOrder", 1));
    assertThat(demo.sezzle().log("createSession"))
        .extracting(call -> call.path("status").asText())
        .containsExactly("401", "201");
  }

  @Test
  void everyRequestAndEveryAnswerIsInTheContract(Demo demo) throws IOException {
    HttpShopper shopper = buy(demo).adds(HttpShopper.GREENHOUSE).enters(Shopper.PROMOTION);
    shopper.checksOutTo(Home.TORONTO, "jean@example.com").goesToSezzle();
    shopper.cancels().goesToSezzle();
    shopper.isDenied();

    assertThat(demo.sezzle().calls()).containsKeys("createSession", "getOrder", "deleteCheckout");
    SezzleContract.assertHeld(demo.sezzle().log());
  }

  @Test
  void theSessionOfAnOrdinaryPurchaseHoldsAllThatTheShopKnows(Demo demo) throws IOException {
    ShopSettings.set("checkout.financing-option", "4-pay-biweekly");
    HttpShopper.readyToPay(demo).goesToSezzle();

    JsonNode session = demo.sezzle().accepted("createSession");
    JsonNode order = session.path("order");
    assertThat(order.path("items")).hasSize(1);
    assertThat(JSON.convertValue(order.path("items").get(0), Map.class))
        .isEqualTo(
            Map.of(
                "name", "Ash-Handled Trowel",
                "sku", "LL-1001",
                "quantity", 1,
                "price", Map.of("amount_in_cents", 3200, "currency", "USD"),
                "brand", "Larkspur & Loam",
                "product_url", demo.shop(HttpShopper.TROWEL),
                "image_url", demo.shop("/img/products/hand-trowel.svg"),
                "category_path", "Tools & Wear",
                "global_trade_item_number", "9521234001010",
                "manufacturer_part_number", "LL-HT-18"));
    assertThat(order.fieldNames())
        .toIterable()
        .contains(
            "intent",
            "reference_id",
            "description",
            "order_amount",
            "shipping_amount",
            "tax_amount",
            "metadata",
            "locale",
            "checkout_expiration");
    assertThat(order.path("metadata").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("broadleaf_order_id", "checkout_id", "sales_channel");
    assertThat(order.path("checkout_financing_options").get(0).asText())
        .isEqualTo("4-pay-biweekly");
    Map<String, String> address =
        Map.of(
            "name", "Grace Hopper",
            "street", "1 Harbour Way",
            "city", "Seattle",
            "state", "WA",
            "postal_code", "98101",
            "country_code", "US",
            "phone_number", "206-555-0142");
    assertThat(JSON.convertValue(session.path("customer"), Map.class))
        .isEqualTo(
            Map.of(
                "email", "grace@example.com",
                "first_name", "Grace",
                "last_name", "Hopper",
                "phone", "206-555-0142",
                "billing_address", address,
                "shipping_address", address));
  }

  @Test
  void theSessionIsInTheShoppersLanguage(Demo demo) throws IOException {
    new HttpShopper(demo)
        .shopsIn(Region.CANADA_IN_FRENCH)
        .adds(HttpShopper.TROWEL)
        .checksOutTo(Home.MONTREAL, "zoe@example.com")
        .goesToSezzle();

    JsonNode order = demo.sezzle().accepted("createSession").path("order");
    assertThat(order.path("description").asText()).startsWith("Commande ");
    assertThat(order.path("items").get(0).path("category_path").asText())
        .isEqualTo("Outils et vêtements");
    assertThat(order.path("locale").asText()).isEqualTo("fr-CA");
  }

  @Test
  void sezzleIsToldWhichPluginAndPlatformCall(Demo demo) throws IOException {
    buy(demo);

    assertThat(demo.sezzle().log("createSession"))
        .extracting(call -> call.path("headers").path("user-agent").asText())
        .allMatch(agent -> agent.matches("broadleaf-sezzle/\\d\\S* Broadleaf/3\\.1\\.15-GA"));
  }

  private static HttpShopper buy(Demo demo) throws IOException {
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    shopper.goesToSezzle();
    return shopper.approves();
  }
}

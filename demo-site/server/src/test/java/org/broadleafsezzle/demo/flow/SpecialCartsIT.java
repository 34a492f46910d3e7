package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Carts that are not just goods, shipping and tax are explained to Sezzle to the cent. */
@DemoTest
class SpecialCartsIT {
  private static final String E_BOOK = "/seeds-and-bulbs/garden-year-e-book";
  private static final String SECATEURS = "/tools-and-wear/bypass-secateurs";
  private static final String TYPE = "T(org.broadleafcommerce.common.payment.";

  @ParameterizedTest
  @ValueSource(strings = {"AUTH", "CAPTURE"})
  void giftCardAndAccountCreditLeaveTheRestToSezzle(String intent, Demo demo) throws IOException {
    ShopSettings.intent(intent);
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    long total = totalInCents(shopper, demo);
    pays(shopper, demo, "GIFT_CARD", "10.00");
    pays(shopper, demo, "CUSTOMER_CREDIT", "2.51");

    JsonNode order = buys(shopper, demo);

    assertThat(cents(order.path("order_amount"))).isEqualTo(total - 1251);
    assertThat(order.path("discounts"))
        .extracting(discount -> discount.path("name").asText())
        .containsExactly("Gift card", "Account credit");
    JsonNode authorization = demo.sezzle().order().path("authorization");
    assertThat(authorization.path("amountInCents").asLong()).isEqualTo(total - 1251);
  }

  @Test
  void aGiftCardThatPaysItAllLeavesNothingForSezzle(Demo demo) throws IOException {
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    HttpSession.Page before = shopper.page();
    pays(shopper, demo, "GIFT_CARD", String.valueOf(totalInCents(shopper, demo) / 100.0));

    assertThat(shopper.looksAtTheCheckout().page().shows(".sezzle-method")).isFalse();

    HttpSession.Page after = shopper.session().submit(before, "#sezzle-pay", Map.of());
    assertThat(after.url().toString()).endsWith("/checkout?sezzle=ineligible");
    assertThat(demo.sezzle().log("createSession")).isEmpty();
  }

  @Test
  void whatIsOnlySentByEmailNeedsNoShippingAddress(Demo demo) throws IOException {
    HttpShopper shopper =
        new HttpShopper(demo).adds(E_BOOK).checksOutByEmail(Home.TORONTO, "jean@example.com");

    JsonNode order = buys(shopper, demo);

    assertThat(cents(order.path("order_amount"))).isEqualTo(1800);
    assertThat(cents(order.path("shipping_amount"))).isZero();
    JsonNode customer = demo.sezzle().accepted("createSession").path("customer");
    assertThat(customer.has("shipping_address")).isFalse();
    assertThat(customer.path("billing_address").path("city").asText()).isEqualTo("Toronto");
  }

  @Test
  void aCartWithGoodsAndADownloadIsShippedAndBought(Demo demo) throws IOException {
    HttpShopper shopper =
        new HttpShopper(demo)
            .adds(E_BOOK)
            .adds(HttpShopper.TROWEL)
            .checksOutTo(Home.SEATTLE, "grace@example.com");

    assertThat(buys(shopper, demo).path("items")).hasSize(2);
  }

  @Test
  void severalShippingGroupsAreAddedUp(Demo demo) throws IOException {
    HttpShopper shopper =
        new HttpShopper(demo)
            .adds(SECATEURS)
            .adds(HttpShopper.TROWEL)
            .checksOutTo(Home.SEATTLE, "grace@example.com");
    inside(
        shopper,
        demo,
        Map.of(),
        "#one = #order.fulfillmentGroups[0]",
        "#two = @blFulfillmentGroupService.createEmptyFulfillmentGroup()",
        "#two.setOrder(#order)",
        "#two.setType(#one.type)",
        "#two.setAddress(#one.address)",
        "#two.setFulfillmentOption(#one.fulfillmentOption)",
        "#saved = @blFulfillmentGroupService.save(#two)",
        "#order.fulfillmentGroups.add(#saved)",
        "#request = new org.broadleafcommerce.core.order.service.call.FulfillmentGroupItemRequest()",
        "#request.setOrder(#order)",
        "#request.setFulfillmentGroup(#saved)",
        "#request.setOrderItem(#order.orderItems[1])",
        "#request.setQuantity(1)",
        "@blFulfillmentGroupService.addItemToFulfillmentGroup(#request, false)");
    shopper.opens(demo.shop("/checkout?edit=shippingMethod"));
    shopper.session().submit(shopper.page(), "#save-shipping-method", Map.of());
    shopper.looksAtTheCheckout();

    JsonNode order = buys(shopper, demo);

    assertThat(cents(order.path("shipping_amount"))).isEqualTo(2 * 750);
  }

  @Test
  void namesInAnyScriptOnSeveralLinesAndVeryLongAreSaid(Demo demo) throws IOException {
    String name = "Cr\u00e8me \uD83C\uDF39 \u0642\u0647\u0648\u0629\r\n " + "long ".repeat(45);
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    inside(
        shopper,
        demo,
        Map.of("name", name),
        "#order.orderItems[0].setName(#name)",
        "@blOrderService.save(#order, false)");

    JsonNode order = buys(shopper, demo);

    assertThat(order.path("items").path(0).path("name").asText())
        .startsWith("Cr\u00e8me \uD83C\uDF39 \u0642\u0647\u0648\u0629 long")
        .hasSizeLessThanOrEqualTo(256);
  }

  @Test
  void anOrderWithoutCurrencyIsBoughtInThePlatformsOwn(Demo demo) throws IOException {
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    inside(
        shopper, demo, Map.of(), "#order.setCurrency(null)", "@blOrderService.save(#order, false)");

    shopper.pressesSezzle();
    assertThat(shopper.page().shows("#approve")).as(shopper.page().toString()).isTrue();
    JsonNode order = demo.sezzle().accepted("createSession").path("order");
    assertThat(order.path("order_amount").path("currency").asText()).isEqualTo("USD");
    shopper.opens(demo.sezzle().decide(demo.sezzle().order().path("uuid").asText(), "APPROVE"));

    assertThat(shopper.hasOrdered()).as(shopper.page().url().toString()).isTrue();
  }

  @Test
  void anAddressThatLacksALineIsAskedFor(Demo demo) throws IOException {
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    inside(
        shopper,
        demo,
        Map.of(),
        "#order.fulfillmentGroups[0].address.setPostalCode(' ')",
        "@blOrderService.save(#order, false)");

    shopper.looksAtTheCheckout();

    assertThat(shopper.page().shows("#sezzle-pay")).isFalse();
    assertThat(shopper.page().text(".sezzle-hint")).contains("postal code");
  }

  @Test
  void aSessionThatExpiredAtSezzleIsSaid(Demo demo) throws IOException {
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    shopper.goesToSezzle();
    JsonNode session = demo.sezzle().accepted("createSession");
    demo.sezzle().moveClock(Duration.ofDays(30));

    shopper.opens(session.path("complete_url").path("href").asText());

    assertThat(shopper.page().url().toString()).endsWith("/checkout?sezzle=expired");
    assertThat(shopper.page().text(".sezzle-message")).contains("has expired");
  }

  /**
   * Buys with Sezzle.
   *
   * @return the order that Sezzle was asked for, whose parts make its amount
   */
  private static JsonNode buys(HttpShopper shopper, Demo demo) throws IOException {
    String uuid = shopper.goesToSezzle();
    JsonNode order = demo.sezzle().accepted("createSession").path("order");
    assertThat(sumOf(order)).isEqualTo(cents(order.path("order_amount")));
    shopper.opens(demo.sezzle().decide(uuid, "APPROVE"));
    assertThat(shopper.hasOrdered()).as(shopper.page().url().toString()).isTrue();
    return order;
  }

  /** Pays a part of the order, as a module for gift cards or account credit would. */
  private static void pays(HttpShopper shopper, Demo demo, String type, String amount)
      throws IOException {
    inside(
        shopper,
        demo,
        Map.of("amount", amount),
        "#money = new org.broadleafcommerce.common.money.Money(#amount, 'USD')",
        "#payment = @blOrderPaymentService.create()",
        "#payment.setType(" + TYPE + "PaymentType)." + type + ")",
        "#payment.setPaymentGatewayType(" + TYPE + "PaymentGatewayType).PASSTHROUGH)",
        "#payment.setOrder(#order)",
        "#payment.setAmount(#money)",
        "#paid = @blOrderPaymentService.createTransaction()",
        "#paid.setOrderPayment(#payment)",
        "#paid.setAmount(#money)",
        "#paid.setType(" + TYPE + "PaymentTransactionType).AUTHORIZE_AND_CAPTURE)",
        "#paid.setSuccess(true)",
        "#payment.addTransaction(#paid)",
        "#saved = @blOrderPaymentService.save(#payment)",
        "@blOrderService.addPaymentToOrder(#order, #saved, null)");
    shopper.looksAtTheCheckout();
  }

  private static long totalInCents(HttpShopper shopper, Demo demo) {
    return ((Number) inside(shopper, demo, Map.of(), "#order.total.amount.movePointRight(2)"))
        .longValue();
  }

  /** {@code #order} is the shopper's cart. */
  private static Object inside(
      HttpShopper shopper, Demo demo, Map<String, ?> variables, String... expressions) {
    Map<String, Object> all = new HashMap<>(variables);
    all.put(
        "id", Long.valueOf(shopper.page().document().select("input[name=orderId]").attr("value")));
    String[] withOrder = new String[expressions.length + 1];
    withOrder[0] = "#order = @blOrderService.findOrderById(#id)";
    System.arraycopy(expressions, 0, withOrder, 1, expressions.length);
    return demo.inside().evaluate(all, withOrder);
  }

  private static long sumOf(JsonNode order) {
    long sum = cents(order.path("shipping_amount")) + cents(order.path("tax_amount"));
    for (JsonNode item : order.path("items")) {
      sum += cents(item.path("price")) * item.path("quantity").asLong();
    }
    for (JsonNode discount : order.path("discounts")) {
      sum -= cents(discount.path("amount"));
    }
    return sum;
  }

  private static long cents(JsonNode price) {
    return price.path("amount_in_cents").asLong();
  }
}

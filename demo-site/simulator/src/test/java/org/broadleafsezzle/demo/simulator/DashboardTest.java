package org.broadleafsezzle.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardTest extends SimulatorTest {

  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

  @Test
  void theOrdersAreListedWithStateAndAmounts() {
    assertThat(page("/")).contains("No orders yet");
    String uuid = shop.approvedOrder("AUTH");
    shop.capture(uuid, 2_500);

    assertThat(page("/")).contains("/orders/" + uuid, "Partly captured", "$100.01", "$25.00");
  }

  @Test
  void whatAMerchantHasSentIsShownInItsLanguageWithTheWayToTheCheckout() {
    assertThat(page("/messages")).contains("No messages yet");
    String english = order("{\"to_email\":\"grace@example.com\",\"language\":\"en\"}");
    String french =
        order("{\"to_email\":\"\",\"to_sms_phone\":\"+12065550100\",\"language\":\"fr-CA\"}");
    shop.order("AUTH");

    String page = page("/messages");

    assertThat(page)
        .contains("grace@example.com", "Pay it in parts", "$100.01", "/checkout/" + english)
        .contains("+12065550100", "Payez-la en plusieurs fois", "/checkout/" + french);
    assertThat(page.split("<article")).hasSize(3);
    assertThat(page.indexOf(french)).isLessThan(page.indexOf(english));
  }

  private String order(String sendCheckoutUrl) {
    return shop.session(
            Shop.sessionBody("AUTH")
                .replace(
                    "\"metadata\"", "\"send_checkout_url\":" + sendCheckoutUrl + ",\"metadata\""))
        .at("/order/uuid")
        .asText();
  }

  @Test
  void captureRefundAndReleaseByHandComeFromTheDashboard() {
    String uuid = shop.approvedOrder("AUTH");

    assertThat(move(uuid, "capture", "60.01").header("location")).endsWith("?done=captured");
    assertThat(move(uuid, "release", "40").status()).isEqualTo(303);
    assertThat(move(uuid, "refund", "10.5").status()).isEqualTo(303);

    TestClient.Reply order = client.control("GET", "/orders/" + uuid, null);
    assertThat(order.at("/authorization/capturedInCents").asInt()).isEqualTo(6_001);
    assertThat(order.at("/authorization/releasedInCents").asInt()).isEqualTo(4_000);
    assertThat(order.at("/authorization/refundedInCents").asInt()).isEqualTo(1_050);
    assertThat(order.at("/authorization/captures/0/source").asText()).isEqualTo("dashboard");
    assertThat(page("/orders/" + uuid)).contains("Partly refunded", "$60.01", "dashboard");
  }

  @ParameterizedTest
  @ValueSource(strings = {"100.02", "0", "-1", "1.005", "ten", ""})
  void anAmountThatCannotBeIsRefusedWithASentence(String amount) {
    String uuid = shop.approvedOrder("AUTH");

    TestClient.Reply reply = move(uuid, "capture", amount);

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.body()).contains("id=\"error\"");
    assertThat(shop.show(uuid).at("/authorization/captures")).isEmpty();
  }

  @Test
  void aFormWithoutTheDashboardsTokenChangesNothing() {
    String uuid = shop.approvedOrder("AUTH");

    TestClient.Reply reply =
        client.form(url("/orders/" + uuid + "/capture"), Map.of("amount", "1"));

    assertThat(reply.status()).isEqualTo(403);
    assertThat(shop.show(uuid).at("/authorization/captures")).isEmpty();
  }

  @Test
  void mannersAreTurnedOnAndOffWithTheirWait() {
    assertThat(page("/settings")).contains("Request ids are ignored");

    TestClient.Reply reply =
        post(
            "/settings",
            "/settings/manners",
            Map.of("REQUEST_IDS_IGNORED", "on", "AMOUNTS_FLAT", "on", "wait", "7"));

    assertThat(reply.status()).isEqualTo(303);
    assertThat(client.control("GET", "/manners", null).body())
        .isEqualTo(
            "{\"on\":[\"REQUEST_IDS_IGNORED\",\"AMOUNTS_FLAT\"],\"listingWaitMillis\":7000}");
    assertThat(page("/settings"))
        .contains("name=\"REQUEST_IDS_IGNORED\" value=\"on\" checked", "value=\"7\"");
    assertThat(post("/settings", "/settings/manners", Map.of("wait", "-1")).status())
        .isEqualTo(422);
    post("/settings", "/settings/manners", Map.of("wait", "7"));
    assertThat(client.control("GET", "/manners", null).at("/on")).isEmpty();
  }

  @Test
  void theAuthorizationLifetimeCanBeSetUpToSevenDays() {
    assertThat(post("/settings", "/settings/merchant", Map.of("minutes", "10081")).status())
        .isEqualTo(422);
    assertThat(post("/settings", "/settings/merchant", Map.of("minutes", "10080")).status())
        .isEqualTo(303);

    assertThat(client.control("GET", "/settings", null).at("/authorizationLifetimeSeconds").asInt())
        .isEqualTo(7 * 86_400);
    assertThat(
            client.control("GET", "/settings", null).at("/approvesWithoutShopper").asBoolean(true))
        .isFalse();
  }

  @Test
  void theClockTokensAndStateAreInTheMerchantsHand() {
    post("/settings", "/settings/clock", Map.of("minutes", "90"));
    assertThat(page("/settings")).contains("1 h 30 min");
    post("/settings", "/settings/clock/reset", Map.of());
    assertThat(page("/settings")).doesNotContain("1 h 30 min");
    String bearer = client.bearer();
    post("/settings", "/settings/tokens", Map.of());
    assertThat(client.anonymous("GET", "/webhooks", null, "Authorization", bearer).status())
        .isEqualTo(401);
    client = new TestClient(simulator());
    shop = new Shop(client);
    shop.order("AUTH");
    post("/settings", "/settings/reset", Map.of());
    assertThat(page("/")).contains("No orders yet");
  }

  @Test
  void faultsAreAddedAndCleared() {
    Map<String, String> fault =
        Map.of(
            "operationId",
            "capture",
            "kind",
            "STATUS_429",
            "when",
            "AFTER",
            "count",
            "2",
            "millis",
            "0",
            "retryAfterSeconds",
            "9");

    assertThat(post("/faults", "/faults", fault).status()).isEqualTo(303);
    assertThat(client.control("GET", "/faults", null).at("/0/retryAfterSeconds").asInt())
        .isEqualTo(9);
    assertThat(page("/faults")).contains("STATUS_429");
    post("/faults", "/faults/clear", Map.of());
    assertThat(client.control("GET", "/faults", null).json()).isEmpty();
  }

  @Test
  void webhooksAreShownHeldAndSent() throws Exception {
    try (Receiver receiver = new Receiver()) {
      post("/webhooks", "/webhooks/settings", Map.of("hold", "yes", "shorten", "yes"));
      client.api(
          "POST",
          "/webhooks",
          "{\"url\":\"%s\",\"events\":[\"order.authorized\",\"order.captured\"]}"
              .formatted(receiver.url()));
      shop.approvedOrder("CAPTURE");
      assertThat(page("/webhooks")).contains(receiver.url(), "order.captured", "Waiting");

      post("/webhooks", "/webhooks/send-out-of-order", Map.of());

      Awaitility.await().until(() -> receiver.received().size() == 2);
      assertThat(receiver.received())
          .extracting(Receiver.Received::event)
          .containsExactly("order.captured", "order.authorized");
      Awaitility.await().until(() -> !page("/webhooks").contains(">Waiting<"));
      assertThat(post("/webhooks", "/webhooks/send-out-of-order", Map.of()).status())
          .isEqualTo(422);
    }
  }

  @Test
  void theLogShowsCallsWithoutSecrets() {
    String bearer = client.bearer();
    shop.order("AUTH");

    String log = page("/log");

    assertThat(log)
        .contains("createSession", "authenticate", "/v2/session")
        .doesNotContain(SimulatorOptions.DEMO_PRIVATE_KEY, bearer);
  }

  @Test
  void unknownOrdersAndPagesAreAnswered404() {
    assertThat(client.get(url("/orders/nothing")).status()).isEqualTo(404);
    assertThat(client.get(url("/nothing")).status()).isEqualTo(404);
  }

  private TestClient.Reply move(String uuid, String what, String amount) {
    return post("/orders/" + uuid, "/orders/" + uuid + "/" + what, Map.of("amount", amount));
  }

  private TestClient.Reply post(String page, String action, Map<String, String> fields) {
    Matcher matcher = TOKEN.matcher(page(page));
    assertThat(matcher.find()).isTrue();
    Map<String, String> all = new HashMap<>(fields);
    all.put("token", matcher.group(1));
    return client.form(url(action), all);
  }

  private String page(String path) {
    TestClient.Reply reply = client.get(url(path));
    assertThat(reply.status()).isEqualTo(200);
    return reply.body();
  }

  private static String url(String path) {
    return simulator().baseUrl() + path;
  }
}

package org.broadleafsezzle.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer that {@link TestClient} gets is held to the contract; here the unusual ones. */
class ContractTest extends SimulatorTest {

  private static final String NOBODY = "00000000-0000-0000-0000-000000000000";
  private static final String PRICE = Shop.usd(100);

  @Test
  void aTokenLivesFor120MinutesAndCarriesNanoseconds() {
    JsonNode token = client.authenticate().json();

    assertThat(token.at("/expiration_date").asText()).matches(".*T.*\\.\\d{9}Z");
    assertThat(Instant.parse(token.at("/expiration_date").asText()))
        .isBetween(Instant.now().plusSeconds(7_190), Instant.now().plusSeconds(7_210));
    assertThat(token.at("/merchant_uuid").asText()).isEqualTo(SimulatorOptions.DEMO_MERCHANT_UUID);
  }

  @Test
  void anExpiredOrWithdrawnTokenIsRefused() {
    String bearer = "Bearer " + client.authenticate().at("/token").asText();
    assertThat(listWebhooks(bearer)).isEqualTo(200);

    client.moveClock(7_199);
    assertThat(listWebhooks(bearer)).isEqualTo(200);
    client.moveClock(2);
    assertThat(listWebhooks(bearer)).isEqualTo(401);

    String second = "Bearer " + client.authenticate().at("/token").asText();
    client.control("POST", "/tokens/expire", null);
    assertThat(listWebhooks(second)).isEqualTo(401);
  }

  private int listWebhooks(String authorization) {
    return client.anonymous("GET", "/webhooks", null, "Authorization", authorization).status();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"public_key\":\"sz_pub_demo\",\"private_key\":\"wrong\"}",
        "{\"public_key\":\"wrong\",\"private_key\":\"sz_pr_demo\"}",
        "{\"public_key\":\"sz_pub_demo\"}",
        "{\"public_key\":7,\"private_key\":null}",
        "[]",
        "not json"
      })
  void wrongKeysAreRefused(String body) {
    assertThat(client.anonymous("POST", "/authentication", body).status()).isEqualTo(401);
  }

  static Stream<Arguments> everyOperation() {
    return Stream.of(
        Arguments.of("POST", "/session"),
        Arguments.of("GET", "/session/x"),
        Arguments.of("GET", "/order/x"),
        Arguments.of("PATCH", "/order/x"),
        Arguments.of("DELETE", "/order/x/checkout"),
        Arguments.of("POST", "/order/x/capture"),
        Arguments.of("POST", "/order/x/refund"),
        Arguments.of("POST", "/order/x/release"),
        Arguments.of("POST", "/order/x/reauthorize"),
        Arguments.of("POST", "/order/x/upcharge"),
        Arguments.of("GET", "/customer"),
        Arguments.of("GET", "/customer/x"),
        Arguments.of("DELETE", "/customer/x"),
        Arguments.of("POST", "/customer/x/preapprove"),
        Arguments.of("POST", "/customer/x/order"),
        Arguments.of("GET", "/token/x/session"),
        Arguments.of("POST", "/webhooks"),
        Arguments.of("GET", "/webhooks"),
        Arguments.of("GET", "/webhooks/x"),
        Arguments.of("PATCH", "/webhooks/x"),
        Arguments.of("DELETE", "/webhooks/x"),
        Arguments.of("POST", "/webhooks/test"),
        Arguments.of("GET", "/settlements/summaries?start-date=2026-01-01"),
        Arguments.of("GET", "/settlements/details/x"));
  }

  @ParameterizedTest
  @MethodSource("everyOperation")
  void everyOperationNeedsAToken(String method, String path) {
    String body = method.equals("GET") || method.equals("DELETE") ? null : "{}";

    assertThat(client.anonymous(method, path, body).status()).isEqualTo(401);
    assertThat(client.anonymous(method, path, body, "Authorization", "Bearer foreign").status())
        .isEqualTo(401);
    assertThat(client.anonymous(method, path, body, "Authorization", "Basic eDp5").status())
        .isEqualTo(401);
  }

  static Stream<Arguments> unknownThings() {
    return Stream.of(
        Arguments.of("GET", "/session/" + NOBODY, null),
        Arguments.of("GET", "/order/" + NOBODY, null),
        Arguments.of("PATCH", "/order/" + NOBODY, "{\"reference_id\":\"a\"}"),
        Arguments.of("DELETE", "/order/" + NOBODY + "/checkout", null),
        Arguments.of("POST", "/order/" + NOBODY + "/capture", "{\"capture_amount\":" + PRICE + "}"),
        Arguments.of("POST", "/order/" + NOBODY + "/refund", PRICE),
        Arguments.of("POST", "/order/" + NOBODY + "/release", PRICE),
        Arguments.of("POST", "/order/" + NOBODY + "/reauthorize", PRICE),
        Arguments.of(
            "POST",
            "/order/" + NOBODY + "/upcharge",
            "{\"intent\":\"AUTH\",\"upcharge_amount\":" + PRICE + "}"),
        Arguments.of("GET", "/customer/" + NOBODY, null),
        Arguments.of("DELETE", "/customer/" + NOBODY, null),
        Arguments.of("POST", "/customer/" + NOBODY + "/preapprove", PRICE),
        Arguments.of(
            "POST",
            "/customer/" + NOBODY + "/order",
            "{\"intent\":\"AUTH\",\"reference_id\":\"a\",\"order_amount\":" + PRICE + "}"),
        Arguments.of("GET", "/token/" + NOBODY + "/session", null),
        Arguments.of("GET", "/webhooks/" + NOBODY, null),
        Arguments.of(
            "PATCH",
            "/webhooks/" + NOBODY,
            "{\"url\":\"http://127.0.0.1:9/\",\"events\":[\"order.captured\"]}"),
        Arguments.of("DELETE", "/webhooks/" + NOBODY, null),
        Arguments.of("GET", "/settlements/details/" + NOBODY, null));
  }

  @ParameterizedTest
  @MethodSource("unknownThings")
  void whatIsUnknownIsAnswered404(String method, String path, String body) {
    assertThat(client.api(method, path, body).status()).isEqualTo(404);
  }

  /** A change of a good session request, and where the vendor's error has to point. */
  static Stream<Arguments> brokenSessions() {
    String order = "order.";
    return Stream.of(
        Arguments.of(
            "\"reference_id\":\"REF\"", "\"reference_id\":\"a b\"", order + "reference_id"),
        Arguments.of("\"reference_id\":\"REF\"", "\"reference_id\":\"\"", order + "reference_id"),
        Arguments.of("\"reference_id\":\"REF\",", "", order + "reference_id"),
        Arguments.of("\"intent\":\"AUTH\"", "\"intent\":\"auth\"", order + "intent"),
        Arguments.of("\"description\":\"Order of a test\",", "", order + "description"),
        Arguments.of(
            "\"description\":\"Order of a test\"", "\"description\":\"\"", order + "description"),
        Arguments.of("10001", "99", order + "amount.amount_in_cents"),
        Arguments.of("10001", "100.5", order + "amount.amount_in_cents"),
        Arguments.of("10001", "\"10001\"", order + "amount.amount_in_cents"),
        Arguments.of("10001", "2147483648", order + "amount.amount_in_cents"),
        Arguments.of(
            "10001,\"currency\":\"USD\"", "10001,\"currency\":\"EUR\"", order + "amount.currency"),
        Arguments.of(
            "1000,\"currency\":\"USD\"", "1000,\"currency\":\"CAD\"", order + "shipping_amount"),
        Arguments.of("\"quantity\":2", "\"quantity\":0", order + "items[0].quantity"),
        Arguments.of("\"sku\":\"L-1\",", "", order + "items[0].sku"),
        Arguments.of(
            "\"order_number\":\"42\"", "\"order_number\":42", order + "metadata.order_number"),
        Arguments.of(
            "\"metadata\"",
            "\"checkout_expiration\":\"soon\",\"metadata\"",
            order + "checkout_expiration"),
        Arguments.of(
            "\"metadata\"",
            "\"checkout_expiration\":\"2001-01-01T00:00:00Z\",\"metadata\"",
            order + "checkout_expiration"),
        Arguments.of(
            "\"metadata\"", "\"checkout_mode\":\"tab\",\"metadata\"", order + "checkout_mode"),
        Arguments.of(
            "\"metadata\"",
            "\"checkout_financing_options\":[\"2-pay\"],\"metadata\"",
            order + "checkout_financing_options"),
        Arguments.of(
            "\"metadata\"",
            "\"send_checkout_url\":{\"language\":\"de\"},\"metadata\"",
            order + "send_checkout_url.language"),
        Arguments.of("\"state\":\"ON\"", "\"state\":\"Ontario\"", "customer.billing_address.state"),
        Arguments.of(
            "\"country_code\":\"CA\"",
            "\"country_code\":\"CAN\"",
            "customer.billing_address.country_code"),
        Arguments.of("1990-12-10", "10.12.1990", "customer.dob"),
        Arguments.of("\"tokenize\":false", "\"tokenize\":\"no\"", "customer.tokenize"),
        Arguments.of("\"method\":\"GET\"", "\"method\":\"PUT\"", "cancel_url.method"),
        Arguments.of("\"locale\":\"en-US\"", "\"locale\":\"de_DE\"", order + "locale"),
        Arguments.of(
            "\"metadata\"",
            "\"send_checkout_url\":{},\"metadata\"",
            order + "send_checkout_url.to_email"),
        Arguments.of(
            "\"metadata\"",
            "\"send_checkout_url\":{\"to_email\":\"\",\"language\":\"en\"},\"metadata\"",
            order + "send_checkout_url.to_email"),
        Arguments.of("http://127.0.0.1:9/cancel", "javascript:x", "cancel_url.href"),
        Arguments.of("\"complete_url\"", "\"completed_url\"", "complete_url"),
        Arguments.of("\"order\"", "\"basket\"", "order"));
  }

  @ParameterizedTest
  @MethodSource("brokenSessions")
  void eachFieldIsValidated(String good, String bad, String location) {
    String body = Shop.sessionBody("AUTH", "REF", "en-US", "USD", false);
    assertThat(body).contains(good);

    TestClient.Reply reply = client.api("POST", "/session", body.replace(good, bad));

    assertThat(reply.status()).as(reply.body()).isEqualTo(422);
    assertThat(reply.json()).extracting(e -> e.at("/location").asText()).contains(location);
    assertThat(reply.at("/0/debug_uuid").asText()).isNotEmpty();
    assertThat(reply.at("/0/message").asText()).isNotEmpty();
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnce() {
    TestClient.Reply reply = client.api("POST", "/session", "{\"order\":{}}");

    assertThat(reply.json())
        .extracting(e -> e.at("/location").asText())
        .contains(
            "cancel_url",
            "complete_url",
            "order.reference_id",
            "order.description",
            "order.order_amount");
  }

  @Test
  void aBodyThatIsNoJsonObjectIsAnswered400() {
    assertThat(client.api("POST", "/session", "{\"order\":").status()).isEqualTo(400);
    assertThat(client.api("POST", "/session", "[1]").status()).isEqualTo(400);
    assertThat(client.api("POST", "/session", "").status()).isEqualTo(400);
    assertThat(shop.capture(shop.order("AUTH"), 1).status()).isEqualTo(422);
  }

  @Test
  void unknownFieldsAreIgnoredAndNullIsAbsent() {
    String body =
        Shop.sessionBody("AUTH")
            .replace("\"metadata\"", "\"loyalty\":{\"a\":[1]},\"checkout_mode\":null,\"metadata\"");

    assertThat(client.api("POST", "/session", body).status()).isEqualTo(201);
  }

  @Test
  void aSessionIsFoundAgainAndItsLinksLeadToTheSimulator() {
    JsonNode session = shop.session(Shop.sessionBody("CAPTURE"));

    JsonNode again = client.api("GET", "/session/" + session.at("/uuid").asText(), null).json();

    assertThat(again).isEqualTo(session);
    String orderUuid = session.at("/order/uuid").asText();
    assertThat(session.at("/order/checkout_url").asText())
        .isEqualTo(simulator().baseUrl() + "/checkout/" + orderUuid);
    assertThat(session.at("/order/links"))
        .extracting(link -> link.at("/rel").asText() + " " + link.at("/method").asText())
        .containsExactlyInAnyOrder(
            "self GET", "self PATCH", "release POST", "capture POST", "refund POST");
  }

  @Test
  void unknownPathsAndMethodsAreAnsweredWithTheErrorArray() {
    TestClient.Reply path = client.apiUnchecked("GET", "/nothing", null);
    TestClient.Reply method = client.apiUnchecked("PUT", "/session", "{}");

    assertThat(path.status()).isEqualTo(404);
    assertThat(path.at("/0/code").asText()).isEqualTo("not_found");
    assertThat(method.status()).isEqualTo(405);
  }

  @Test
  void settlementQueriesAreValidated() {
    TestClient.Reply none = client.apiUnchecked("GET", "/settlements/summaries", null);
    TestClient.Reply bad =
        client.apiUnchecked("GET", "/settlements/summaries?start-date=yesterday", null);

    assertThat(none.status()).isEqualTo(422);
    assertThat(bad.at("/0/location").asText()).isEqualTo("start-date");
  }
}

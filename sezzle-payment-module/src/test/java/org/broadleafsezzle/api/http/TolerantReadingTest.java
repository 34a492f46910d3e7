package org.broadleafsezzle.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.broadleafsezzle.api.http.Gateway.json;
import static org.broadleafsezzle.api.http.Gateway.status;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.api.error.SezzleOutcomeUnknownException;
import org.broadleafsezzle.api.error.SezzleRefusedException;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.CheckoutStatus;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Payout;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.Session;
import org.broadleafsezzle.api.model.TokenizedCustomer;
import org.broadleafsezzle.api.model.WebhookEvent;
import org.broadleafsezzle.api.model.WebhookSubscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that stray from the contract: read where it does no harm, refused where money is. */
class TolerantReadingTest {
  @RegisterExtension final Gateway gateway = new Gateway();

  @Test
  void an_order_is_read_in_full() {
    Order order = order(Samples.ORDER);

    assertThat(order.getUuid()).isEqualTo("order-1");
    assertThat(order.getIntent()).contains(Intent.AUTH);
    assertThat(order.getReferenceId()).contains("ref-1");
    assertThat(order.getCheckoutStatus()).isEqualTo(CheckoutStatus.COMPLETED);
    assertThat(order.getOrderAmount()).contains(Price.of(12345, "USD"));
    assertThat(order.getShippingAmount()).contains(Price.of(100, "USD"));
    assertThat(order.getMetadata()).containsEntry("shop", "one");
    assertThat(order.getItems()).singleElement().extracting("sku").isEqualTo("C1");
    assertThat(order.getCustomer().orElseThrow().getFirstName()).contains("Planted-Jane");
    assertThat(order.isApproved()).isTrue();
    Authorization authorization = order.getAuthorization().orElseThrow();
    assertThat(authorization.getExpiration()).contains(Instant.parse("2026-01-02T03:34:05Z"));
    assertThat(authorization.getSezzleOrderId()).contains("SZL-1");
    assertThat(authorization.getCaptures().get(0).getAmount()).contains(Price.of(1000, "USD"));
  }

  @Test
  void an_order_the_shopper_has_not_completed_has_no_authorization() {
    Order order = order("{\"uuid\":\"order-1\",\"checkout_status\":\"active\"}");

    assertThat(order.getAuthorization()).isEmpty();
    assertThat(order.isApproved()).isFalse();
    assertThat(order.getOrderAmount()).isEmpty();
    assertThat(order.getUpcharges()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "active,ACTIVE",
    "completed,COMPLETED",
    "complete,COMPLETED",
    "denied,DENIED",
    "deleted,DELETED",
    "suspended,UNKNOWN",
    "COMPLETED,UNKNOWN"
  })
  void a_checkout_status_keeps_its_word(String word, CheckoutStatus status) {
    Order order = order("{\"uuid\":\"o\",\"checkout_status\":\"" + word + "\"}");

    assertThat(order.getCheckoutStatus()).isEqualTo(status);
    assertThat(order.getCheckoutStatusText()).contains(word);
  }

  @Test
  void unknown_fields_values_and_nulls_do_no_harm() {
    Order order =
        order(
            "{\"uuid\":\"o\",\"intent\":\"LATER\",\"new\":{\"a\":[1]},\"metadata\":null,"
                + "\"items\":null,\"authorization\":{\"approved\":null,\"captures\":[null],"
                + "\"refunds\":null,\"colour\":\"red\"}}");

    assertThat(order.getIntent()).isEmpty();
    assertThat(order.getItems()).isEmpty();
    assertThat(order.isApproved()).isFalse();
    assertThat(order.getAuthorization().orElseThrow().getCaptures()).isEmpty();
  }

  @Test
  void amounts_are_read_nested_and_flat() {
    Order order =
        order(
            "{\"uuid\":\"o\",\"amount_in_cents\":500,\"currency_code\":\"CAD\",\"authorization\":{"
                + "\"amount_in_cents\":\"400\",\"currency\":\"CAD\",\"captures\":["
                + "{\"uuid\":\"c\",\"amount_in_cents\":300.0,\"currency_code\":\"CAD\"},"
                + "{\"uuid\":\"d\",\"amount\":{\"amount_in_cents\":200,\"currency_code\":\"CAD\"}}]}}");

    assertThat(order.getOrderAmount()).contains(Price.of(500, "CAD"));
    Authorization authorization = order.getAuthorization().orElseThrow();
    assertThat(authorization.getAuthorizationAmount()).contains(Price.of(400, "CAD"));
    assertThat(authorization.getCaptures().get(0).getAmount()).contains(Price.of(300, "CAD"));
    assertThat(authorization.getCaptures().get(1).getAmount()).contains(Price.of(200, "CAD"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"amount_in_cents\":12.5,\"currency\":\"USD\"}",
        "{\"amount_in_cents\":-1,\"currency\":\"USD\"}",
        "{\"amount_in_cents\":1e30,\"currency\":\"USD\"}",
        "{\"amount_in_cents\":100}",
        "{\"currency\":\"USD\"}",
        "{\"amount_in_cents\":\"ten\",\"currency\":\"USD\"}",
        "{\"amount_in_cents\":100,\"currency\":\"dollars\"}",
        "100"
      })
  void an_amount_that_is_none_is_never_guessed(String amount) {
    gateway.answer(json(200, "{\"uuid\":\"o\",\"order_amount\":" + amount + "}"));

    assertThatThrownBy(() -> gateway.client().getOrder("o"))
        .isInstanceOf(SezzleUnavailableException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "\"perhaps\"", "{}", "[true]"})
  void an_approval_that_is_none_is_never_guessed(String approved) {
    gateway.answer(json(200, "{\"uuid\":\"o\",\"authorization\":{\"approved\":" + approved + "}}"));

    assertThatThrownBy(() -> gateway.client().getOrder("o"))
        .isInstanceOf(SezzleUnavailableException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-02T03:04:05.123456789Z,2026-01-02T03:04:05.123456789Z",
    "2026-01-02T03:04:05.12,2026-01-02T03:04:05.120Z",
    "2026-01-02T03:04:05,2026-01-02T03:04:05Z",
    "2026-01-02 03:04:05,2026-01-02T03:04:05Z",
    "2026-01-02T03:04:05-05:00,2026-01-02T08:04:05Z",
    "2026-01-02T03:04:05+0100,2026-01-02T02:04:05Z",
    "2026-01-02,2026-01-02T00:00:00Z"
  })
  void dates_are_read_with_and_without_offset_and_decimals(String text, Instant instant) {
    Order order = order("{\"uuid\":\"o\",\"checkout_expiration\":\"" + text + "\"}");

    assertThat(order.getCheckoutExpiration()).contains(instant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"soon\"", "\"\"", "{\"at\":1}", "null", "[1]"})
  void a_date_that_is_none_is_absent(String date) {
    Order order =
        order("{\"uuid\":\"o\",\"checkout_expiration\":" + date + ",\"reference_id\":\"r\"}");

    assertThat(order.getCheckoutExpiration()).isEmpty();
    assertThat(order.getReferenceId()).contains("r");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "/relative",
        "ftp://x/y",
        "https:///nohost",
        "https://x/\\r\\nSet-Cookie: a",
        ""
      })
  void a_checkout_address_that_is_none_is_never_given_to_a_browser(String url) {
    gateway.answer(
        json(201, "{\"uuid\":\"s\",\"order\":{\"uuid\":\"o\",\"checkout_url\":\"" + url + "\"}}"));

    assertThatThrownBy(() -> gateway.client().createSession(Samples.fullSession()))
        .isInstanceOf(SezzleOutcomeUnknownException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"forged\\r\\n12:00 ERROR", "\\u001b[31mred", "a\\u0000b", "a\\u2028b", " "})
  void an_id_that_could_forge_a_line_of_a_log_is_none(String id) {
    gateway.answer(json(200, "{\"uuid\":\"" + id + "\"}"));

    assertThatThrownBy(() -> gateway.client().getOrder("order-1"))
        .isInstanceOf(SezzleUnavailableException.class);
    assertThatThrownBy(() -> gateway.client().capture("order-1", Samples.PRICE, "request-1"))
        .isInstanceOf(SezzleOutcomeUnknownException.class);
  }

  @Test
  void what_else_could_forge_a_line_of_a_log_is_left_out() {
    Order order =
        order(
            "{\"uuid\":\"o\",\"checkout_status\":\"new\\nERROR\",\"parent_order_uuid\":\"p\\n\","
                + "\"authorization\":{\"sezzle_order_id\":\"s\\r\",\"captures\":[{\"uuid\":\"c\\n\"}]}}");

    assertThat(order.getCheckoutStatusText()).isEmpty();
    assertThat(order.getParentOrderUuid()).isEmpty();
    Authorization authorization = order.getAuthorization().orElseThrow();
    assertThat(authorization.getSezzleOrderId()).isEmpty();
    assertThat(authorization.getCaptures().get(0).getUuid()).isNull();
  }

  @Test
  void a_session_without_the_order_asked_for_is_none() {
    gateway.answer(json(201, "{\"uuid\":\"s\"}"));

    assertThatThrownBy(() -> gateway.client().createSession(Samples.smallSession()))
        .isInstanceOf(SezzleOutcomeUnknownException.class);
    assertThat(gateway.client().createSession(Samples.tokenizeOnly()).getOrder()).isEmpty();
  }

  @Test
  void a_session_is_read_in_full() {
    gateway.answer(json(201, Samples.SESSION));

    Session session = gateway.client().createSession(Samples.fullSession());

    assertThat(session.getOrder().orElseThrow().getCheckoutUrl())
        .isEqualTo("https://checkout.sezzle.com/?id=order-1");
    assertThat(session.getOrder().orElseThrow().getIntent()).contains(Intent.AUTH);
    assertThat(session.getTokenize().orElseThrow().getToken()).isEqualTo("planted-session-token");
  }

  @Test
  void customers_and_consents_are_read_in_full() {
    gateway.answer(
        json(
            200,
            "{\"uuid\":\"c\",\"token_expiration\":\"2027-01-02T03:04:05\",\"approved\":true,"
                + "\"email\":\"e\",\"first_name\":\"f\",\"last_name\":\"l\",\"expiration\":"
                + "null,\"customer\":{\"uuid\":\"d\",\"expiration\":\"2028-01-01\"}}"));
    HttpSezzleClient client = gateway.client();

    TokenizedCustomer customer = client.getCustomer("c");
    assertThat(customer.getUuid()).isEqualTo("c");
    assertThat(customer.getExpiration()).contains(Instant.parse("2027-01-02T03:04:05Z"));
    assertThat(customer.getEmail()).contains("e");
    assertThat(customer.getLastName()).contains("l");
    assertThat(client.preapprove("c", Samples.PRICE).isApproved()).isTrue();
    TokenizedCustomer agreed = client.getTokenSession("t").getCustomer().orElseThrow();
    assertThat(agreed.getExpiration()).contains(Instant.parse("2028-01-01T00:00:00Z"));
    assertThat(gateway.requests().get(2).getUrl()).isEqualTo("/v2/token/t/session");
  }

  @Test
  void a_consent_not_given_yet_has_no_customer() {
    gateway.answer(json(200, "{\"token\":\"t\",\"expiration\":\"2027-01-02T03:04:05Z\"}"));

    assertThat(gateway.client().getTokenSession("t").getCustomer()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"phone", "phone_number"})
  void the_telephone_of_an_address_is_read_under_either_name(String name) {
    Order order =
        order(
            "{\"uuid\":\"o\",\"customer\":{\"billing_address\":{\""
                + name
                + "\":\"5555550100\"}}}");

    assertThat(order.getCustomer().orElseThrow().getBillingAddress().orElseThrow().getPhoneNumber())
        .contains("5555550100");
  }

  @Test
  void an_upcharge_names_its_parent() {
    Order order =
        order(
            "{\"uuid\":\"o\",\"is_upcharge\":true,\"parent_order_uuid\":\"p\",\"customer\":"
                + "{\"dob\":\"1990-02-03\",\"shipping_address\":{\"state\":\"Ontario\"}}}");

    assertThat(order.isUpcharge()).isTrue();
    assertThat(order.getParentOrderUuid()).contains("p");
    assertThat(order.getCustomer().orElseThrow().getDob()).contains(LocalDate.of(1990, 2, 3));
    assertThat(order.getCustomer().orElseThrow().getShippingAddress().orElseThrow().getState())
        .contains("Ontario");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"code\":\"c1\",\"location\":\"l\",\"message\":\"m\",\"debug_uuid\":\"d\"}]",
        "{\"code\":\"c1\",\"location\":\"l\",\"message\":\"m\",\"debug_uuid\":\"d\"}",
        "{\"errors\":[{\"code\":\"c1\",\"debug_uuid\":\"d\"}]}",
        "{\"status\":400,\"id\":\"c1\",\"message\":\"m\",\"debug_uuid\":\"d\"}"
      })
  void errors_are_read_as_array_and_as_object(String body) {
    gateway.answer(json(400, body));

    SezzleException refusal =
        catchThrowableOfType(SezzleException.class, () -> gateway.client().getOrder("o"));

    assertThat(refusal.getErrors().get(0).getCode()).contains("c1");
    assertThat(refusal.getDebugUuid()).contains("d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>no</html>", "", "[", "null", "\"no\"", "[1,null]"})
  void a_refusal_that_can_t_be_read_is_a_refusal_without_reasons(String body) {
    gateway.answer(status(422).withBody(body));

    SezzleException refusal =
        catchThrowableOfType(SezzleException.class, () -> gateway.client().getOrder("o"));

    assertThat(refusal).isInstanceOf(SezzleRefusedException.class);
    assertThat(refusal.getErrors()).isEmpty();
    assertThat(refusal.getHttpStatus()).contains(422);
  }

  @Test
  void webhooks_keep_events_this_version_does_not_know() {
    gateway.answer(
        json(
            200, "[{\"uuid\":\"w\",\"url\":\"u\",\"events\":[\"order.captured\",\"order.new\"]}]"));

    WebhookSubscription webhook = gateway.client().listWebhooks().get(0);

    assertThat(webhook.getEvents()).containsExactly(WebhookEvent.ORDER_CAPTURED);
    assertThat(webhook.getEventNames()).containsExactly("order.captured", "order.new");
  }

  @Test
  void settlements_are_read_and_asked_for_by_page_and_currency() {
    gateway.answer(json(200, "[" + Samples.PAYOUT + "]"));

    List<Payout> payouts =
        gateway
            .client()
            .settlementSummaries(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31), "CAD", 20);

    assertThat(payouts.get(0).getNetSettlementAmount()).contains(new BigDecimal("-12.34"));
    assertThat(gateway.requests().get(0).getUrl())
        .isEqualTo(
            "/v2/settlements/summaries?start-date=2026-01-01&end-date=2026-01-31&offset=20"
                + "&currency-code=CAD");
  }

  @Test
  void settlement_details_are_the_csv_as_it_came() {
    gateway.answer(
        status(200).withHeader("Content-Type", "text/csv").withBody("name\n\"Plantée, O\"\n"));

    assertThat(gateway.client().settlementDetails("p", List.of("a b&c")))
        .isEqualTo("name\n\"Plantée, O\"\n");
    assertThat(gateway.requests().get(0).getUrl()).endsWith("/p?metadata=a%20b%26c");
  }

  private Order order(String body) {
    gateway.answer(json(200, body));
    return gateway.client().getOrder("order-1");
  }
}

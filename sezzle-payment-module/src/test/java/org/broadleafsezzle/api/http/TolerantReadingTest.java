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
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Payout;
import org.broadleafsezzle.api.model.Session;
import org.broadleafsezzle.api.model.TokenizedCustomer;
import org.broadleafsezzle.api.model.WebhookEvent;
import org.broadleafsezzle.api.model.WebhookSubscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything else in every spelling, and nothing that could do harm. */
class TolerantReadingTest extends TolerantReadingScene {

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
  void aCheckoutAddressThatIsNoneIsNeverGivenToABrowser(String url) {
    gateway.answer(
        json(201, "{\"uuid\":\"s\",\"order\":{\"uuid\":\"o\",\"checkout_url\":\"" + url + "\"}}"));

    assertThatThrownBy(() -> gateway.client().createSession(Samples.fullSession()))
        .isInstanceOf(SezzleOutcomeUnknownException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"forged\\r\\n12:00 ERROR", "\\u001b[31mred", "a\\u0000b", "a\\u2028b", " "})
  void anIdThatCouldForgeALineOfALogIsNone(String id) {
    gateway.answer(json(200, "{\"uuid\":\"" + id + "\"}"));

    assertThatThrownBy(() -> gateway.client().getOrder("order-1"))
        .isInstanceOf(SezzleUnavailableException.class);
    assertThatThrownBy(() -> gateway.client().capture("order-1", Samples.PRICE, "request-1"))
        .isInstanceOf(SezzleOutcomeUnknownException.class);
  }

  @Test
  void whatElseCouldForgeALineOfALogIsLeftOut() {
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
  void aSessionWithoutTheOrderAskedForIsNone() {
    gateway.answer(json(201, "{\"uuid\":\"s\"}"));

    assertThatThrownBy(() -> gateway.client().createSession(Samples.smallSession()))
        .isInstanceOf(SezzleOutcomeUnknownException.class);
    assertThat(gateway.client().createSession(Samples.tokenizeOnly()).getOrder()).isEmpty();
  }

  @Test
  void aSessionIsReadInFull() {
    gateway.answer(json(201, Samples.SESSION));

    Session session = gateway.client().createSession(Samples.fullSession());

    assertThat(session.getOrder().orElseThrow().getCheckoutUrl())
        .isEqualTo("https://checkout.sezzle.com/?id=order-1");
    assertThat(session.getOrder().orElseThrow().getIntent()).contains(Intent.AUTH);
    assertThat(session.getTokenize().orElseThrow().getToken()).isEqualTo("planted-session-token");
  }

  @Test
  void customersAndConsentsAreReadInFull() {
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
  void aConsentNotGivenYetHasNoCustomer() {
    gateway.answer(json(200, "{\"token\":\"t\",\"expiration\":\"2027-01-02T03:04:05Z\"}"));

    assertThat(gateway.client().getTokenSession("t").getCustomer()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"phone", "phone_number"})
  void theTelephoneOfAnAddressIsReadUnderEitherName(String name) {
    Order order =
        order(
            "{\"uuid\":\"o\",\"customer\":{\"billing_address\":{\""
                + name
                + "\":\"5555550100\"}}}");

    assertThat(order.getCustomer().orElseThrow().getBillingAddress().orElseThrow().getPhoneNumber())
        .contains("5555550100");
  }

  @Test
  void anUpchargeNamesItsParent() {
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
  void errorsAreReadAsArrayAndAsObject(String body) {
    gateway.answer(json(400, body));

    SezzleException refusal =
        catchThrowableOfType(SezzleException.class, () -> gateway.client().getOrder("o"));

    assertThat(refusal.getErrors().get(0).getCode()).contains("c1");
    assertThat(refusal.getDebugUuid()).contains("d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>no</html>", "", "[", "null", "\"no\"", "[1,null]"})
  void aRefusalThatCanTBeReadIsARefusalWithoutReasons(String body) {
    gateway.answer(status(422).withBody(body));

    SezzleException refusal =
        catchThrowableOfType(SezzleException.class, () -> gateway.client().getOrder("o"));

    assertThat(refusal).isInstanceOf(SezzleRefusedException.class);
    assertThat(refusal.getErrors()).isEmpty();
    assertThat(refusal.getHttpStatus()).contains(422);
  }

  @Test
  void webhooksKeepEventsThisVersionDoesNotKnow() {
    gateway.answer(
        json(
            200, "[{\"uuid\":\"w\",\"url\":\"u\",\"events\":[\"order.captured\",\"order.new\"]}]"));

    WebhookSubscription webhook = gateway.client().listWebhooks().get(0);

    assertThat(webhook.getEvents()).containsExactly(WebhookEvent.ORDER_CAPTURED);
    assertThat(webhook.getEventNames()).containsExactly("order.captured", "order.new");
  }

  @Test
  void settlementsAreReadAndAskedForByPageAndCurrency() {
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
  void settlementDetailsAreTheCsvAsItCame() {
    gateway.answer(
        status(200).withHeader("Content-Type", "text/csv").withBody("name\n\"Plantée, O\"\n"));

    assertThat(gateway.client().settlementDetails("p", List.of("a b&c")))
        .isEqualTo("name\n\"Plantée, O\"\n");
    assertThat(gateway.requests().get(0).getUrl()).endsWith("/p?metadata=a%20b%26c");
  }
}

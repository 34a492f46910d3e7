package org.broadleafsezzle.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerTest extends SimulatorTest {

  @Test
  void aShopperWhoAgreesBecomesACustomerWhoCanBeCharged() {
    JsonNode session = tokenizingSession();
    String token = session.at("/tokenize/token").asText();
    assertThat(tokenSession(token).has("customer")).isFalse();

    String redirect = shop.decide(session.at("/order/uuid").asText(), "APPROVE");

    String customer = tokenSession(token).at("/customer/uuid").asText();
    assertThat(redirect).isEqualTo(Shop.COMPLETE_URL + "&customer-uuid=" + customer);
    assertThat(client.api("GET", "/customer", null).at("/0/uuid").asText()).isEqualTo(customer);
    assertThat(client.api("GET", "/customer/" + customer, null).at("/email").asText())
        .isEqualTo("ada@example.com");
    JsonNode order = charge(customer, "CAPTURE").json();
    assertThat(order.at("/authorization/approved").asBoolean()).isTrue();
    assertThat(order.at("/authorization/captures/0/amount/amount_in_cents").asInt())
        .isEqualTo(2_500);
  }

  @Test
  void aShopperWhoDoesNotAgreeIsNoCustomer() {
    JsonNode session = tokenizingSession();
    String path = "/orders/" + session.at("/order/uuid").asText() + "/decision";

    JsonNode next =
        client.control("POST", path, "{\"decision\":\"APPROVE\",\"tokenize\":false}").json();

    assertThat(next.at("/redirectUrl").asText()).isEqualTo(Shop.COMPLETE_URL);
    assertThat(client.api("GET", "/customer", null).json()).isEmpty();
  }

  @Test
  void aSessionCanAskForTheAgreementAlone() {
    String body =
        """
        {"cancel_url":{"href":"http://127.0.0.1:9/c"},"complete_url":{"href":"http://127.0.0.1:9/d#x"},
         "customer":{"tokenize":true,"first_name":"Ada"}}""";
    JsonNode session = shop.session(body);
    String token = session.at("/tokenize/token").asText();
    assertThat(session.has("order")).isFalse();
    assertThat(session.at("/tokenize/approval_url").asText())
        .isEqualTo(simulator().baseUrl() + "/tokenize/" + token);

    JsonNode next =
        client
            .control("POST", "/tokens/" + token + "/decision", "{\"decision\":\"APPROVE\"}")
            .json();

    String customer = tokenSession(token).at("/customer/uuid").asText();
    assertThat(next.at("/redirectUrl").asText())
        .isEqualTo("http://127.0.0.1:9/d?customer-uuid=" + customer + "#x");
  }

  @Test
  void approvalIsNotAMatterOfCourse() {
    String customer = customer();
    client.control("PATCH", "/settings", "{\"approvesWithoutShopper\":false}");

    assertThat(
            client
                .api("POST", "/customer/" + customer + "/preapprove", Shop.usd(100))
                .at("/approved")
                .asBoolean(true))
        .isFalse();
    TestClient.Reply order = charge(customer, "CAPTURE");
    assertThat(order.status()).isEqualTo(200);
    assertThat(order.at("/authorization/approved").asBoolean(true)).isFalse();
    assertThat(order.at("/authorization/captures")).isEmpty();
  }

  @Test
  void aCustomersOrderIsValidatedLikeAnyOther() {
    String customer = customer();
    assertThat(charge(customer, "AUTH").status()).isEqualTo(200);

    JsonNode again = charge(customer, "AUTH").json();
    assertThat(again.at("/0/code").asText()).isEqualTo("duplicate_reference_id");
    assertThat(again.at("/0/location").asText()).isEqualTo("reference_id");
    assertThat(client.api("POST", "/customer/" + customer + "/order", "{}").status())
        .isEqualTo(422);
    assertThat(client.api("POST", "/customer/" + customer + "/preapprove", "{}").status())
        .isEqualTo(422);
  }

  @Test
  void aDeletedOrExpiredCustomerCannotBeCharged() {
    String expired = customer();
    client.moveClock(366L * 86_400);
    assertThat(charge(expired, "AUTH").at("/0/code").asText()).isEqualTo("customer_expired");

    assertThat(client.api("DELETE", "/customer/" + expired, null).status()).isEqualTo(204);
    assertThat(charge(expired, "AUTH").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -5})
  void noAmountThatIsNoneIsPreapproved(int cents) {
    TestClient.Reply reply =
        client.api("POST", "/customer/" + customer() + "/preapprove", Shop.usd(cents));

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.at("/0/location").asText()).isEqualTo("amount_in_cents");
  }

  @Test
  void aCustomersOrderIsPaidInFullUnlessTheMerchantSaysOtherwise() {
    String customer = customer();

    assertThat(charge(customer, "AUTH").at("/authorization/financing_option").asText())
        .isEqualTo("pay-in-full");
    String body =
        "{\"intent\":\"AUTH\",\"reference_id\":\"again-2\",\"order_amount\":%s,\"financing_options\":[\"6-pay-monthly\"]}"
            .formatted(Shop.usd(2_500));
    assertThat(
            client
                .api("POST", "/customer/" + customer + "/order", body)
                .at("/authorization/financing_option")
                .asText())
        .isEqualTo("6-pay-monthly");
  }

  @Test
  void aCustomerIsShownInFullAndListedInShort() {
    String customer = customer();

    JsonNode shown = client.api("GET", "/customer/" + customer, null).json();
    assertThat(shown.at("/phone").asText()).isEqualTo("5555550100");
    assertThat(shown.at("/dob").asText()).isEqualTo("1990-12-10");
    assertThat(shown.at("/billing_address/city").asText()).isEqualTo("Toronto");
    assertThat(shown.has("token_expiration")).isTrue();
    assertThat(client.api("GET", "/customer", null).at("/0").fieldNames())
        .toIterable()
        .containsExactly("uuid", "links", "expiration");
  }

  @Test
  void aTokenSaysWhereItsSessionIs() {
    JsonNode session = tokenizingSession();

    JsonNode link = session.at("/tokenize/links/0");
    assertThat(link.at("/rel").asText()).isEqualTo("token");
    JsonNode self = tokenSession(session.at("/tokenize/token").asText()).at("/links/0");
    assertThat(self.at("/rel").asText()).isEqualTo("self");
    assertThat(self.at("/href")).isEqualTo(link.at("/href"));
  }

  private String customer() {
    JsonNode session = tokenizingSession();
    shop.decide(session.at("/order/uuid").asText(), "APPROVE");
    return tokenSession(session.at("/tokenize/token").asText()).at("/customer/uuid").asText();
  }

  private JsonNode tokenizingSession() {
    return shop.session(Shop.sessionBody("AUTH", Shop.reference(), "en-US", "USD", true));
  }

  private JsonNode tokenSession(String token) {
    return client.api("GET", "/token/" + token + "/session", null).json();
  }

  private TestClient.Reply charge(String customer, String intent) {
    return client.api(
        "POST",
        "/customer/" + customer + "/order",
        "{\"intent\":\"%s\",\"reference_id\":\"again-1\",\"order_amount\":%s}"
            .formatted(intent, Shop.usd(2_500)));
  }
}

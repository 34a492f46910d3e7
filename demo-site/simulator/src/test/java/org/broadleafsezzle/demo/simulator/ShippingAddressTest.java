package org.broadleafsezzle.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadleafsezzle.demo.simulator.manners.Manner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shopper is asked where it is shipped, if the merchant says so. */
class ShippingAddressTest extends SimulatorTest {

  private static final Pattern NONCE = Pattern.compile("name=\"nonce\" value=\"([^\"]+)\"");
  private static final String ADDRESS = "/customer/shipping_address";

  @Test
  void thePageAsksForItInTheSessionsLanguage() {
    String page = client.get(url(shop.sessionAskingForAddress("fr-CA"))).body();

    assertThat(page)
        .contains("Adresse de livraison", "Demo Shop vous demande", "for=\"postal_code\"")
        .contains("autocomplete=\"address-line1\" required", "États-Unis")
        .contains("(facultatif)");
    assertThat(client.get(url(shop.session(Shop.sessionBody("AUTH")))).body())
        .doesNotContain("postal_code");
  }

  @Test
  void theOrderShowsItOnceTheShopperHasPaid() {
    JsonNode session = shop.sessionAskingForAddress("en-US");
    assertThat(shown(session).at(ADDRESS).isMissingNode()).isTrue();

    assertThat(press(session, "approve", address()).header("location"))
        .isEqualTo(Shop.COMPLETE_URL);

    JsonNode address = shown(session).at(ADDRESS);
    assertThat(address.at("/name").asText()).isEqualTo("Ada King");
    assertThat(address.at("/street").asText()).isEqualTo("1 Main St");
    assertThat(address.has("street2")).isFalse();
    assertThat(address.at("/state").asText()).isEqualTo("OR");
    assertThat(address.at("/country_code").asText()).isEqualTo("US");
    assertThat(address.at("/phone_number").asText()).isEqualTo("5555550101");
    assertThat(shown(session).at("/customer/email").asText()).isEqualTo("ada@example.com");
  }

  @ParameterizedTest
  @CsvSource({"street, ' '", "state, Oregon", "country_code, DE", "postal_code, ''"})
  void anAddressThatLacksSomethingIsAskedForAgain(String field, String text) {
    JsonNode session = shop.sessionAskingForAddress("en-US");
    Map<String, String> lacking = address();
    lacking.put(field, text);

    TestClient.Reply reply = press(session, "approve", lacking);

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.body()).contains("Fill in all fields", "value=\"Ada King\"");
    assertThat(shown(session).at("/checkout_status").asText()).isEqualTo("active");
  }

  @Test
  void whoDoesNotPayNeedsNone() {
    JsonNode session = shop.sessionAskingForAddress("en-US");

    assertThat(press(session, "cancel", Map.of()).status()).isEqualTo(303);
  }

  @Test
  void aCommandCanSayItOrNot() {
    JsonNode session = shop.sessionAskingForAddress("en-US");
    String uuid = session.at("/order/uuid").asText();

    client.control(
        "POST",
        "/orders/" + uuid + "/decision",
        "{\"decision\":\"APPROVE\",\"shippingAddress\":{\"street\":\"2 Main St\",\"postalCode\":\"1\"}}");

    assertThat(shop.show(uuid).at(ADDRESS + "/street").asText()).isEqualTo("2 Main St");
    String without = shop.sessionAskingForAddress("en-US").at("/order/uuid").asText();
    shop.decide(without, "APPROVE");
    assertThat(shop.show(without).at(ADDRESS).isMissingNode()).isTrue();
  }

  @Test
  void itCanBeListedLate() {
    client.manners(Manner.ADDRESS_LISTED_LATE);
    JsonNode session = shop.sessionAskingForAddress("en-US");
    press(session, "approve", address());

    assertThat(shown(session).at("/authorization/approved").asBoolean()).isTrue();
    assertThat(shown(session).at("/customer/email").asText()).isEqualTo("ada@example.com");
    assertThat(shown(session).at(ADDRESS).isMissingNode()).isTrue();

    client.moveClock(6);
    assertThat(shown(session).at(ADDRESS + "/city").asText()).isEqualTo("Portland");
  }

  private static Map<String, String> address() {
    return new HashMap<>(
        Map.of(
            "name", "Ada King",
            "street", "1 Main St",
            "city", "Portland",
            "state", "or",
            "postal_code", "97201",
            "country_code", "US",
            "phone_number", "5555550101"));
  }

  private TestClient.Reply press(JsonNode session, String button, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(fields);
    Matcher matcher = NONCE.matcher(client.get(url(session)).body());
    assertThat(matcher.find()).isTrue();
    form.put("nonce", matcher.group(1));
    form.put("decision", button);
    return client.form(url(session), form);
  }

  private JsonNode shown(JsonNode session) {
    return shop.show(session.at("/order/uuid").asText());
  }

  private static String url(JsonNode session) {
    return session.at("/order/checkout_url").asText();
  }
}

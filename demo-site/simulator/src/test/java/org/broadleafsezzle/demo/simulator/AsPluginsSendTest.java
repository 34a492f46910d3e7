package org.broadleafsezzle.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests as released plugins send them, which the gateway therefore takes. */
class AsPluginsSendTest extends SimulatorTest {

  static Stream<Arguments> deviations() {
    return Stream.of(
        Arguments.of("\"method\":\"GET\"", "\"method\":\"POST\""),
        Arguments.of("\"locale\":\"en-US\"", "\"locale\":\"en_US\""),
        Arguments.of("\"dob\":\"1990-12-10\"", "\"dob\":\"\""),
        Arguments.of("\"state\":\"ON\"", "\"state\":\"\""),
        Arguments.of("\"name\":\"SPRING\",", ""),
        Arguments.of("\"name\":\"SPRING\"", "\"name\":null"),
        Arguments.of(
            "{\"name\":\"SPRING\",\"amount\":{\"amount_in_cents\":500,\"currency\":\"USD\"}}",
            "{\"amount_in_cents\":0,\"currency\":\"USD\"}"));
  }

  @ParameterizedTest
  @MethodSource("deviations")
  void whatPluginsSendIsTaken(String documented, String sent) {
    String body = Shop.sessionBody("AUTH");
    assertThat(body).contains(documented);

    JsonNode session = shop.session(body.replace(documented, sent));

    String page = client.get(session.at("/order/checkout_url").asText()).body();
    assertThat(page).contains("100.01");
  }

  @ParameterizedTest
  @MethodSource("deviations")
  void whatPluginsSendIsRefusedWhereRequestsAreHeldToTheLetter(String documented, String sent) {
    client.control("PUT", "/manners", "{\"on\":[\"REQUESTS_TO_THE_LETTER\"]}");
    String body = Shop.sessionBody("AUTH");

    assertThat(client.api("POST", "/session", body.replace(documented, sent)).status())
        .isEqualTo(422);
    assertThat(client.api("POST", "/session", body).status()).isEqualTo(201);
  }

  @Test
  void aSlashAtTheEndOfAPathIsNoOtherPath() {
    TestClient.Reply reply = client.apiUnchecked("POST", "/session/", Shop.sessionBody("AUTH"));

    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
  }

  @Test
  void anIntentThatIsNotSaidIsCapture() {
    JsonNode session = shop.session(Shop.sessionBody("AUTH").replace("\"intent\":\"AUTH\",", ""));

    assertThat(session.at("/order/intent").asText()).isEqualTo("CAPTURE");
  }

  @Test
  void theTelephoneOfAnAddressIsKeptUnderEitherName() {
    String address = "\"country_code\":\"CA\"";
    for (String name : new String[] {"phone", "phone_number"}) {
      String body =
          Shop.sessionBody("AUTH").replace(address, address + ",\"" + name + "\":\"5555550101\"");

      String uuid = shop.session(body).at("/order/uuid").asText();

      assertThat(shop.show(uuid).at("/customer/billing_address/phone_number").asText())
          .isEqualTo("5555550101");
    }
  }
}

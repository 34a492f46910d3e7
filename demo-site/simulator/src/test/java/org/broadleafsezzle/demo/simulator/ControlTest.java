package org.broadleafsezzle.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ControlTest extends SimulatorTest {

  @Test
  void theLogKeepsWhatWasSentAndAnsweredAndMasksSecrets() {
    String uuid = shop.approvedOrder("AUTH");
    shop.capture(uuid, 700, "Sezzle-Request-Id", "abc");

    JsonNode call = client.control("GET", "/log?operationId=capture", null).at("/0");

    assertThat(call.at("/method").asText()).isEqualTo("POST");
    assertThat(call.at("/path").asText()).isEqualTo("/v2/order/" + uuid + "/capture");
    assertThat(call.at("/headers/sezzle-request-id").asText()).isEqualTo("abc");
    assertThat(TestClient.parse(call.at("/requestBody").asText()).at("/capture_amount"))
        .isEqualTo(TestClient.parse(Shop.usd(700)));
    assertThat(call.at("/status").asInt()).isEqualTo(200);
    assertThat(TestClient.parse(call.at("/responseBody").asText()).has("uuid")).isTrue();
    assertThat(client.control("GET", "/log", null).body())
        .doesNotContain(SimulatorOptions.DEMO_PRIVATE_KEY, client.bearer());
  }

  @Test
  void theLogCountsFiltersAndForgets() {
    shop.order("AUTH");
    shop.order("AUTH");

    assertThat(client.control("GET", "/log/counts", null).body())
        .isEqualTo("{\"authenticate\":1,\"createSession\":2}");
    int second = client.control("GET", "/log", null).at("/1/number").asInt();
    assertThat(
            client.control("GET", "/log?method=POST&status=201&afterNumber=" + second, null).json())
        .hasSize(1);
    assertThat(client.control("GET", "/log?pathContains=authentication", null).json()).hasSize(1);
    assertThat(client.control("GET", "/log?status=500", null).json()).isEmpty();
    assertThat(client.control("GET", "/log?afterNumber=x", null).status()).isEqualTo(400);
    client.control("DELETE", "/log", null);
    assertThat(client.control("GET", "/log", null).json()).isEmpty();
  }

  @Test
  void theClockMovesByStepsAndToInstants() {
    JsonNode moved =
        client.control("POST", "/clock/move", "{\"to\":\"2031-01-01T00:00:00Z\"}").json();
    assertThat(moved.at("/now").asText()).startsWith("2031-01-01T00:00:0");

    client.control("POST", "/clock/move", "{\"seconds\":-86400}");
    assertThat(client.control("GET", "/clock", null).at("/now").asText()).startsWith("2030-12-31");

    JsonNode reset = client.control("DELETE", "/clock", null).json();
    assertThat(reset.at("/offsetSeconds").asDouble()).isZero();
    assertThat(Instant.parse(reset.at("/now").asText()))
        .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
    assertThat(client.control("POST", "/clock/move", "{}").status()).isEqualTo(400);
  }

  @Test
  void anAnswerIsDatedByTheSimulatorsClock() {
    client.control("POST", "/clock/move", "{\"to\":\"2031-01-01T00:00:00Z\"}");

    assertThat(client.authenticate().header("date")).startsWith("Wed, 01 Jan 2031 00:00:0");
  }

  @Test
  void aFalsifiedOrderIsAuthorizedForWhatSezzleWasMadeToBelieve() {
    String uuid = shop.order("AUTH");

    TestClient.Reply falsified =
        client.control(
            "POST",
            "/orders/" + uuid + "/falsify",
            "{\"amountInCents\":100,\"currency\":\"CAD\",\"referenceId\":\"another\"}");
    shop.decide(uuid, "APPROVE");

    assertThat(falsified.status()).isEqualTo(200);
    JsonNode shown = shop.show(uuid);
    assertThat(shown.at("/reference_id").asText()).isEqualTo("another");
    assertThat(shown.at("/order_amount/amount_in_cents").asInt()).isEqualTo(100);
    assertThat(shown.at("/authorization/authorization_amount/currency").asText()).isEqualTo("CAD");
    assertThat(shop.release(uuid, 100).status()).isEqualTo(422);
    assertThat(client.control("POST", "/orders/" + uuid + "/falsify", "{}").status())
        .isEqualTo(422);
  }

  @Test
  void settingsAreReadAndChangedOneByOne() {
    JsonNode before = client.control("GET", "/settings", null).json();
    assertThat(before.at("/authorizationLifetimeSeconds").asInt()).isEqualTo(1_800);

    JsonNode after =
        client.control("PATCH", "/settings", "{\"authorizationLifetimeSeconds\":60}").json();

    assertThat(after.at("/authorizationLifetimeSeconds").asInt()).isEqualTo(60);
    assertThat(after.at("/publicKey")).isEqualTo(before.at("/publicKey"));
    assertThat(
            client
                .control("PATCH", "/settings", "{\"authorizationLifetimeSeconds\":604801}")
                .status())
        .isEqualTo(400);
    assertThat(client.control("PATCH", "/settings", "{\"speed\":1}").status()).isEqualTo(400);
  }

  @Test
  void ordersAreShownWithTheirSumsAndFoundByReference() {
    String uuid = shop.approvedOrder("AUTH");
    shop.capture(uuid, 700);
    shop.order("AUTH");
    String reference = shop.show(uuid).at("/reference_id").asText();

    JsonNode found = client.control("GET", "/orders?referenceId=" + reference, null).json();

    assertThat(found).hasSize(1);
    assertThat(found.at("/0/authorization/capturableInCents").asInt()).isEqualTo(9_301);
    assertThat(client.control("GET", "/orders", null).json()).hasSize(2);
  }

  @Test
  void resetForgetsEverything() {
    shop.approvedOrder("AUTH");
    String bearer = client.bearer();
    client.control("PATCH", "/settings", "{\"privateKey\":\"other\"}");
    client.control("POST", "/faults", "{\"operationId\":\"capture\",\"kind\":\"NEVER\"}");

    assertThat(client.control("POST", "/reset", null).status()).isEqualTo(204);

    assertThat(client.control("GET", "/orders", null).json()).isEmpty();
    assertThat(client.control("GET", "/faults", null).json()).isEmpty();
    assertThat(client.control("GET", "/log", null).json()).isEmpty();
    assertThat(client.anonymous("GET", "/customer", null, "Authorization", bearer).status())
        .isEqualTo(401);
    assertThat(client.authenticate().status()).isEqualTo(201);
  }

  @Test
  void commandsAreNotTakenFromOtherSites() {
    TestClient.Reply reply =
        client.get(simulator().controlUrl() + "/orders", "Origin", "http://evil.example");

    assertThat(reply.status()).isEqualTo(403);
  }

  @Test
  void aTakenPortIsNamed() {
    SimulatorOptions taken = SimulatorOptions.defaults().withPort(simulator().port());

    assertThatThrownBy(() -> SezzleSimulator.start(taken))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("127.0.0.1:" + simulator().port());
  }

  @Test
  void severalSimulatorsRunBesideEachOther() throws Exception {
    try (SezzleSimulator other = SezzleSimulator.start(SimulatorOptions.defaults())) {
      shop.order("AUTH");

      assertThat(new TestClient(other).control("GET", "/orders", null).json()).isEmpty();
    }
  }
}

package org.broadleafsezzle.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTest extends SimulatorTest {

  enum Moment {
    BEFORE(0),
    AFTER(1);

    private final int captures;

    Moment(int captures) {
      this.captures = captures;
    }
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void aForgedAnswerLiesAboutTheBooks(Moment moment) {
    String uuid =
        faultyOrder(
            "FORGED_ANSWER", moment, ",\"answerStatus\":200,\"answerBody\":\"{\\\"uuid\\\":1}\"");

    TestClient.Reply reply = capture(uuid);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).isEqualTo("{\"uuid\":1}");
    assertCaptures(uuid, moment.captures);
  }

  @Test
  void aForgedAnswerNeedsAStatusAndABodyAndNoOtherFaultHasThem() {
    assertThat(fault("FORGED_ANSWER", "").status()).isEqualTo(400);
    assertThat(fault("LATE", ",\"answerStatus\":200,\"answerBody\":\"{}\"").status())
        .isEqualTo(400);
  }

  private TestClient.Reply fault(String kind, String more) {
    return client.control(
        "POST", "/faults", "{\"operationId\":\"capture\",\"kind\":\"" + kind + "\"" + more + "}");
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void status500(Moment moment) {
    String uuid = faultyOrder("STATUS_500", moment, "");

    TestClient.Reply reply = capture(uuid);

    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.at("/0/debug_uuid").asText()).isNotEmpty();
    assertCaptures(uuid, moment.captures);
    assertThat(shop.capture(uuid, 1).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void status502IsAPageOfAProxy(Moment moment) {
    String uuid = faultyOrder("STATUS_502", moment, "");

    TestClient.Reply reply = capture(uuid);

    assertThat(reply.status()).isEqualTo(502);
    assertThat(reply.header("content-type")).startsWith("text/html");
    assertCaptures(uuid, moment.captures);
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void status429SaysWhenToComeAgain(Moment moment) {
    String uuid = faultyOrder("STATUS_429", moment, ",\"retryAfterSeconds\":7");

    TestClient.Reply reply = capture(uuid);

    assertThat(reply.status()).isEqualTo(429);
    assertThat(reply.header("retry-after")).isEqualTo("7");
    assertCaptures(uuid, moment.captures);
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void aCutConnectionSendsNotAByte(Moment moment) throws Exception {
    String uuid = faultyOrder("CUT_CONNECTION", moment, "");

    try (Socket socket = rawCapture(uuid)) {
      assertThat(socket.getInputStream().readAllBytes()).isEmpty();
    }
    assertCaptures(uuid, moment.captures);
    assertThat(lastCapture().at("/status").isNull()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void aBrokenBodyIsNoJson(Moment moment) {
    String uuid = faultyOrder("BROKEN_BODY", moment, "");

    TestClient.Reply reply = capture(uuid);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).startsWith("{");
    assertThatThrownBy(reply::json).isInstanceOf(AssertionError.class);
    assertCaptures(uuid, moment.captures);
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void noAnswerEverComes(Moment moment) throws Exception {
    String uuid = faultyOrder("NEVER", moment, "");

    try (Socket socket = rawCapture(uuid)) {
      socket.setSoTimeout(300);
      InputStream answer = socket.getInputStream();
      assertThatThrownBy(answer::read).isInstanceOf(SocketTimeoutException.class);
    }
    assertCaptures(uuid, moment.captures);
    assertThat(lastCapture().at("/fault").asText()).isEqualTo("NEVER " + moment);
    assertThat(client.control("GET", "/log?operationId=capture&status=none", null).json())
        .hasSize(1);
  }

  @Test
  void callsThatGetNoAnswerDoNotUseUpTheServer() throws Exception {
    String uuid = shop.approvedOrder("AUTH");
    client.control("POST", "/faults", fault("NEVER", Moment.BEFORE, ",\"count\":200"));
    Socket[] sockets = new Socket[200];
    for (int i = 0; i < sockets.length; i++) {
      sockets[i] = rawCapture(uuid);
    }
    try {
      Awaitility.await()
          .until(
              () -> client.control("GET", "/log/counts", null).at("/capture").asInt(),
              count -> count == 200);
      assertCaptures(uuid, 0);
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  @Test
  void aLateAnswerAfterTheEffectFindsItDone() {
    String uuid = faultyOrder("LATE", Moment.AFTER, ",\"millis\":300");
    Instant before = Instant.now();

    TestClient.Reply reply = capture(uuid);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(Duration.between(before, Instant.now())).isGreaterThan(Duration.ofMillis(290));
    assertCaptures(uuid, 1);
  }

  @Test
  void aLateAnswerBeforeTheEffectTakesPlaceThoughTheClientIsGone() throws Exception {
    String uuid = faultyOrder("LATE", Moment.BEFORE, ",\"millis\":500");

    rawCapture(uuid).close();

    Awaitility.await()
        .until(() -> client.control("GET", "/log/counts", null).at("/capture").asInt() == 1);
    assertCaptures(uuid, 0);
    Awaitility.await().untilAsserted(() -> assertCaptures(uuid, 1));
  }

  @Test
  void aFaultCountsItsCallsAndLeavesOtherOperationsAlone() {
    String uuid = shop.approvedOrder("AUTH");
    client.control("POST", "/faults", fault("STATUS_500", Moment.BEFORE, ",\"count\":2"));

    assertThat(shop.release(uuid, 1).status()).isEqualTo(200);
    assertThat(capture(uuid).status()).isEqualTo(500);
    assertThat(capture(uuid).status()).isEqualTo(500);
    assertThat(capture(uuid).status()).isEqualTo(200);
    assertThat(client.control("GET", "/faults", null).json()).isEmpty();
  }

  @Test
  void aFaultOfEveryOperationMeetsTheNextCall() {
    assertThat(client.bearer()).isNotEmpty();
    client.control("POST", "/faults", "{\"operationId\":\"*\",\"kind\":\"STATUS_500\"}");

    assertThat(client.apiUnchecked("GET", "/webhooks", null).status()).isEqualTo(500);
    assertThat(client.api("GET", "/webhooks", null).status()).isEqualTo(200);
  }

  @Test
  void faultsAreListedRemovedAndValidated() {
    String id =
        client.control("POST", "/faults", fault("NEVER", Moment.AFTER, "")).at("/id").asText();
    client.control("POST", "/faults", fault("STATUS_500", Moment.AFTER, ""));

    assertThat(client.control("DELETE", "/faults/" + id, null).status()).isEqualTo(204);
    assertThat(client.control("DELETE", "/faults/" + id, null).status()).isEqualTo(404);
    assertThat(client.control("GET", "/faults", null).json()).hasSize(1);
    assertThat(client.control("DELETE", "/faults", null).status()).isEqualTo(204);
    assertThat(client.control("GET", "/faults", null).json()).isEmpty();
    assertThat(
            client
                .control("POST", "/faults", "{\"operationId\":\"pay\",\"kind\":\"NEVER\"}")
                .at("/error")
                .asText())
        .contains("operationId");
    assertThat(
            client
                .control("POST", "/faults", "{\"operationId\":\"capture\",\"kind\":\"SLOW\"}")
                .status())
        .isEqualTo(400);
    assertThat(client.control("POST", "/faults", "{\"operationId\":\"capture\"}").status())
        .isEqualTo(400);
  }

  private String faultyOrder(String kind, Moment moment, String more) {
    String uuid = shop.approvedOrder("AUTH");
    assertThat(client.control("POST", "/faults", fault(kind, moment, more)).status())
        .isEqualTo(200);
    return uuid;
  }

  private static String fault(String kind, Moment moment, String more) {
    return "{\"operationId\":\"capture\",\"kind\":\"%s\",\"when\":\"%s\"%s}"
        .formatted(kind, moment, more);
  }

  private TestClient.Reply capture(String uuid) {
    return client.apiUnchecked(
        "POST", "/order/" + uuid + "/capture", "{\"capture_amount\":" + Shop.usd(1) + "}");
  }

  private Socket rawCapture(String uuid) throws Exception {
    String body = "{\"capture_amount\":" + Shop.usd(1) + "}";
    String request =
        "POST /v2/order/%s/capture HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\n"
                .formatted(uuid, client.bearer())
            + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(body.length(), body);
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), simulator().port());
    OutputStream out = socket.getOutputStream();
    out.write(request.getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return socket;
  }

  private void assertCaptures(String uuid, int count) {
    Awaitility.await()
        .pollDelay(Duration.ZERO)
        .untilAsserted(
            () ->
                assertThat(
                        client
                            .control("GET", "/orders/" + uuid, null)
                            .at("/authorization/captures"))
                    .hasSize(count));
  }

  private JsonNode lastCapture() {
    JsonNode calls = client.control("GET", "/log?operationId=capture", null).json();
    return calls.get(calls.size() - 1);
  }
}

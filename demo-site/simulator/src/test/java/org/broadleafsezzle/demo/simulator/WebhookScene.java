package org.broadleafsezzle.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A merchant's address for webhooks, and a simulator that sends them. */
abstract class WebhookScene extends SimulatorTest {

  Receiver receiver;

  @BeforeEach
  void open() throws Exception {
    receiver = new Receiver();
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  static Set<String> fieldsOf(JsonNode node) {
    Set<String> fields = new TreeSet<>();
    node.fields()
        .forEachRemaining(
            field -> {
              fields.add(field.getKey());
              fieldsOf(field.getValue()).forEach(inner -> fields.add(field.getKey() + "." + inner));
            });
    return fields;
  }

  String subscribe(String events) {
    TestClient.Reply reply = client.api("POST", "/webhooks", webhook(events));
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return reply.at("/uuid").asText();
  }

  String webhook(String events) {
    return "{\"url\":\"%s\",\"events\":[\"%s\"]}".formatted(receiver.url(), events);
  }

  void shortenWaits() {
    client.control("PATCH", "/settings", "{\"shortenedWebhookWaitMillis\":40}");
  }

  JsonNode delivery() {
    return client.control("GET", "/webhooks/deliveries", null).at("/0");
  }

  void deliveryCommand(String command) {
    String path = "/webhooks/deliveries/" + delivery().at("/uuid").asText() + command;
    assertThat(client.control("POST", path, null).status()).isEqualTo(204);
  }

  List<Receiver.Received> awaitReceived(int count) {
    await().until(() -> receiver.received().size() >= count);
    return receiver.received();
  }

  static String signature(String body, String key) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
  }
}

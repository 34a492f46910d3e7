package org.broadleafsezzle.demo.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.broadleafsezzle.demo.flow.SignedWebhook;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopLog;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhooks that Sezzle did not send, or not like that. */
@DemoTest
class ForgedWebhookIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String PREVIOUS_KEY = "sz_pr_planted_previous";

  @BeforeEach
  void webhooksAreOn() {
    ShopSettings.webhooks(true);
  }

  @Test
  void anUnsignedOneIsRefused(Demo demo) throws Exception {
    assertThat(new Deliveries(demo).post(Deliveries.event(), null)).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "zz", "sha256=", "ffffffffffffffffffffffffffffffff", "é", "%0d%0a"})
  void aSignatureThatIsNoneIsRefused(String signature, Demo demo) throws Exception {
    assertThat(new Deliveries(demo).post(Deliveries.event(), signature)).isEqualTo(401);
  }

  @Test
  void theSignatureOfAnotherBodyIsRefused(Demo demo) throws Exception {
    String signature = SignedWebhook.sign(Deliveries.event());

    assertThat(new Deliveries(demo).post(Deliveries.event(), signature)).isEqualTo(401);
  }

  @Test
  void thePreviousKeyCountsDuringItsGraceOnly(Demo demo) throws Exception {
    String event = Deliveries.event();
    String signature = SignedWebhook.sign(event, PREVIOUS_KEY);
    Deliveries sezzle = new Deliveries(demo);

    assertThat(sezzle.post(event, signature)).isEqualTo(401);
    ShopSettings.previousKey(PREVIOUS_KEY, Instant.now().plusSeconds(60));
    assertThat(sezzle.post(event, signature)).isEqualTo(200);
    ShopSettings.previousKey(PREVIOUS_KEY, Instant.now().minusSeconds(1));
    assertThat(sezzle.post(event, signature)).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "order.authorized",
        "order.captured",
        "order.refunded",
        "dispute.merchant_input_requested"
      })
  void theKeyOfTheOtherModeSignsNothingAboutThisPayment(String event, Demo demo) throws Exception {
    ShopSettings.set("live.private-key", "sz_pr_planted_live");
    String order = new Shop(demo).shopperAtPayment().goesToSezzle();
    String body =
        SignedWebhook.authorized(order)
            .replace("order.authorized", event)
            .replace("\"data\":{", "\"data\":{\"order_uuid\":\"" + order + "\",");

    assertThat(new Deliveries(demo).post(body, SignedWebhook.sign(body, "sz_pr_planted_live")))
        .isEqualTo(401);
    assertThat(new Deliveries(demo).post(Deliveries.event(), null)).isEqualTo(401);
    assertThat(new Deliveries(demo).post(body)).isEqualTo(200);
  }

  @Test
  void oneForAnotherMerchantsOrderIsTakenInAndDoesNothing(Demo demo) throws Exception {
    ShopLog log = ShopLog.fromNow();
    String order = UUID.randomUUID().toString();

    assertThat(new Deliveries(demo).post(SignedWebhook.authorized(order))).isEqualTo(200);

    await()
        .atMost(PATIENCE)
        .until(() -> log.lines().stream().anyMatch(line -> isWorkedOff(line, order)));
    assertThat(demo.sezzle().log()).isEmpty();
  }

  private static boolean isWorkedOff(String line, String order) {
    return line.contains(order) && line.contains("state=DONE outcome=NOT_OURS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"uuid\":"})
  void oneNestedDeeplyIsParkedAndTheNextTakenIn(String opening, Demo demo) throws Exception {
    Deliveries sezzle = new Deliveries(demo);

    assertThat(sezzle.post(opening.repeat(250_000 / opening.length()))).isEqualTo(200);
    assertThat(sezzle.post(Deliveries.event())).isEqualTo(200);
  }
}

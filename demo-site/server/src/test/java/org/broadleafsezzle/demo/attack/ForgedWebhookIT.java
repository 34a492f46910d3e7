package org.broadleafsezzle.demo.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopLog;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.broadleafsezzle.demo.running.WebhookSender;
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
  void anUnsignedOneIsRefused(Demo demo) {
    assertThat(new WebhookSender(demo).post(WebhookSender.event(), null).statusCode())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "zz", "sha256=", "ffffffffffffffffffffffffffffffff", "é", "%0d%0a"})
  void aSignatureThatIsNoneIsRefused(String signature, Demo demo) {
    assertThat(new WebhookSender(demo).post(WebhookSender.event(), signature).statusCode())
        .isEqualTo(401);
  }

  @Test
  void theSignatureOfAnotherBodyIsRefused(Demo demo) {
    String signature = WebhookSender.sign(WebhookSender.event());

    assertThat(new WebhookSender(demo).post(WebhookSender.event(), signature).statusCode())
        .isEqualTo(401);
  }

  @Test
  void thePreviousKeyCountsDuringItsGraceOnly(Demo demo) {
    String event = WebhookSender.event();
    String signature = WebhookSender.sign(event, PREVIOUS_KEY);
    WebhookSender sezzle = new WebhookSender(demo);

    assertThat(sezzle.post(event, signature).statusCode()).isEqualTo(401);
    ShopSettings.previousKey(PREVIOUS_KEY, Instant.now().plusSeconds(60));
    assertThat(sezzle.post(event, signature).statusCode()).isEqualTo(200);
    ShopSettings.previousKey(PREVIOUS_KEY, Instant.now().minusSeconds(1));
    assertThat(sezzle.post(event, signature).statusCode()).isEqualTo(401);
  }

  @Test
  void oneForAnotherMerchantsOrderIsTakenInAndDoesNothing(Demo demo) {
    ShopLog log = ShopLog.fromNow();
    String order = UUID.randomUUID().toString();

    HttpResponse<String> answer =
        new WebhookSender(demo).post(WebhookSender.event("order.authorized", order));

    assertThat(answer.statusCode()).isEqualTo(200);
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
  void oneNestedDeeplyIsParkedAndTheNextTakenIn(String opening, Demo demo) {
    WebhookSender sezzle = new WebhookSender(demo);

    assertThat(sezzle.post(opening.repeat(250_000 / opening.length())).statusCode()).isEqualTo(200);
    assertThat(sezzle.post(WebhookSender.event()).statusCode()).isEqualTo(200);
  }

  @Test
  void oneInAnotherEncodingOrWithoutAnyBodyIsNotTakenForOne(Demo demo) {
    WebhookSender sezzle = new WebhookSender(demo);
    HttpResponse<String> form =
        sezzle.send(
            sezzle
                .request(BodyPublishers.ofString("uuid=1"), null)
                .setHeader("Content-Type", "application/x-www-form-urlencoded"));

    assertThat(form.statusCode()).isEqualTo(401);
    assertThat(sezzle.post("", "").statusCode()).isEqualTo(401);
  }
}

package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.broadleafsezzle.demo.browser.Browser;
import org.broadleafsezzle.demo.browser.BrowserTest;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.broadleafsezzle.demo.running.WebhookSender;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shop's address for webhooks lets in, and what it makes of it. */
@DemoTest
@BrowserTest
class WebhookIT {
  private static final int LONGEST_BODY = 256 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @BeforeEach
  void webhooksAreOn() {
    ShopSettings.webhooks(true);
  }

  @Test
  void aSignedDeliveryIsTakenInWithoutASession(Demo demo) {
    HttpResponse<String> answer = new WebhookSender(demo).post(WebhookSender.event());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
  }

  @Test
  void aReplayedDeliveryIsAnsweredAlike(Demo demo) {
    String event = WebhookSender.event();

    assertThat(new WebhookSender(demo).post(event).statusCode()).isEqualTo(200);
    assertThat(new WebhookSender(demo).post(event).statusCode()).isEqualTo(200);
  }

  @Test
  void anEventThisVersionDoesNotKnowIsHarmless(Demo demo) {
    String event = WebhookSender.event().replace("order.authorized", "order.beamed");

    assertThat(new WebhookSender(demo).post(event).statusCode()).isEqualTo(200);
  }

  @Test
  void aForgedSignatureIsRefused(Demo demo) {
    String event = WebhookSender.event();

    assertThat(
            new WebhookSender(demo)
                .post(event, WebhookSender.sign(event, "another key"))
                .statusCode())
        .isEqualTo(401);
    assertThat(new WebhookSender(demo).post(event, "").statusCode()).isEqualTo(401);
    assertThat(new WebhookSender(demo).post(event + " ", WebhookSender.sign(event)).statusCode())
        .isEqualTo(401);
  }

  @Test
  void aBodyThatIsTooLongIsRefusedWhetherItsLengthIsSaidOrNot(Demo demo) {
    String fits = padded(LONGEST_BODY);
    String tooLong = padded(LONGEST_BODY + 1);
    BodyPublisher unsaid = BodyPublishers.fromPublisher(BodyPublishers.ofString(tooLong));

    assertThat(new WebhookSender(demo).post(fits).statusCode()).isEqualTo(200);
    assertThat(new WebhookSender(demo).post(tooLong).statusCode()).isEqualTo(413);
    assertThat(new WebhookSender(demo).send(unsaid, WebhookSender.sign(tooLong)).statusCode())
        .isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE"})
  void onlyPostIsAnswered(String method, Demo demo) {
    WebhookSender sender = new WebhookSender(demo);

    HttpResponse<String> answer =
        sender.send(
            HttpRequest.newBuilder(sender.address()).method(method, BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("POST");
  }

  @Test
  void switchedOffThereIsNoSuchAddress(Demo demo) {
    ShopSettings.webhooks(false);

    assertThat(new WebhookSender(demo).post(WebhookSender.event()).statusCode()).isEqualTo(404);
  }

  @Test
  void theReconcileJobSubscribesTheShopsAddressToEveryEventOnce(Demo demo) {
    ShopSettings.reconcileAtOnce();

    await().atMost(PATIENCE).until(() -> !demo.sezzle().subscriptions().isEmpty());
    assertThat(demo.sezzle().subscriptions()).hasSize(1);
    JsonNode subscription = demo.sezzle().subscriptions().get(0);
    assertThat(subscription.path("url").asText())
        .isEqualTo(new WebhookSender(demo).address().toString());
    assertThat(subscription.path("events")).hasSize(9);
  }

  @Test
  void webhookAndReturnInTheSameInstantMakeOneOrder(Demo demo, Browser browser) throws Exception {
    new Shopper(browser, demo)
        .adds(Shopper.TROWEL)
        .checksOutTo(Home.SEATTLE, "grace@example.com")
        .goesToSezzle();
    String uuid = demo.sezzle().order().path("uuid").asText();
    String returnUrl = demo.sezzle().decide(uuid, "APPROVE");

    CompletableFuture<HttpResponse<String>> webhook =
        new WebhookSender(demo).postInTheBackground(WebhookSender.event("order.authorized", uuid));
    browser.go(returnUrl).awaitUrl("/confirmation/");

    assertThat(webhook.get().statusCode()).isEqualTo(200);
    JsonNode held = demo.sezzle().order();
    AdminOrder order = AdminOrder.of(demo, held.path("referenceId").asText());
    assertThat(order.payments()).hasSize(1);
    assertThat(order.transactions()).hasSize(1);
    assertThat(held.path("authorization").path("releasedInCents").asLong()).isZero();
    assertThat(demo.sezzle().log("getOrder")).hasSize(1);
  }

  private static String padded(int bytes) {
    String event = WebhookSender.event();
    return event + " ".repeat(bytes - event.length());
  }
}

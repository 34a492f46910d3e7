package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shop's address for webhooks: which deliveries it lets in, and what comes of them. */
@Tag("money")
@DemoTest
class WebhookIT {
  private static final int LONGEST_BODY = 256 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void webhooksAreOn() {
    ShopSettings.webhooks(true);
  }

  @Test
  void aSignedDeliveryIsTakenInWithoutASession(Demo demo) throws Exception {
    HttpResponse<String> answer = post(demo, event());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
  }

  @Test
  void aReplayedDeliveryIsAnsweredAlike(Demo demo) throws Exception {
    String event = event();

    assertThat(post(demo, event).statusCode()).isEqualTo(200);
    assertThat(post(demo, event).statusCode()).isEqualTo(200);
  }

  @Test
  void anEventThisVersionDoesNotKnowIsHarmless(Demo demo) throws Exception {
    String event = event().replace("order.authorized", "order.beamed");

    assertThat(post(demo, event).statusCode()).isEqualTo(200);
  }

  @Test
  void aForgedSignatureIsRefused(Demo demo) throws Exception {
    String event = event();

    assertThat(send(demo, event, SignedWebhook.sign(event, "another key")).statusCode())
        .isEqualTo(401);
    assertThat(send(demo, event, "").statusCode()).isEqualTo(401);
    assertThat(send(demo, event + " ", SignedWebhook.sign(event)).statusCode()).isEqualTo(401);
  }

  @Test
  void aBodyThatIsTooLongIsRefusedWhetherItsLengthIsSaidOrNot(Demo demo) throws Exception {
    String fits = padded(LONGEST_BODY);
    String tooLong = padded(LONGEST_BODY + 1);
    BodyPublisher unsaid = BodyPublishers.fromPublisher(BodyPublishers.ofString(tooLong));

    assertThat(post(demo, fits).statusCode()).isEqualTo(200);
    assertThat(post(demo, tooLong).statusCode()).isEqualTo(413);
    assertThat(send(demo, unsaid, SignedWebhook.sign(tooLong)).statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE"})
  void onlyPostIsAnswered(String method, Demo demo) throws Exception {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(SignedWebhook.address(demo))
                .method(method, BodyPublishers.noBody())
                .build(),
            BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("POST");
  }

  @Test
  void switchedOffThereIsNoSuchAddress(Demo demo) throws Exception {
    ShopSettings.webhooks(false);

    assertThat(post(demo, event()).statusCode()).isEqualTo(404);
  }

  @Test
  void theReconcileJobSubscribesTheShopsAddressToEveryEventOnce(Demo demo) {
    ShopSettings.webhooks(false);
    long off = System.currentTimeMillis();
    ShopSettings.reconcileAtOnce();
    await().atMost(PATIENCE).until(() -> aRunHasEndedThatBeganAfter(off, demo));
    ShopSettings.webhooks(true);

    await().atMost(PATIENCE).until(() -> !demo.sezzle().subscriptions().isEmpty());
    assertThat(demo.sezzle().subscriptions()).hasSize(1);
    JsonNode subscription = demo.sezzle().subscriptions().get(0);
    assertThat(subscription.path("url").asText()).isEqualTo(SignedWebhook.address(demo).toString());
    assertThat(subscription.path("events")).hasSize(9);
  }

  private static boolean aRunHasEndedThatBeganAfter(long millis, Demo demo) throws SQLException {
    try (Connection database = demo.connect();
        Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT COUNT(*) FROM SEZZLE_JOB_RUN WHERE ENDED_MILLIS IS NOT NULL"
                    + " AND STARTED_MILLIS > "
                    + millis)) {
      row.next();
      return row.getLong(1) > 0;
    }
  }

  @Test
  void webhookAndReturnInTheSameInstantMakeOneOrder(Demo demo) throws Exception {
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    String uuid = shopper.goesToSezzle();
    String returnUrl = demo.sezzle().decide(uuid, "APPROVE");
    String told = SignedWebhook.authorized(uuid);

    CompletableFuture<HttpResponse<String>> webhook =
        http.sendAsync(SignedWebhook.delivery(demo, told), BodyHandlers.ofString());
    shopper.opens(returnUrl);

    assertThat(shopper.hasOrdered()).isTrue();
    assertThat(webhook.get().statusCode()).isEqualTo(200);
    JsonNode held = demo.sezzle().order();
    AdminOrder order = AdminOrder.of(demo, held);
    assertThat(order.payments()).hasSize(1);
    assertThat(order.transactions()).hasSize(1);
    assertThat(held.path("authorization").path("releasedInCents").asLong()).isZero();
    assertThat(demo.sezzle().log("getOrder")).hasSize(1);
  }

  private static String event() {
    return SignedWebhook.authorized(UUID.randomUUID().toString());
  }

  private static String padded(int bytes) {
    String event = event();
    return event + " ".repeat(bytes - event.length());
  }

  private HttpResponse<String> post(Demo demo, String body) throws Exception {
    return send(demo, body, SignedWebhook.sign(body));
  }

  private HttpResponse<String> send(Demo demo, String body, String signature) throws Exception {
    return send(demo, BodyPublishers.ofString(body), signature);
  }

  private HttpResponse<String> send(Demo demo, BodyPublisher body, String signature)
      throws IOException, InterruptedException {
    return http.send(SignedWebhook.delivery(demo, body, signature), BodyHandlers.ofString());
  }
}

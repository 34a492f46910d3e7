package org.broadleafsezzle.demo.simulator.webhooks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.broadleafsezzle.demo.simulator.merchant.Merchant;

/** Sends one delivery, once, signed with the merchant's key of the moment. */
final class WebhookSender {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);

  private final Clock clock;
  private final Merchant merchant;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();

  WebhookSender(Clock clock, Merchant merchant) {
    this.clock = clock;
    this.merchant = merchant;
  }

  /** Sends, and says what came of it; a failure is an attempt too. */
  Attempt send(Delivery delivery) {
    Instant now = clock.instant();
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(delivery.url()))
              .timeout(ANSWER_TIMEOUT)
              .header("Content-Type", "application/json")
              .header(
                  Signature.HEADER, Signature.of(delivery.body(), merchant.settings().privateKey()))
              .POST(HttpRequest.BodyPublishers.ofString(delivery.body()))
              .build();
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      return new Attempt(now, status, null);
    } catch (IOException | IllegalArgumentException e) {
      return new Attempt(now, null, reason(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Attempt(now, null, "The simulator was closed.");
    }
  }

  private static String reason(Exception e) {
    return e.getMessage() == null
        ? e.getClass().getSimpleName()
        : e.getClass().getSimpleName() + ": " + e.getMessage();
  }
}

package org.broadleafsezzle.demo.attack;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.broadleafsezzle.demo.flow.SignedWebhook;
import org.broadleafsezzle.demo.running.Site;

/** Posts to the shop's address for webhooks, as somebody who is not Sezzle. */
final class Deliveries {
  private final HttpClient http = HttpClient.newHttpClient();
  private final Site site;

  Deliveries(Site site) {
    this.site = site;
  }

  /** An event of its own about an order that no shop has. */
  static String event() {
    return SignedWebhook.authorized(UUID.randomUUID().toString());
  }

  /** The status of the answer to a body signed with the shop's key. */
  int post(String body) throws IOException {
    return post(body, SignedWebhook.sign(body));
  }

  /**
   * The status of the answer.
   *
   * @param signature null sends none
   */
  int post(String body, String signature) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(SignedWebhook.address(site)).POST(BodyPublishers.ofString(body));
    return send(signature == null ? request : request.header("Sezzle-Signature", signature));
  }

  private int send(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<Void> answer = http.send(request.build(), BodyHandlers.discarding());
      return answer.statusCode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

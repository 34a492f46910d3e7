package org.broadleafsezzle.demo.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.broadleafsezzle.demo.simulator.SimulatorOptions;

/**
 * Posts to the shop's address for webhooks, as Sezzle does or as somebody who pretends to be it.
 */
public final class WebhookSender {
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;

  public WebhookSender(Demo demo) {
    address = URI.create(demo.shop("/sezzle/webhook"));
  }

  public URI address() {
    return address;
  }

  /** An event of its own about an order, e.g. {@code order.authorized}. */
  public static String event(String name, String orderUuid) {
    return """
        {"uuid":"%s","created_at":"2026-01-01T00:00:00Z","event":"%s",\
        "data_type":"order","data":{"uuid":"%s"}}"""
        .formatted(UUID.randomUUID(), name, orderUuid);
  }

  /** An event of its own about an order that no shop has. */
  public static String event() {
    return event("order.authorized", UUID.randomUUID().toString());
  }

  /** Signed with the shop's key. */
  public HttpResponse<String> post(String body) {
    return post(body, sign(body));
  }

  /**
   * @param signature null sends none
   */
  public HttpResponse<String> post(String body, String signature) {
    return send(BodyPublishers.ofString(body), signature);
  }

  /**
   * @param signature null sends none
   */
  public HttpResponse<String> send(BodyPublisher body, String signature) {
    return send(request(body, signature));
  }

  /** Signed with the shop's key; returns at once. */
  public CompletableFuture<HttpResponse<String>> postInTheBackground(String body) {
    return http.sendAsync(
        request(BodyPublishers.ofString(body), sign(body)).build(), BodyHandlers.ofString());
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param signature null sends none
   */
  public HttpRequest.Builder request(BodyPublisher body, String signature) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).header("Content-Type", "application/json").POST(body);
    return signature == null ? request : request.header("Sezzle-Signature", signature);
  }

  /** With the shop's key. */
  public static String sign(String body) {
    return sign(body, SimulatorOptions.DEMO_PRIVATE_KEY);
  }

  public static String sign(String body, String key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

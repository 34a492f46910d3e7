package org.broadleafsezzle.demo.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.broadleafsezzle.demo.simulator.SimulatorOptions;

/**
 * An event that Sezzle tells of an order.
 *
 * @param data of the event, as JSON
 */
record SignedEvent(String name, String data) {

  static SignedEvent authorized(String order) {
    return new SignedEvent("order.authorized", "{\"uuid\":\"%s\"}".formatted(order));
  }

  static SignedEvent captured(String order, String capture) {
    return new SignedEvent(
        "order.captured",
        "{\"uuid\":\"%s\",\"capture\":{\"uuid\":\"%s\"},\"source\":\"dashboard\"}"
            .formatted(order, capture));
  }

  /** One delivery of it, as another event each time. */
  HttpRequest delivery(Shop shop) throws GeneralSecurityException {
    String body =
        """
        {"uuid":"%s","created_at":"2026-01-01T00:00:00Z","event":"%s","data_type":"order","data":%s}\
        """
            .formatted(UUID.randomUUID(), name, data);
    return HttpRequest.newBuilder(URI.create(shop.shop("/sezzle/webhook")))
        .header("Content-Type", "application/json")
        .header("Sezzle-Signature", signature(body))
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private static String signature(String body) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    byte[] key = SimulatorOptions.DEMO_PRIVATE_KEY.getBytes(StandardCharsets.UTF_8);
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
  }
}

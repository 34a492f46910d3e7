package org.broadleafsezzle.demo.flow;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.broadleafsezzle.demo.running.Site;
import org.broadleafsezzle.demo.simulator.SimulatorOptions;

/** A post to the shop's address for webhooks as Sezzle sends it, made by a test. */
public final class SignedWebhook {
  private SignedWebhook() {}

  /** The body of an {@code order.authorized} with an event uuid of its own. */
  public static String authorized(String orderUuid) {
    return """
    {"uuid":"%s","created_at":"2026-01-01T00:00:00Z","event":"order.authorized",\
    "data_type":"order","data":{"uuid":"%s"}}\
    """
        .formatted(UUID.randomUUID(), orderUuid);
  }

  /** A delivery of this body, signed with this key. */
  public static HttpRequest delivery(Site site, String body, String key) {
    return delivery(site, BodyPublishers.ofString(body), sign(body, key));
  }

  /** A delivery of this body, signed with the merchant's key. */
  public static HttpRequest delivery(Site site, String body) {
    return delivery(site, BodyPublishers.ofString(body), sign(body));
  }

  static HttpRequest delivery(Site site, BodyPublisher body, String signature) {
    return HttpRequest.newBuilder(address(site))
        .header("Content-Type", "application/json")
        .header("Sezzle-Signature", signature)
        .POST(body)
        .build();
  }

  public static URI address(Site site) {
    return URI.create(site.shop("/sezzle/webhook"));
  }

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

package org.broadleafsezzle.demo.simulator.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A delivery's proof of where it comes from (API v2, WebhookDelivery). */
final class Signature {

  static final String HEADER = "Sezzle-Signature";

  private static final String ALGORITHM = "HmacSHA256";

  private Signature() {}

  /** The lower-case hex HMAC-SHA256 of the body, keyed with the merchant's private key. */
  static String of(String body, String privateKey) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(privateKey.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM + " is part of every JDK", e);
    }
  }
}

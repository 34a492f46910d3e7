package org.broadleafsezzle.notice;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.util.Timeout;
import org.broadleafsezzle.api.webhook.WebhookSignature;

/**
 * Calls a program of the shop's own: a POST of JSON, signed with a secret that both have. It
 * follows no redirect and keeps no cookie. It uses nothing that HttpClient 5.1 has not got, which
 * Spring Boot 2.7 puts into a shop.
 */
@SuppressWarnings("deprecation")
public class SignedCalls implements Closeable {

  /** {@code t=<seconds since 1970>,v1=<HMAC-SHA256 in hex>}, of the seconds, a dot and the body. */
  public static final String SIGNATURE = "Sezzle-Alert-Signature";

  private static final Timeout CONNECT = Timeout.of(5, TimeUnit.SECONDS);
  private static final Timeout READ = Timeout.of(10, TimeUnit.SECONDS);

  private final CloseableHttpClient http;
  private final Clock clock;

  public SignedCalls(Clock clock) {
    this.clock = clock;
    http =
        HttpClients.custom()
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectTimeout(CONNECT)
                    .setConnectionRequestTimeout(CONNECT)
                    .setResponseTimeout(READ)
                    .build())
            .setUserAgent("broadleaf-sezzle")
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .build();
  }

  /** A call made ready; it is signed when it is made. */
  public NoticeParcel call(URI address, String json, String secret) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    return new SignedCall(http, address, body, () -> signature(body, secret));
  }

  private String signature(byte[] body, String secret) {
    long seconds = clock.instant().getEpochSecond();
    byte[] time = (seconds + ".").getBytes(StandardCharsets.UTF_8);
    byte[] signed = new byte[time.length + body.length];
    System.arraycopy(time, 0, signed, 0, time.length);
    System.arraycopy(body, 0, signed, time.length, body.length);
    return "t=" + seconds + ",v1=" + WebhookSignature.sign(signed, secret);
  }

  @Override
  public void close() throws IOException {
    http.close();
  }
}

package org.broadleafsezzle.api.http;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadleafsezzle.api.http.Gateway.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.broadleafsezzle.api.SezzleClientConfig;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.api.model.Price;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ConnectionTest {
  private static final String STORE_PASSWORD = "secret-of-the-store";

  @RegisterExtension final Gateway gateway = new Gateway();
  @TempDir Path folder;

  @Test
  void everyRequestNamesPluginAndPlatform() throws Exception {
    gateway.answer(json(200, Samples.ORDER));
    gateway.client().getOrder("order-1");

    List<LoggedRequest> all =
        gateway.server().getAllServeEvents().stream().map(e -> e.getRequest()).toList();
    assertThat(all).hasSize(2);
    for (LoggedRequest request : all) {
      assertThat(request.getHeader("User-Agent"))
          .isEqualTo("broadleaf-sezzle/1.2.3 Broadleaf/3.1.15-GA");
      JsonNode platform =
          new ObjectMapper()
              .readTree(Base64.getDecoder().decode(request.getHeader("Sezzle-Platform")));
      assertThat(platform.toString())
          .isEqualTo(
              "{\"id\":\"Broadleaf\",\"version\":\"3.1.15-GA\",\"plugin_version\":\"1.2.3\"}");
    }
  }

  @Test
  void anIdentifierStaysOneSegmentOfThePath() {
    gateway.answer(json(200, Samples.ORDER));
    HttpSezzleClient client = gateway.client();
    client.getOrder("../customer?x=1#y");

    assertThat(gateway.requests().get(0).getUrl()).isEqualTo("/v2/order/..%2Fcustomer%3Fx%3D1%23y");
    for (String none : new String[] {null, "", " ", ".", ".."}) {
      assertThatIllegalArgumentException().isThrownBy(() -> client.getOrder(none));
    }
  }

  @Test
  void aMovementNeedsAnAmountAndARequestId() {
    HttpSezzleClient client = gateway.client();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.capture("o", Price.of(0, "USD"), "r"));
    for (String none : new String[] {null, "", "a b", "a\r\nX: y"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> client.refund("o", Samples.PRICE, none));
    }
    assertThat(gateway.server().getAllServeEvents()).isEmpty();
  }

  @Test
  void aProxyIsUsed() {
    WireMockServer proxy = new WireMockServer(options().dynamicPort());
    proxy.start();
    try {
      proxy.stubFor(
          any(anyUrl())
              .willReturn(
                  json(
                      201,
                      "{\"token\":\"t\",\"expiration_date\":\"x\",\"merchant_uuid\":\"by-proxy\"}")));
      HttpSezzleClient client = gateway.client(config -> config.proxy("localhost", proxy.port()));

      assertThat(client.authenticate().getUuid()).isEqualTo("by-proxy");
      assertThat(gateway.server().getAllServeEvents()).isEmpty();
    } finally {
      proxy.stop();
    }
  }

  @Test
  void onlyCertificatesInTheTrustStoreAreTrusted() throws Exception {
    Path keys = keysOf("localhost");
    WireMockServer https = https(keys);
    try {
      URI url = URI.create("https://localhost:" + https.httpsPort() + "/v2");

      assertThat(client(url, keys).authenticate().getUuid()).isEqualTo("by-tls");
      assertThatThrownBy(() -> client(url, null).authenticate())
          .isInstanceOf(SezzleUnavailableException.class)
          .hasCauseInstanceOf(SSLHandshakeException.class);
    } finally {
      https.stop();
    }
  }

  @Test
  void aTrustedCertificateOfAnotherHostIsRefused() throws Exception {
    Path keys = keysOf("elsewhere.example");
    WireMockServer https = https(keys);
    try {
      URI url = URI.create("https://localhost:" + https.httpsPort() + "/v2");

      assertThatThrownBy(() -> client(url, keys).authenticate())
          .isInstanceOf(SezzleUnavailableException.class)
          .hasCauseInstanceOf(SSLHandshakeException.class)
          .hasRootCauseInstanceOf(CertificateException.class)
          .rootCause()
          .hasMessageContaining("matching localhost found");
      assertThat(https.getAllServeEvents()).isEmpty();
    } finally {
      https.stop();
    }
  }

  @Test
  void aTrustStoreThatCanTBeReadIsToldAtOnce() {
    Path missing = folder.resolve("missing.p12");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> client(URI.create("https://localhost:1/v2"), missing))
        .withMessageContaining("missing.p12")
        .matches(e -> !e.getMessage().contains(STORE_PASSWORD));
  }

  @Test
  void aClosedClientSaysSo() throws Exception {
    HttpSezzleClient client = gateway.client();
    client.close();

    assertThatIllegalStateException().isThrownBy(() -> client.getOrder("order-1"));
  }

  private HttpSezzleClient client(URI url, Path store) {
    SezzleClientConfig.Builder config = SezzleClientConfig.builder(url, "public", "private");
    if (store != null) {
      config.trustStore(store, STORE_PASSWORD);
    }
    return gateway.client(config.build(), new TokenCache(Clock.systemUTC()));
  }

  private static WireMockServer https(Path keys) {
    WireMockServer server =
        new WireMockServer(
            options()
                .dynamicPort()
                .dynamicHttpsPort()
                .keystorePath(keys.toString())
                .keystoreType("PKCS12")
                .keystorePassword(STORE_PASSWORD)
                .keyManagerPassword(STORE_PASSWORD));
    server.start();
    server.stubFor(
        any(anyUrl())
            .willReturn(
                json(
                    201,
                    "{\"token\":\"t\",\"expiration_date\":\"x\",\"merchant_uuid\":\"by-tls\"}")));
    return server;
  }

  /** A self-signed certificate with its key: for the server, and as what the client trusts. */
  private Path keysOf(String host) throws Exception {
    Path file = folder.resolve(host + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "gateway",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                STORE_PASSWORD)
            .redirectErrorStream(true)
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore store = KeyStore.getInstance(file.toFile(), STORE_PASSWORD.toCharArray());
    store.setCertificateEntry("trusted", store.getCertificate("gateway"));
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, STORE_PASSWORD.toCharArray());
    }
    return file;
  }
}

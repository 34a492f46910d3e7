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
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.broadleafsezzle.api.SezzleClientConfig;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.api.model.Price;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ConnectionTest {
  @RegisterExtension final Gateway gateway = new Gateway();
  @TempDir Path folder;

  @Test
  void every_request_names_plugin_and_platform() throws Exception {
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
  void an_identifier_stays_one_segment_of_the_path() {
    gateway.answer(json(200, Samples.ORDER));
    HttpSezzleClient client = gateway.client();
    client.getOrder("../customer?x=1#y");

    assertThat(gateway.requests().get(0).getUrl()).isEqualTo("/v2/order/..%2Fcustomer%3Fx%3D1%23y");
    for (String none : new String[] {null, "", " ", ".", ".."}) {
      assertThatIllegalArgumentException().isThrownBy(() -> client.getOrder(none));
    }
  }

  @Test
  void a_movement_needs_an_amount_and_a_request_id() {
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
  void a_proxy_is_used() {
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
  void only_certificates_in_the_trust_store_are_trusted() throws Exception {
    WireMockServer https = new WireMockServer(options().dynamicPort().dynamicHttpsPort());
    https.start();
    try {
      https.stubFor(
          any(anyUrl())
              .willReturn(
                  json(
                      201,
                      "{\"token\":\"t\",\"expiration_date\":\"x\",\"merchant_uuid\":\"by-tls\"}")));
      URI url = URI.create("https://localhost:" + https.httpsPort() + "/v2");
      Path store = wireMocksOwnCertificate();

      assertThat(client(url, store).authenticate().getUuid()).isEqualTo("by-tls");
      assertThatThrownBy(() -> client(url, null).authenticate())
          .isInstanceOf(SezzleUnavailableException.class);
    } finally {
      https.stop();
    }
  }

  @Test
  void a_trust_store_that_can_t_be_read_is_told_at_once() {
    Path missing = folder.resolve("missing.p12");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> client(URI.create("https://localhost:1/v2"), missing))
        .withMessageContaining("missing.p12")
        .matches(e -> !e.getMessage().contains("secret"));
  }

  @Test
  void a_closed_client_says_so() throws Exception {
    HttpSezzleClient client = gateway.client();
    client.close();

    assertThatIllegalStateException().isThrownBy(() -> client.getOrder("order-1"));
  }

  private HttpSezzleClient client(URI url, Path store) {
    SezzleClientConfig.Builder config = SezzleClientConfig.builder(url, "public", "private");
    if (store != null) {
      config.trustStore(store, "secret");
    }
    return gateway.client(config.build(), new TokenCache(Clock.systemUTC()));
  }

  private Path wireMocksOwnCertificate() throws Exception {
    KeyStore keys = KeyStore.getInstance("JKS");
    try (InputStream in = WireMockServer.class.getResourceAsStream("/keystore")) {
      keys.load(in, "password".toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    String alias = keys.aliases().nextElement();
    trusted.setCertificateEntry("gateway", keys.getCertificate(alias));
    Path file = folder.resolve("trusted.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      trusted.store(out, "secret".toCharArray());
    }
    return file;
  }
}

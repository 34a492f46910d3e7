package org.broadleafsezzle.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramePolicyTest {

  private static final URI PAGE = URI.create("https://checkout.sezzle.example/?id=1");
  private static final URI SHOP = URI.create("https://www.shop.example");

  @Test
  void withoutAWordOfItAPageMayBeFramed() {
    assertThat(allows(Map.of("Content-Type", List.of("text/html")))).isTrue();
    assertThat(policy("default-src 'none'; script-src 'self'")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.shop.example",
        "https://WWW.shop.example:443/path",
        "www.shop.example",
        "*.shop.example",
        "https://*.shop.example",
        "http://www.shop.example:443",
        "https://other.example https://www.shop.example",
        "*",
        "https:",
        "http:",
        "https://www.shop.example:*"
      })
  void aPageThatNamesTheShopMayBeFramed(String sources) {
    assertThat(policy("default-src 'none'; frame-ancestors " + sources)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'none'",
        "",
        "'self'",
        "https://shop.example",
        "https://*.www.shop.example",
        "https://www.shop.example:8443",
        "https://www.shop.example.evil.example",
        "ftp:"
      })
  void aPageThatDoesNotNameItMayNot(String sources) {
    assertThat(policy("Frame-Ancestors " + sources + "; script-src 'self'")).isFalse();
  }

  @Test
  void eachOfSeveralPoliciesMustNameIt() {
    assertThat(
            allows(
                Map.of(
                    "content-security-policy",
                    List.of("frame-ancestors *, frame-ancestors https://other.example"))))
        .isFalse();
  }

  @Test
  void theOlderHeaderCountsOnlyWithoutAPolicy() {
    assertThat(allows(Map.of("x-frame-options", List.of("deny")))).isFalse();
    assertThat(allows(Map.of("X-Frame-Options", List.of("SAMEORIGIN")))).isFalse();
    assertThat(allows(Map.of("X-Frame-Options", List.of("ALLOW-FROM https://a.example")))).isTrue();
    assertThat(
            allows(
                Map.of(
                    "X-Frame-Options",
                    List.of("DENY"),
                    "Content-Security-Policy",
                    List.of("frame-ancestors https://www.shop.example"))))
        .isTrue();
  }

  @Test
  void theShopsOwnPageIsOfItsOrigin() {
    Map<String, List<String>> own =
        Map.of("Content-Security-Policy", List.of("frame-ancestors 'self'"));

    assertThat(new FramePolicy(URI.create("https://www.shop.example:443/a"), own).allows(SHOP))
        .isTrue();
    assertThat(new FramePolicy(URI.create("http://www.shop.example/a"), own).allows(SHOP))
        .isFalse();
  }

  private static boolean policy(String value) {
    return allows(Map.of("Content-Security-Policy", List.of(value)));
  }

  private static boolean allows(Map<String, List<String>> headers) {
    Map<String, List<String>> received = new HashMap<>(headers);
    received.put(null, List.of("HTTP/1.1 200 OK"));
    return new FramePolicy(PAGE, received).allows(SHOP);
  }
}

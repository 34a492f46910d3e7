package org.broadleafsezzle.demo.storefront.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafePathTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/cart", "/tools-and-wear?sort=price-low", "/search?q=b%C3%AAche&page=2"})
  void aPathOfTheShopIsKept(String path) {
    assertThat(SafePath.of(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "cart",
        "//evil.example/",
        "///evil.example/",
        "/\\evil.example/",
        "\\\\evil.example/",
        "https://evil.example/",
        "javascript:alert(1)",
        "/cart\r\nLocation: https://evil.example/",
        "/{x}",
        " //evil.example/"
      })
  void anythingElseLeadsHome(String path) {
    assertThat(SafePath.of(path)).isEqualTo("/");
  }

  @Test
  void theParameterThatWouldUndoTheChoiceIsDropped() {
    assertThat(SafePath.of("/search?blLocaleCode=en_US&q=pot")).isEqualTo("/search?q=pot");
    assertThat(SafePath.of("/?blLocaleCode=en_US")).isEqualTo("/");
  }

  @Test
  void aFragmentIsDropped() {
    assertThat(SafePath.of("/cart#summary")).isEqualTo("/cart");
  }
}

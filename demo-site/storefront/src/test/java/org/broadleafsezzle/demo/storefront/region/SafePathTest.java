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
  void a_path_of_the_shop_is_kept(String path) {
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
  void anything_else_leads_home(String path) {
    assertThat(SafePath.of(path)).isEqualTo("/");
  }

  @Test
  void the_parameter_that_would_undo_the_choice_is_dropped() {
    assertThat(SafePath.of("/search?blLocaleCode=en_US&q=pot")).isEqualTo("/search?q=pot");
    assertThat(SafePath.of("/?blLocaleCode=en_US")).isEqualTo("/");
  }

  @Test
  void a_fragment_is_dropped() {
    assertThat(SafePath.of("/cart#summary")).isEqualTo("/cart");
  }
}

package org.broadleafsezzle.demo.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PageTest {
  private static final String TEXT =
      """
      # Performance
      <!-- measured: A -->
      old
      <!-- end of A -->
      between
      <!-- measured: B -->
      of another day
      <!-- end of B -->
      """;

  @Test
  void only_what_was_measured_is_replaced() {
    assertThat(Page.replaced(TEXT, "A", "new\n"))
        .isEqualTo(TEXT.replace("old\n", "new\n"))
        .contains("of another day");
  }

  @Test
  void a_page_without_the_marks_is_refused() {
    assertThatThrownBy(() -> Page.replaced(TEXT, "C", "new\n")).hasMessageContaining("C");
  }
}

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
  void onlyWhatWasMeasuredIsReplaced() {
    assertThat(Page.replaced(TEXT, "A", "new\n"))
        .isEqualTo(TEXT.replace("old\n", "new\n"))
        .contains("of another day");
  }

  @Test
  void aPageWithoutTheMarksIsRefused() {
    assertThatThrownBy(() -> Page.replaced(TEXT, "C", "new\n")).hasMessageContaining("C");
  }
}

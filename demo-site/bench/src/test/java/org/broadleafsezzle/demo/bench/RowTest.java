package org.broadleafsezzle.demo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowTest {

  @Test
  void aGoalIsReachedUpToItsValueAndMissedAboveIt() {
    assertThat(Row.atMost("ratio", 1.10, 1.10).asMarkdown())
        .isEqualTo("| ratio | 1.10 times | at most 1.10: reached |");
    assertThat(Row.atMost("ratio", 1.11, 1.10).goal()).isEqualTo("at most 1.10: **missed**");
    assertThat(Row.atMost("burst", 10.0, 10, "s").goal()).isEqualTo("at most 10.0 s: reached");
    assertThat(Row.atMost("burst", 10.1, 10, "s").goal()).isEqualTo("at most 10.0 s: **missed**");
    assertThat(Row.must("calls", "3.9", "at least 4", false).goal())
        .isEqualTo("at least 4: **missed**");
  }
}

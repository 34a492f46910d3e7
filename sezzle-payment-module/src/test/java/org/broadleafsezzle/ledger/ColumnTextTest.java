package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnTextTest {

  @Test
  void a_NUL_is_replaced_since_not_every_database_stores_it() {
    assertThat(ColumnText.fit("a\0b", 3)).isEqualTo("a\uFFFDb");
  }

  @Test
  void text_is_cut_to_its_column_and_never_within_a_character() {
    assertThat(ColumnText.fit("abc", 3)).isEqualTo("abc");
    assertThat(ColumnText.fit("abcd", 3)).isEqualTo("abc");
    assertThat(ColumnText.fit("ab\uD83D\uDE00", 3)).isEqualTo("ab");
  }

  @Test
  void no_text_stays_none() {
    assertThat(ColumnText.fit(null, 3)).isNull();
  }
}

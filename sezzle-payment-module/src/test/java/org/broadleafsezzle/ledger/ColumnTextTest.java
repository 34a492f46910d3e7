package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnTextTest {

  @Test
  void aNULIsReplacedSinceNotEveryDatabaseStoresIt() {
    assertThat(ColumnText.fit("a\0b", 3)).isEqualTo("a\uFFFDb");
  }

  @Test
  void textIsCutToItsColumnAndNeverWithinACharacter() {
    assertThat(ColumnText.fit("abc", 3)).isEqualTo("abc");
    assertThat(ColumnText.fit("abcd", 3)).isEqualTo("abc");
    assertThat(ColumnText.fit("ab\uD83D\uDE00", 3)).isEqualTo("ab");
  }

  @Test
  void noTextStaysNone() {
    assertThat(ColumnText.fit(null, 3)).isNull();
  }
}

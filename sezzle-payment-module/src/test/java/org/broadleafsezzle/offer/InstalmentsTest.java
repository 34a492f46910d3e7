package org.broadleafsezzle.offer;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadleafsezzle.api.model.Price;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstalmentsTest {

  @ParameterizedTest
  @CsvSource({"10000, 2500", "10001, 2500", "10002, 2501", "10003, 2501", "100, 25", "1, 0"})
  void aQuarterIsRoundedToTheCent(long whole, long quarter) {
    assertThat(Instalments.quarterOf(Price.of(whole, "CAD"))).isEqualTo(Price.of(quarter, "CAD"));
  }
}

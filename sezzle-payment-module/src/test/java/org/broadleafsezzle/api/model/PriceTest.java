package org.broadleafsezzle.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTest {
  @ParameterizedTest
  @CsvSource({"19.99,1999", "0,0", "5,500", "5.1,510", "1.000,100", "21474836.47,2147483647"})
  void decimalsBecomeCentsExactly(BigDecimal amount, long cents) {
    assertThat(Price.ofDecimal(amount, "USD")).isEqualTo(Price.of(cents, "USD"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.001", "19.999", "-0.01", "21474836.48", "1e20"})
  void anAmountThatWouldHaveToBeRoundedOrDoesNotFitIsRefused(BigDecimal amount) {
    assertThatIllegalArgumentException().isThrownBy(() -> Price.ofDecimal(amount, "USD"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "usd", "US", "USDD", "U$D"})
  void aCurrencyIsThreeCapitalLetters(String currency) {
    assertThatIllegalArgumentException().isThrownBy(() -> Price.of(1, currency));
  }

  @Test
  void pricesAreEqualByAmountAndCurrency() {
    assertThat(Price.of(1, "USD"))
        .isEqualTo(Price.of(1, "USD"))
        .hasSameHashCodeAs(Price.of(1, "USD"))
        .isNotEqualTo(Price.of(1, "CAD"))
        .isNotEqualTo(Price.of(2, "USD"))
        .hasToString("0.01 USD");
    assertThat(Price.of(1999, "USD").toDecimal()).isEqualTo("19.99");
  }
}

package org.broadleafsezzle.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.broadleafcommerce.common.money.Money;
import org.broadleafsezzle.api.model.Price;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CentsTest {

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "19.99,1999",
    "19.9,1990",
    "20,2000",
    "0.005,1",
    "0.0049,0",
    "1.005,101",
    "2.675,268",
    "-1.50,-150",
    "21474836.47,2147483647"
  })
  void roundsHalfUpToWholeCents(BigDecimal amount, long cents) {
    assertThat(Cents.of(amount)).isEqualTo(cents);
  }

  @Test
  void noAmountIsNothing() {
    assertThat(Cents.of((Money) null)).isZero();
  }

  @Test
  void aPriceComesBackAsThePlatformsMoney() {
    Money money = Cents.toMoney(Price.of(1999, "CAD"));

    assertThat(money.getAmount()).isEqualByComparingTo("19.99");
    assertThat(money.getCurrency().getCurrencyCode()).isEqualTo("CAD");
    assertThat(Cents.of(money)).isEqualTo(1999);
  }

  @Test
  void whatDoesNotFitIsAnErrorAndNoOtherNumber() {
    assertThatThrownBy(() -> Cents.of(new BigDecimal("1e30")))
        .isInstanceOf(ArithmeticException.class);
  }
}

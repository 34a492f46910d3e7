package org.broadleafsezzle.demo.storefront.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadleafcommerce.common.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstalmentsTest {
  private final Instalments instalments = new Instalments();

  @ParameterizedTest
  @CsvSource({"58.00, 14.50", "54.00, 13.50", "4.50, 1.13", "4.00, 1.00", "2500.00, 625.00"})
  void an_amount_is_a_quarter_of_it_four_times(String amount, String quarter) {
    assertThat(instalments.quarter(new Money(amount, "CAD"))).isEqualTo(new Money(quarter, "CAD"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.75", "3.99", "2500.01", "3480.00"})
  void very_small_and_large_amounts_are_not_split(String amount) {
    assertThat(instalments.quarter(new Money(amount, "USD"))).isNull();
  }
}

package org.broadleafsezzle.demo.storefront.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

  @ParameterizedTest
  @ValueSource(strings = {"1", " 7 ", "99"})
  void readsAWholeNumberFrom1To99(String typed) throws CartProblemException {
    assertThat(Quantity.parse(typed)).isEqualTo(Integer.parseInt(typed.trim()));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "0", "-1", "100", "1.5", "1e3", "abc", "99999999999"})
  void refusesAnythingElse(String typed) {
    assertThatThrownBy(() -> Quantity.parse(typed))
        .isInstanceOf(CartProblemException.class)
        .hasMessage("shop.error.quantity.invalid");
  }

  @Test
  void countsWhatIsInTheCartAlready() throws CartProblemException {
    assertThat(Quantity.sum(60, 39)).isEqualTo(99);
    assertThatThrownBy(() -> Quantity.sum(60, 40)).isInstanceOf(CartProblemException.class);
  }
}

package org.broadleafsezzle.demo.storefront.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadleafcommerce.common.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShelfOrderTest {
  @ParameterizedTest
  @CsvSource({
    "'', Pot|Échelle|Arrosoir|Nichoir",
    "price-low, Arrosoir|Pot|Échelle|Nichoir",
    "price-high, Échelle|Pot|Arrosoir|Nichoir",
    "name, Arrosoir|Échelle|Nichoir|Pot",
    "unknown, Pot|Échelle|Arrosoir|Nichoir",
  })
  void productsAreListedInTheChosenOrderThoseWithoutAPriceLast(String parameter, String expected) {
    List<ProductCard> cards = shelf();

    ShelfOrder.of(parameter).sort(cards, Locale.CANADA_FRENCH);

    assertThat(cards).extracting(ProductCard::getName).containsExactly(expected.split("\\|"));
  }

  @Test
  void noParameterMeansTheShopsOwnOrder() {
    assertThat(ShelfOrder.of(null)).isEqualTo(ShelfOrder.DEFAULT);
  }

  private static List<ProductCard> shelf() {
    return new ArrayList<>(
        List.of(
            card("Pot", "12.00"),
            card("Échelle", "80.00"),
            card("Arrosoir", "9.50"),
            card("Nichoir", null)));
  }

  private static ProductCard card(String name, String amount) {
    ShownPrice price =
        amount == null ? null : new ShownPrice(new Money(amount, "CAD"), null, false);
    return new ProductCard("/" + name, name, "", null, price);
  }
}

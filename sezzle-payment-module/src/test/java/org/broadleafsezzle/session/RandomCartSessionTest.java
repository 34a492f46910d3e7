package org.broadleafsezzle.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.LongStream;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.api.model.Discount;
import org.broadleafsezzle.api.model.Item;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.SessionOrder;
import org.broadleafsezzle.offer.CartWorth;
import org.junit.jupiter.api.Test;

/** The description for Sezzle makes the platform's own total, whatever is in the cart. */
class RandomCartSessionTest extends CartSessionScene {

  private static final int CARTS = 3_000;

  /** Sezzle's least order. */
  private static final int LEAST_CENTS = 100;

  @Test
  void itemsShippingAndTaxLessDiscountsAreTheAmountToTheCent() throws Exception {
    int told = 0;
    for (long seed : LongStream.range(0, CARTS).toArray()) {
      Order cart = RandomCart.of(seed);
      Optional<Price> worth = CartWorth.of(cart);
      if (worth.filter(price -> price.getAmountInCents() >= LEAST_CENTS).isPresent()) {
        holds(seed, order(cart), worth.get());
        told++;
      }
    }
    assertThat(told).isGreaterThan(CARTS * 9 / 10);
  }

  /** Nothing is left to a line called rounding, either: all is explained. */
  private static void holds(long seed, SessionOrder order, Price worth) {
    assertThat(order.getOrderAmount()).as("cart %d", seed).isEqualTo(worth);
    assertThat(sum(order)).as("cart %d", seed).isEqualTo(worth.getAmountInCents());
    assertThat(order.getItems())
        .as("cart %d", seed)
        .isNotEmpty()
        .allMatch(item -> item.getPrice().getAmountInCents() >= 0 && item.getQuantity() > 0)
        .allMatch(item -> item.getPrice().getCurrency().equals(worth.getCurrency()))
        .extracting(Item::getName)
        .doesNotContain("Arrondi");
    assertThat(order.getDiscounts())
        .as("cart %d", seed)
        .allMatch(discount -> discount.getAmount().getAmountInCents() > 0)
        .extracting(Discount::getName)
        .doesNotContain("Arrondi");
  }
}

package org.broadleafsezzle.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafsezzle.checkout.Carts.cart;
import static org.broadleafsezzle.checkout.Carts.item;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Optional;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafsezzle.api.model.Item;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The details that a shop's own code gives for an item count before the catalogue. */
class ItemDetailsTest extends CartSessionScene {

  private final DiscreteOrderItem trowel = (DiscreteOrderItem) item("Trowel", 1, "10.00");

  @BeforeEach
  void aProductThatTheCatalogueKnows() {
    Product product = mock(Product.class);
    when(trowel.getProduct()).thenReturn(product);
    when(product.getManufacturer()).thenReturn("Larkspur & Loam");
    when(product.getModel()).thenReturn("LL-1001");
    when(product.getUrl()).thenReturn("/tools/trowel");
  }

  @Test
  void whatTheShopKnowsIsTold() {
    add("knowing", new Knowing("4006381-333931"));

    Item told = told();

    assertThat(told.getSku()).isEqualTo("W-7");
    assertThat(told.getBrand()).contains("Wren & Sons");
    assertThat(told.getProductUrl()).contains("https://shop.example/wren/trowel");
    assertThat(told.getImageUrl()).contains("https://pictures.example/trowel.png");
    assertThat(told.getGlobalTradeItemNumber()).contains("4006381333931");
    assertThat(told.getManufacturerPartNumber()).contains("HT 7");
  }

  @Test
  void whatItDoesNotKnowComesFromTheCatalogue() {
    add("silent", new ItemDetails() {});

    assertThat(told().getSku()).isEqualTo("LL-1001");
    assertThat(told().getBrand()).contains("Larkspur & Loam");
    assertThat(told().getProductUrl()).contains("https://shop.example/tools/trowel");
  }

  @Test
  void theFirstThatKnowsCountsAndOneThatFailsIsPassedOver() {
    add(
        "failing",
        new ItemDetails() {
          @Override
          public Optional<String> brand(OrderItem item) {
            throw new IllegalStateException("the shop's mistake");
          }
        });
    add("silent", new ItemDetails() {});
    add("knowing", new Knowing("4006381-333931"));

    assertThat(told().getBrand()).contains("Wren & Sons");
  }

  @Test
  void anInvalidTradeItemNumberIsNotTold() {
    add("wrong", new Knowing("4006381333932"));

    assertThat(told().getGlobalTradeItemNumber()).isEmpty();
  }

  private Item told() {
    return order(cart("10.00", trowel)).getItems().get(0);
  }

  private void add(String name, ItemDetails details) {
    made.beans.registerSingleton(name, details);
  }

  private static final class Knowing implements ItemDetails {

    private final String tradeItemNumber;

    Knowing(String tradeItemNumber) {
      this.tradeItemNumber = tradeItemNumber;
    }

    @Override
    public Optional<String> number(OrderItem item) {
      return Optional.of("W-7");
    }

    @Override
    public Optional<String> brand(OrderItem item) {
      return Optional.of(" Wren &\nSons");
    }

    @Override
    public Optional<String> page(OrderItem item) {
      return Optional.of("/wren/trowel");
    }

    @Override
    public Optional<String> picture(OrderItem item) {
      return Optional.of("https://pictures.example/trowel.png");
    }

    @Override
    public Optional<String> globalTradeItemNumber(OrderItem item) {
      return Optional.of(tradeItemNumber);
    }

    @Override
    public Optional<String> manufacturerPartNumber(OrderItem item) {
      return Optional.of("HT 7");
    }
  }
}

package org.broadleafsezzle.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.broadleafsezzle.checkout.Carts;
import org.junit.jupiter.api.Test;

class CartFingerprintTest {

  private final CartSession sessions = Sessions.byDefault();

  private final OrderItem mug = Carts.item("Mug", 1, "10.00");
  private final OrderItem plate = Carts.item("Plate", 2, "20.00");
  private final Address home = Carts.address("1 Main St", "MN", "US");

  @Test
  void isTheSameOfTheSameItemsAndAddressesInWhateverOrder() {
    assertThat(of(cart(home, mug, plate))).isEqualTo(of(cart(home, plate, mug))).hasSize(64);
    assertThat(of(cart(Carts.address("1 Main St", "MN", "US"), mug)))
        .isEqualTo(of(cart(home, mug)));
  }

  /** A session under way while the shop is updated is not one whose cart was changed. */
  @Test
  void isWhatEarlierVersionsHaveWrittenDown() {
    assertThat(of(cart(home, mug, plate)))
        .isEqualTo("5d3760b5a0a7dbaa578b7817730ace93319a3ac697cb51a613bd118fc1971d4d");
  }

  @Test
  void doesNotChangeWithWhatTheCatalogueSaysOfAnItem() {
    String before = of(cart(home, mug));
    Product product = mock(Product.class);
    when(product.getModel()).thenReturn("LL-1003");
    when(((DiscreteOrderItem) mug).getProduct()).thenReturn(product);
    when(mug.getName()).thenReturn("Grande tasse");

    assertThat(of(cart(home, mug))).isEqualTo(before);
  }

  @Test
  void changesWithItemsAtTheSameTotal() {
    assertThat(of(cart(home, mug, plate)))
        .isNotEqualTo(of(cart(home, Carts.item("Mug", 3, "30.00"))));
  }

  @Test
  void changesWithEachPartOfAnAddress() {
    String before = of(cart(home, mug));

    assertThat(of(cart(Carts.address("2 Main St", "MN", "US"), mug))).isNotEqualTo(before);
    assertThat(of(cart(Carts.address("1 Main St", "WA", "US"), mug))).isNotEqualTo(before);
    assertThat(of(cart(Carts.address("1 Main St", "MN", "CA"), mug))).isNotEqualTo(before);
    Address otherName = Carts.address("1 Main St", "MN", "US");
    when(otherName.getLastName()).thenReturn("Hopper");
    assertThat(of(cart(otherName, mug))).isNotEqualTo(before);
  }

  @Test
  void changesWithTheAddressThatGoodsAreMailedTo() {
    Order cart = cart(home, mug);
    String before = of(cart);
    when(cart.getEmailAddress()).thenReturn("other@shop.example");

    assertThat(of(cart)).isNotEqualTo(before);
  }

  @Test
  void ofTheItemsIsTheSameWhereverTheyGo() {
    Order nowhere = cart(null, mug);
    String before = of(nowhere);

    assertThat(ofItems(nowhere)).isEqualTo(before);
    assertThat(ofItems(cart(home, mug))).isEqualTo(before);
    assertThat(ofItems(cart(home, plate))).isNotEqualTo(before);
  }

  private String ofItems(Order cart) {
    return sessions.fingerprintOfItems(cart, SezzleLocale.EN_US);
  }

  @Test
  void aPartThatMovesIntoTheNextFieldIsAChange() {
    Address one = Carts.address("1 Main St", "MN", "US");
    when(one.getAddressLine2()).thenReturn("Apt 2");
    Address other = Carts.address("1 Main St Apt 2", "MN", "US");

    assertThat(of(cart(one, mug))).isNotEqualTo(of(cart(other, mug)));
  }

  private static Order cart(Address address, OrderItem... items) {
    Order cart = Carts.cart("30.00", items);
    var shipping = Carts.shipping(address);
    when(cart.getFulfillmentGroups()).thenReturn(List.of(shipping));
    return cart;
  }

  private String of(Order cart) {
    return sessions.fingerprint(cart, SezzleLocale.EN_US);
  }
}

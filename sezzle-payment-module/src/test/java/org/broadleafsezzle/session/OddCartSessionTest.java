package org.broadleafsezzle.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.broadleafsezzle.checkout.Carts.address;
import static org.broadleafsezzle.checkout.Carts.cart;
import static org.broadleafsezzle.checkout.Carts.item;
import static org.broadleafsezzle.checkout.Carts.named;
import static org.broadleafsezzle.checkout.Carts.orderPromotion;
import static org.broadleafsezzle.checkout.Carts.partPayment;
import static org.broadleafsezzle.checkout.Carts.shipping;
import static org.broadleafsezzle.checkout.Carts.usd;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.core.offer.domain.FulfillmentGroupAdjustment;
import org.broadleafcommerce.core.offer.domain.OrderAdjustment;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafsezzle.api.model.Discount;
import org.broadleafsezzle.api.model.Item;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.SessionOrder;
import org.broadleafsezzle.api.model.SessionRequest;
import org.junit.jupiter.api.Test;

/** Carts that are hardly ever seen. */
class OddCartSessionTest extends CartSessionScene {

  @Test
  void whatThePlatformRoundedOtherwiseIsALineOfItsOwn() {
    SessionOrder more = order(cart("10.01", item("Ribbon", 1, "10.00")));
    SessionOrder less = order(cart("9.99", item("Ribbon", 1, "10.00")));

    assertThat(more.getItems()).extracting(Item::getName).containsExactly("Ribbon", "Arrondi");
    assertThat(less.getDiscounts()).extracting(Discount::getName).containsExactly("Arrondi");
    assertThat(sum(more)).isEqualTo(1001);
    assertThat(sum(less)).isEqualTo(999);
  }

  @Test
  void itemsWithoutNameOrSkuAndPromotionsWithoutNameAreSaidSomehow() {
    OrderItem nameless = mock(OrderItem.class);
    when(nameless.getId()).thenReturn(3L);
    when(nameless.getQuantity()).thenReturn(1);
    when(nameless.getTotalPrice()).thenReturn(usd("12.00"));
    Order cart = cart("10.00", nameless);
    OrderAdjustment promotion = orderPromotion(" ", "2.00");
    when(cart.getOrderAdjustments()).thenReturn(List.of(promotion));

    SessionOrder order = order(cart);

    assertThat(order.getItems())
        .extracting(Item::getName, Item::getSku)
        .containsExactly(tuple("Article", "item-3"));
    assertThat(order.getDiscounts()).extracting(Discount::getName).containsExactly("Remise");
  }

  @Test
  void aHundredLinesAndNamesInAnyScriptGoThrough() {
    OrderItem[] items = new OrderItem[100];
    for (int i = 0; i < items.length; i++) {
      items[i] = item("Crème brûlée \uD83C\uDF6E قهوة " + i, 1, "1.11");
    }

    SessionOrder order = order(cart("111.00", items));

    assertThat(order.getItems()).hasSize(100);
    assertThat(sum(order)).isEqualTo(11100);
  }

  @Test
  void accountCreditAndSeveralGiftCardsLeaveTheRestToSezzle() {
    Order cart = cart("100.00", item("Spade", 1, "100.00"));
    OrderPayment first = partPayment(PaymentType.GIFT_CARD, "20.00");
    OrderPayment second = partPayment(PaymentType.GIFT_CARD, "5.55");
    OrderPayment credit = partPayment(PaymentType.CUSTOMER_CREDIT, "4.45");
    OrderPayment archived = partPayment(PaymentType.GIFT_CARD, "50.00");
    when(archived.isActive()).thenReturn(false);
    when(cart.getPayments()).thenReturn(List.of(first, second, credit, archived));

    SessionOrder order = order(cart);

    assertThat(order.getOrderAmount()).isEqualTo(Price.of(7000, "USD"));
    assertThat(order.getDiscounts())
        .extracting(Discount::getName, d -> d.getAmount().getAmountInCents())
        .containsExactly(tuple("Carte-cadeau", 2555L), tuple("Crédit du compte", 445L));
    assertThat(sum(order)).isEqualTo(7000);
  }

  @Test
  void severalShippingGroupsAreAddedUp() {
    Order cart = cart("39.00", item("Spade", 1, "20.00"), item("Seeds", 1, "10.00"));
    FulfillmentGroup one = shipping(address("1 Ship Street", "MN", "US"));
    FulfillmentGroup two = shipping(address("2 Other Street", "NY", "US"));
    FulfillmentGroupAdjustment half =
        named(mock(FulfillmentGroupAdjustment.class), "Half shipping", "1.00");
    when(two.getFulfillmentGroupAdjustments()).thenReturn(List.of(half));
    when(two.getFulfillmentGroupAdjustmentsValue()).thenReturn(usd("1.00"));
    when(cart.getFulfillmentGroups()).thenReturn(List.of(one, two));
    when(cart.getTotalShipping()).thenReturn(usd("9.00"));

    SessionRequest request = request(cart);

    SessionOrder order = request.getOrder().get();
    assertThat(order.getShippingAmount()).contains(Price.of(1000, "USD"));
    assertThat(sum(order)).isEqualTo(3900);
    assertThat(request.getCustomer().get().getShippingAddress().get().getStreet())
        .contains("1 Ship Street");
  }

  @Test
  void aCartWithoutTaxShippingAndAddressesSaysSo() {
    Order cart = cart("10.00", item("E-book", 1, "10.00"));
    when(cart.getTotalTax()).thenReturn(null);
    when(cart.getTotalShipping()).thenReturn(null);

    SessionRequest request = request(cart);

    assertThat(request.getOrder().get().getTaxAmount()).contains(Price.of(0, "USD"));
    assertThat(request.getOrder().get().getShippingAmount()).contains(Price.of(0, "USD"));
    assertThat(request.getCustomer().get().getShippingAddress()).isEmpty();
    assertThat(request.getCustomer().get().getBillingAddress()).isEmpty();
  }

  @Test
  void aPromotionThatMakesDearerIsAnItemAndALineBelowNothingADiscount() {
    Order cart = cart("14.00", item("Spade", 1, "20.00"), item("Deposit \t returned", 2, "-9.00"));
    OrderAdjustment surcharge = orderPromotion("Small order", "-3.00");
    when(cart.getOrderAdjustments()).thenReturn(List.of(surcharge));

    SessionOrder order = order(cart);

    assertThat(order.getItems()).extracting(Item::getName).containsExactly("Spade", "Small order");
    assertThat(order.getDiscounts())
        .extracting(Discount::getName)
        .containsExactly("Deposit returned");
    assertThat(sum(order)).isEqualTo(1400);
  }

  @Test
  void aLineWithoutPriceCostsNothingAndOneWithoutPiecesIsLeftOut() {
    OrderItem priceless = item("Sample", 1, "0");
    when(priceless.getTotalPrice()).thenReturn(null);
    when(priceless.getTotalAdjustmentValue()).thenReturn(null);

    SessionOrder order =
        order(cart("10.00", item("Mug", 1, "10.00"), priceless, item("None", 0, "0")));

    assertThat(order.getItems()).extracting(Item::getName).containsExactly("Mug", "Sample");
    assertThat(sum(order)).isEqualTo(1000);
  }

  @Test
  void aCustomerAndAnAddressWithGapsAreSaidAsFarAsTheyAreKnown() {
    Order cart = cart("10.00", item("Mug", 1, "10.00"));
    Address bare = mock(Address.class);
    when(bare.getAddressLine1()).thenReturn("  ");
    when(bare.getLastName()).thenReturn("Lovelace");
    FulfillmentGroup group = shipping(bare);
    when(cart.getFulfillmentGroups()).thenReturn(List.of(group));
    when(cart.getCustomer()).thenReturn(null);

    org.broadleafsezzle.api.model.Customer customer = request(cart).getCustomer().get();

    assertThat(customer.getFirstName()).isEmpty();
    assertThat(customer.getLastName()).contains("Lovelace");
    assertThat(customer.getPhone()).isEmpty();
    assertThat(customer.getShippingAddress().get().getName()).contains("Lovelace");
    assertThat(customer.getShippingAddress().get().getStreet()).isEmpty();
    assertThat(customer.getShippingAddress().get().getCountryCode()).isEmpty();
  }
}

package org.broadleafsezzle.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.broadleafsezzle.checkout.Carts.address;
import static org.broadleafsezzle.checkout.Carts.cart;
import static org.broadleafsezzle.checkout.Carts.item;
import static org.broadleafsezzle.checkout.Carts.itemPromotion;
import static org.broadleafsezzle.checkout.Carts.named;
import static org.broadleafsezzle.checkout.Carts.orderPromotion;
import static org.broadleafsezzle.checkout.Carts.partPayment;
import static org.broadleafsezzle.checkout.Carts.shipping;
import static org.broadleafsezzle.checkout.Carts.usd;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.core.offer.domain.FulfillmentGroupAdjustment;
import org.broadleafcommerce.core.offer.domain.OrderAdjustment;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupFee;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafsezzle.api.model.Customer;
import org.broadleafsezzle.api.model.Discount;
import org.broadleafsezzle.api.model.FinancingOption;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Item;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.SessionOrder;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.broadleafsezzle.settings.CheckoutSettings;
import org.junit.jupiter.api.Test;

/** Items, discounts, shipping and tax explain the amount; shopper and addresses go along. */
class CartSessionTest extends CartSessionScene {

  @Test
  void itemsShippingAndTaxMakeTheAmount() {
    Order cart = cart("57.98", item("Mug", 2, "30.00"), item("Scarf", 1, "20.00"));
    when(cart.getTotalShipping()).thenReturn(usd("5.00"));
    when(cart.getTotalTax()).thenReturn(usd("2.98"));

    SessionOrder order = order(cart);

    assertThat(order.getItems())
        .extracting(
            Item::getName, Item::getSku, Item::getQuantity, i -> i.getPrice().getAmountInCents())
        .containsExactly(tuple("Mug", "1001", 2, 1500L), tuple("Scarf", "1001", 1, 2000L));
    assertThat(order.getShippingAmount()).contains(Price.of(500, "USD"));
    assertThat(order.getTaxAmount()).contains(Price.of(298, "USD"));
    assertThat(order.getDiscounts()).isEmpty();
    assertThat(sum(order)).isEqualTo(5798);
  }

  @Test
  void promotionsOnOrderItemsAndShippingAreDiscountsByNameFromFullPrices() {
    Order cart =
        cart(
            "40.00",
            item("Mug", 2, "26.00", itemPromotion("Mug week", "2.00")),
            item("Bowl", 1, "9.00", itemPromotion("Mug week", "1.00")));
    OrderAdjustment promotion = orderPromotion("WELCOME", "3.00");
    when(cart.getOrderAdjustments()).thenReturn(List.of(promotion));
    FulfillmentGroup group = shipping(null);
    FulfillmentGroupAdjustment half =
        named(mock(FulfillmentGroupAdjustment.class), "Half shipping", "4.00");
    when(group.getFulfillmentGroupAdjustments()).thenReturn(List.of(half));
    when(group.getFulfillmentGroupAdjustmentsValue()).thenReturn(usd("4.00"));
    when(cart.getFulfillmentGroups()).thenReturn(List.of(group));
    when(cart.getTotalShipping()).thenReturn(usd("4.00"));
    when(cart.getTotalTax()).thenReturn(usd("4.00"));

    SessionOrder order = order(cart);

    assertThat(order.getItems())
        .extracting(i -> i.getPrice().getAmountInCents())
        .containsExactly(1500L, 1000L);
    assertThat(order.getDiscounts())
        .extracting(Discount::getName, d -> d.getAmount().getAmountInCents())
        .containsExactly(
            tuple("Mug week", 500L), tuple("WELCOME", 300L), tuple("Half shipping", 400L));
    assertThat(order.getShippingAmount()).contains(Price.of(800, "USD"));
    assertThat(sum(order)).isEqualTo(4000);
  }

  @Test
  void feesAreItemsAndGiftCardsDiscounts() {
    Order cart = cart("25.00", item("Mug", 1, "20.00"));
    FulfillmentGroup group = shipping(null);
    FulfillmentGroupFee fee = mock(FulfillmentGroupFee.class);
    when(fee.getAmount()).thenReturn(usd("5.00"));
    when(fee.getName()).thenReturn("Gift wrap");
    when(group.getFulfillmentGroupFees()).thenReturn(List.of(fee));
    when(cart.getFulfillmentGroups()).thenReturn(List.of(group));
    OrderPayment giftCard = partPayment(PaymentType.GIFT_CARD, "10.00");
    when(cart.getPayments()).thenReturn(List.of(giftCard));

    SessionOrder order = order(cart);

    assertThat(order.getOrderAmount()).isEqualTo(Price.of(1500, "USD"));
    assertThat(order.getItems()).extracting(Item::getName).containsExactly("Mug", "Gift wrap");
    assertThat(order.getDiscounts()).extracting(Discount::getName).containsExactly("Carte-cadeau");
    assertThat(sum(order)).isEqualTo(1500);
  }

  @Test
  void aLineWhosePiecesDifferInPriceCountsAsOnePiece() {
    SessionOrder order = order(cart("10.00", item("Ribbon", 3, "10.00")));

    assertThat(order.getItems())
        .extracting(Item::getName, Item::getQuantity, i -> i.getPrice().getAmountInCents())
        .containsExactly(tuple("3 x Ribbon", 1, 1000L));
  }

  @Test
  void theShopperGoesAlongWithBothAddresses() {
    Order cart = cart("10.00", item("Mug", 1, "10.00"));
    FulfillmentGroup group = shipping(address("1 Ship Street", "MN", "US"));
    when(cart.getFulfillmentGroups()).thenReturn(List.of(group));
    OrderPayment billing = mock(OrderPayment.class);
    Address billingAddress = address("2 Bill Road", "NY", "US");
    when(billing.isActive()).thenReturn(true);
    when(billing.getType()).thenReturn(PaymentType.CREDIT_CARD);
    when(billing.getBillingAddress()).thenReturn(billingAddress);
    when(cart.getPayments()).thenReturn(List.of(billing));

    Customer customer = request(cart).getCustomer().get();

    assertThat(customer.getEmail()).contains("planted@shop.example");
    assertThat(customer.getFirstName()).contains("Ada");
    assertThat(customer.getLastName()).contains("Lovelace");
    assertThat(customer.getPhone()).contains("555-0100");
    assertThat(customer.getShippingAddress().get().getStreet()).contains("1 Ship Street");
    assertThat(customer.getBillingAddress().get().getStreet()).contains("2 Bill Road");
    assertThat(customer.getBillingAddress().get().getState()).contains("NY");
    assertThat(customer.getBillingAddress().get().getCountryCode()).contains("US");
    assertThat(customer.getBillingAddress().get().getName()).contains("Ada Lovelace");
  }

  @Test
  void whatTheCheckoutWasWrittenDownWithIsWhatIsAskedFor() {
    SessionOrder order = order(cart("10.00", item("Mug", 1, "10.00")));

    assertThat(order.getIntent()).isEqualTo(Intent.CAPTURE);
    assertThat(order.getReferenceId()).isEqualTo("42-ref");
    assertThat(order.getLocale()).contains(SezzleLocale.FR_CA);
    assertThat(order.getDescription()).isEqualTo("Commande 42");
    assertThat(order.getMetadata())
        .containsEntry("broadleaf_order_id", "42")
        .containsKey("checkout_id");
  }

  @Test
  void theOnePlanOfTheSettingsIsAskedFor() {
    Order cart = cart("10.00", item("Mug", 1, "10.00"));
    assertThat(order(cart).getCheckoutFinancingOptions()).isEmpty();

    when(made.settings.checkout())
        .thenReturn(new CheckoutSettings(Duration.ofHours(2), true, FinancingOption.FOUR_MONTHLY));

    assertThat(order(cart).getCheckoutFinancingOptions())
        .containsExactly(FinancingOption.FOUR_MONTHLY);
  }

  @Test
  void stateAndCountryAreCodesWhateverTheShopHolds() {
    Order cart = cart("10.00", item("Mug", 1, "10.00"));
    FulfillmentGroup group = shipping(address("1 Rue", "CA-QC", "canada"));
    when(cart.getFulfillmentGroups()).thenReturn(List.of(group));

    Customer customer = request(cart).getCustomer().get();

    assertThat(customer.getShippingAddress().get().getState()).contains("QC");
    assertThat(customer.getShippingAddress().get().getCountryCode()).contains("CA");
    assertThat(customer.getShippingAddress().get().getPhoneNumber()).contains("555-0100");
  }
}

package org.broadleafsezzle.checkout;

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
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.common.web.BaseUrlResolver;
import org.broadleafcommerce.core.offer.domain.FulfillmentGroupAdjustment;
import org.broadleafcommerce.core.offer.domain.OrderAdjustment;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupFee;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Discount;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Item;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.SessionOrder;
import org.broadleafsezzle.api.model.SessionRequest;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.offer.CartWorth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CartSessionTest {

  private final ReturnToken token = ReturnToken.random();
  private final BaseUrlResolver shop = mock(BaseUrlResolver.class);
  private final CartSession sessions = new CartSession(new ReturnUrls(shop), Texts.ofTheModule());

  @BeforeEach
  void theShopsAddress() {
    lenient().when(shop.getSiteBaseUrl()).thenReturn("https://shop.example");
  }

  @Test
  void items_shipping_and_tax_make_the_amount() {
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
  void promotions_on_order_items_and_shipping_are_discounts_by_name_from_full_prices() {
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
  void fees_are_items_and_gift_cards_discounts() {
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
  void a_line_whose_pieces_differ_in_price_counts_as_one_piece() {
    SessionOrder order = order(cart("10.00", item("Ribbon", 3, "10.00")));

    assertThat(order.getItems())
        .extracting(Item::getName, Item::getQuantity, i -> i.getPrice().getAmountInCents())
        .containsExactly(tuple("3 x Ribbon", 1, 1000L));
  }

  @Test
  void what_the_platform_rounded_otherwise_is_a_line_of_its_own() {
    SessionOrder more = order(cart("10.01", item("Ribbon", 1, "10.00")));
    SessionOrder less = order(cart("9.99", item("Ribbon", 1, "10.00")));

    assertThat(more.getItems()).extracting(Item::getName).containsExactly("Ribbon", "Arrondi");
    assertThat(less.getDiscounts()).extracting(Discount::getName).containsExactly("Arrondi");
    assertThat(sum(more)).isEqualTo(1001);
    assertThat(sum(less)).isEqualTo(999);
  }

  @Test
  void items_without_name_or_sku_and_promotions_without_name_are_said_somehow() {
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
  void a_hundred_lines_and_names_in_any_script_go_through() {
    OrderItem[] items = new OrderItem[100];
    for (int i = 0; i < items.length; i++) {
      items[i] = item("Crème brûlée \uD83C\uDF6E قهوة " + i, 1, "1.11");
    }

    SessionOrder order = order(cart("111.00", items));

    assertThat(order.getItems()).hasSize(100);
    assertThat(sum(order)).isEqualTo(11100);
  }

  @Test
  void account_credit_and_several_gift_cards_leave_the_rest_to_sezzle() {
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
  void several_shipping_groups_are_added_up() {
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
  void a_cart_without_tax_shipping_and_addresses_says_so() {
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
  void a_promotion_that_makes_dearer_is_an_item_and_a_line_below_nothing_a_discount() {
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
  void a_line_without_price_costs_nothing_and_one_without_pieces_is_left_out() {
    OrderItem priceless = item("Sample", 1, "0");
    when(priceless.getTotalPrice()).thenReturn(null);
    when(priceless.getTotalAdjustmentValue()).thenReturn(null);

    SessionOrder order =
        order(cart("10.00", item("Mug", 1, "10.00"), priceless, item("None", 0, "0")));

    assertThat(order.getItems()).extracting(Item::getName).containsExactly("Mug", "Sample");
    assertThat(sum(order)).isEqualTo(1000);
  }

  @Test
  void a_customer_and_an_address_with_gaps_are_said_as_far_as_they_are_known() {
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

  @Test
  void the_shopper_goes_along_with_both_addresses() {
    Order cart = cart("10.00", item("Mug", 1, "10.00"));
    FulfillmentGroup group = shipping(address("1 Ship Street", "MN", "US"));
    when(cart.getFulfillmentGroups()).thenReturn(List.of(group));
    OrderPayment billing = mock(OrderPayment.class);
    Address billingAddress = address("2 Bill Road", "NY", "US");
    when(billing.isActive()).thenReturn(true);
    when(billing.getType()).thenReturn(PaymentType.CREDIT_CARD);
    when(billing.getBillingAddress()).thenReturn(billingAddress);
    when(cart.getPayments()).thenReturn(List.of(billing));

    org.broadleafsezzle.api.model.Customer customer = request(cart).getCustomer().get();

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
  void the_addresses_to_come_back_to_carry_the_token_and_are_the_shops_own() {
    SessionRequest request = request(cart("10.00", item("Mug", 1, "10.00")));

    assertThat(request.getCompleteUrl().getHref())
        .isEqualTo("https://shop.example/sezzle/return?token=" + token.text());
    assertThat(request.getCancelUrl().getHref())
        .isEqualTo("https://shop.example/sezzle/cancel?token=" + token.text());
  }

  @Test
  void what_the_checkout_was_written_down_with_is_what_is_asked_for() {
    SessionOrder order = order(cart("10.00", item("Mug", 1, "10.00")));

    assertThat(order.getIntent()).isEqualTo(Intent.CAPTURE);
    assertThat(order.getReferenceId()).isEqualTo("42-ref");
    assertThat(order.getLocale()).contains(SezzleLocale.FR_CA);
    assertThat(order.getDescription()).isEqualTo("Commande 42");
    assertThat(order.getMetadata())
        .containsEntry("broadleaf_order_id", "42")
        .containsKey("checkout_id");
  }

  private SessionOrder order(Order cart) {
    return request(cart).getOrder().get();
  }

  private SessionRequest request(Order cart) {
    SezzleCheckout checkout =
        new SezzleCheckout(
            SezzleMode.SANDBOX,
            Carts.ORDER_ID,
            "42-ref",
            token.hash(),
            CartWorth.of(cart).get(),
            Intent.CAPTURE,
            SezzleLocale.FR_CA,
            Instant.now());
    return sessions.of(cart, checkout, token, Optional.empty());
  }

  private static long sum(SessionOrder order) {
    long items =
        order.getItems().stream()
            .mapToLong(i -> i.getQuantity() * i.getPrice().getAmountInCents())
            .sum();
    long discounts =
        order.getDiscounts().stream().mapToLong(d -> d.getAmount().getAmountInCents()).sum();
    return items
        + order.getShippingAmount().get().getAmountInCents()
        + order.getTaxAmount().get().getAmountInCents()
        - discounts;
  }
}

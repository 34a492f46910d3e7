package org.broadleafsezzle.checkout;

import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.offer.domain.Adjustment;
import org.broadleafcommerce.core.offer.domain.Offer;
import org.broadleafcommerce.core.offer.domain.OrderAdjustment;
import org.broadleafcommerce.core.offer.domain.OrderItemPriceDetailAdjustment;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentOption;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.domain.OrderItemPriceDetail;
import org.broadleafcommerce.core.order.service.type.FulfillmentType;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafcommerce.profile.core.domain.Country;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.Phone;
import org.broadleafcommerce.profile.core.domain.State;
import org.broadleafsezzle.settings.OfferSettings;

/** Broadleaf orders as the platform shows them to the module. */
public final class Carts {

  public static final Long ORDER_ID = 42L;
  public static final Long CUSTOMER_ID = 7L;

  private Carts() {}

  /** Ready to be paid: an e-mail address and a total. */
  public static Order cart(String total, OrderItem... items) {
    Order cart = mock(Order.class);
    Customer customer = mock(Customer.class);
    lenient().when(customer.getId()).thenReturn(CUSTOMER_ID);
    lenient().when(cart.getId()).thenReturn(ORDER_ID);
    lenient().when(cart.getStatus()).thenReturn(OrderStatus.IN_PROCESS);
    lenient().when(cart.getCustomer()).thenReturn(customer);
    lenient().when(cart.getEmailAddress()).thenReturn("planted@shop.example");
    lenient().when(cart.getTotal()).thenReturn(usd(total));
    lenient().when(cart.getOrderItems()).thenReturn(List.of(items));
    lenient().when(cart.getPayments()).thenReturn(new ArrayList<>());
    lenient().when(cart.getFulfillmentGroups()).thenReturn(new ArrayList<>());
    lenient().when(cart.getOrderAdjustments()).thenReturn(new ArrayList<>());
    return cart;
  }

  /** A line with its total after promotions, and the promotions of one piece. */
  public static OrderItem item(
      String name, int quantity, String totalPrice, OrderItemPriceDetailAdjustment... promotions) {
    DiscreteOrderItem item = mock(DiscreteOrderItem.class);
    Sku sku = mock(Sku.class);
    lenient().when(sku.getId()).thenReturn(1001L);
    lenient().when(item.getSku()).thenReturn(sku);
    lenient().when(item.getName()).thenReturn(name);
    lenient().when(item.getQuantity()).thenReturn(quantity);
    lenient().when(item.getTotalPrice()).thenReturn(usd(totalPrice));
    OrderItemPriceDetail detail = mock(OrderItemPriceDetail.class);
    lenient().when(detail.getQuantity()).thenReturn(quantity);
    lenient().when(detail.getOrderItemPriceDetailAdjustments()).thenReturn(List.of(promotions));
    lenient().when(item.getOrderItemPriceDetails()).thenReturn(List.of(detail));
    Money off = usd("0");
    for (OrderItemPriceDetailAdjustment promotion : promotions) {
      off = off.add(promotion.getValue().multiply(quantity));
    }
    lenient().when(item.getTotalAdjustmentValue()).thenReturn(off);
    return item;
  }

  public static OrderItemPriceDetailAdjustment itemPromotion(String name, String value) {
    return named(mock(OrderItemPriceDetailAdjustment.class), name, value);
  }

  public static OrderAdjustment orderPromotion(String name, String value) {
    return named(mock(OrderAdjustment.class), name, value);
  }

  public static <T extends Adjustment> T named(T adjustment, String name, String value) {
    Offer offer = mock(Offer.class);
    lenient().when(offer.getName()).thenReturn(name);
    lenient().when(adjustment.getOffer()).thenReturn(offer);
    lenient().when(adjustment.getValue()).thenReturn(usd(value));
    return adjustment;
  }

  /** A group that is shipped: complete with address and method. */
  public static FulfillmentGroup shipping(Address address) {
    FulfillmentGroup group = mock(FulfillmentGroup.class);
    FulfillmentOption option = mock(FulfillmentOption.class);
    lenient().when(group.getType()).thenReturn(FulfillmentType.PHYSICAL_SHIP);
    lenient().when(group.getAddress()).thenReturn(address);
    lenient().when(group.getFulfillmentOption()).thenReturn(option);
    lenient().when(group.getFulfillmentGroupAdjustmentsValue()).thenReturn(usd("0"));
    return group;
  }

  /** Complete, in a country of this code. */
  public static Address address(String street, String stateCode, String countryCode) {
    Address address = mock(Address.class);
    State state = mock(State.class);
    Country country = mock(Country.class);
    Phone phone = mock(Phone.class);
    lenient().when(state.getAbbreviation()).thenReturn(stateCode);
    lenient().when(country.getAbbreviation()).thenReturn(countryCode);
    lenient().when(phone.getPhoneNumber()).thenReturn("555-0100");
    lenient().when(address.getFirstName()).thenReturn("Ada");
    lenient().when(address.getLastName()).thenReturn("Lovelace");
    lenient().when(address.getAddressLine1()).thenReturn(street);
    lenient().when(address.getCity()).thenReturn("Minneapolis");
    lenient().when(address.getPostalCode()).thenReturn("55401");
    lenient().when(address.getState()).thenReturn(state);
    lenient().when(address.getCountry()).thenReturn(country);
    lenient().when(address.getPhonePrimary()).thenReturn(phone);
    return address;
  }

  /** A gift card or account credit that pays a part. */
  public static OrderPayment partPayment(PaymentType type, String amount) {
    OrderPayment payment = mock(OrderPayment.class);
    lenient().when(payment.isActive()).thenReturn(true);
    lenient().when(payment.getType()).thenReturn(type);
    lenient().when(payment.getAmount()).thenReturn(usd(amount));
    return payment;
  }

  /** The module's defaults. */
  public static OfferSettings offerToAll() {
    return OfferSettings.builder()
        .currencies(Set.of("USD", "CAD"))
        .countries(Set.of("US", "CA"))
        .instalmentMessage(true)
        .build();
  }

  public static Money usd(String amount) {
    return new Money(amount, "USD");
  }
}

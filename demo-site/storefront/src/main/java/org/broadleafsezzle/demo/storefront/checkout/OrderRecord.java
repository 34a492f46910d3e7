package org.broadleafsezzle.demo.storefront.checkout;

import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentOption;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafsezzle.demo.storefront.cart.Shipping;

/** The shipping and the payment of an order, as confirmation and order history show them. */
public final class OrderRecord {

  private final Order order;

  public OrderRecord(Order order) {
    this.order = order;
  }

  public Order getOrder() {
    return order;
  }

  /** The first name to thank. */
  public String getName() {
    Address address = getBillingAddress() == null ? getShippingAddress() : getBillingAddress();
    return address == null ? "" : address.getFirstName();
  }

  public Address getShippingAddress() {
    FulfillmentGroup group = group();
    return group == null ? null : group.getAddress();
  }

  public String getShippingMethod() {
    FulfillmentGroup group = group();
    FulfillmentOption option = group == null ? null : group.getFulfillmentOption();
    return option == null ? "" : option.getName();
  }

  public Address getBillingAddress() {
    OrderPayment payment = payment();
    return payment == null ? null : payment.getBillingAddress();
  }

  public boolean isPaidOnDelivery() {
    OrderPayment payment = payment();
    return payment != null && PaymentGatewayType.PASSTHROUGH.equals(payment.getGatewayType());
  }

  public boolean isPaidWithSezzle() {
    OrderPayment payment = payment();
    return payment != null
        && payment.getGatewayType() != null
        && "Sezzle".equals(payment.getGatewayType().getType());
  }

  public Money getPaidAmount() {
    OrderPayment payment = payment();
    return payment == null ? order.getTotal() : payment.getAmount();
  }

  /** The payment of the order, or of what gift cards and account credit have left of it. */
  private OrderPayment payment() {
    return order.getPayments().stream()
        .filter(OrderPayment::isActive)
        .filter(payment -> !PaymentGatewayType.TEMPORARY.equals(payment.getGatewayType()))
        .filter(payment -> !PaymentType.GIFT_CARD.equals(payment.getType()))
        .filter(payment -> !PaymentType.CUSTOMER_CREDIT.equals(payment.getType()))
        .findFirst()
        .orElse(null);
  }

  private FulfillmentGroup group() {
    return Shipping.groups(order).stream().findFirst().orElse(null);
  }
}

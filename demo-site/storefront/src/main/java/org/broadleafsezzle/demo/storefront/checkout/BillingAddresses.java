package org.broadleafsezzle.demo.storefront.checkout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.profile.core.domain.Address;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * The place of a cart's billing address. The platform's place for it is a credit-card payment of
 * the gateway type TEMPORARY; a failed attempt to pay archives that payment, or moves the address
 * to the payment of the attempt.
 */
@Service
public class BillingAddresses {

  private final OrderService orderService;
  private final OrderPaymentService paymentService;
  private final Addresses addresses;

  @Autowired
  BillingAddresses(
      OrderService orderService, OrderPaymentService paymentService, Addresses addresses) {
    this.orderService = orderService;
    this.paymentService = paymentService;
    this.addresses = addresses;
  }

  /** The billing address, also if it is only left on a failed attempt to pay. */
  public Optional<Address> find(Order cart) {
    Optional<Address> current =
        holder(cart).map(OrderPayment::getBillingAddress).filter(address -> address != null);
    return current.isPresent() ? current : findLeftOver(cart);
  }

  /** Stores the address on the cart. */
  void store(Order cart, AddressForm form) throws PricingException {
    put(cart, form);
    orderService.save(cart, true);
  }

  /** Makes an address that is only left on a failed attempt the cart's again. */
  void restore(Order cart) throws PricingException {
    if (!holder(cart).isPresent()) {
      Optional<Address> leftOver = findLeftOver(cart);
      if (leftOver.isPresent()) {
        store(cart, AddressForm.of(leftOver.get()));
      }
    }
  }

  /** Archives the place of the address once the order is made, as the platform does. */
  void archive(Order order) {
    for (OrderPayment payment : holders(order)) {
      payment.setArchived('Y');
      paymentService.save(payment);
    }
  }

  private void put(Order cart, AddressForm form) {
    OrderPayment payment =
        holder(cart)
            .orElseGet(
                () -> {
                  OrderPayment created = paymentService.create();
                  created.setType(PaymentType.CREDIT_CARD);
                  created.setPaymentGatewayType(PaymentGatewayType.TEMPORARY);
                  created.setOrder(cart);
                  cart.getPayments().add(created);
                  return created;
                });
    payment.setBillingAddress(addresses.create(form));
  }

  private static Optional<OrderPayment> holder(Order cart) {
    return holders(cart).stream().findFirst();
  }

  private static List<OrderPayment> holders(Order cart) {
    return cart.getPayments().stream()
        .filter(OrderPayment::isActive)
        .filter(payment -> PaymentType.CREDIT_CARD.equals(payment.getType()))
        .filter(payment -> PaymentGatewayType.TEMPORARY.equals(payment.getGatewayType()))
        .collect(Collectors.toList());
  }

  private Optional<Address> findLeftOver(Order cart) {
    Address last = null;
    for (OrderPayment payment : cart.getPayments()) {
      if (payment.getBillingAddress() != null) {
        last = payment.getBillingAddress();
      }
    }
    return Optional.ofNullable(last);
  }
}

package org.broadleafsezzle.checkout;

import java.util.Arrays;
import java.util.List;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.NullOrderImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.FulfillmentType;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafsezzle.api.model.Price;

/** Whether a cart has everything a payment needs. */
final class CartReadiness {

  /** The contract's least amount. */
  private static final long LEAST_CENTS = 100;

  private static final List<String> CURRENCIES = Arrays.asList("USD", "CAD");
  private static final List<FulfillmentType> NOT_SHIPPED =
      Arrays.asList(
          FulfillmentType.DIGITAL, FulfillmentType.GIFT_CARD, FulfillmentType.PHYSICAL_PICKUP);

  private static final List<OrderStatus> PAYABLE =
      Arrays.asList(OrderStatus.IN_PROCESS, OrderStatus.CSR_OWNED);

  private CartReadiness() {}

  /** Whether the platform lets a payment be applied to it. */
  static boolean isPayable(Order order) {
    return PAYABLE.contains(order.getStatus());
  }

  /**
   * @return what is to be paid
   * @throws CheckoutRefusedException if something is missing, or Sezzle does not take such an
   *     amount
   */
  static Price check(Order cart) throws CheckoutRefusedException {
    if (cart == null || cart instanceof NullOrderImpl || cart.getOrderItems().isEmpty()) {
      throw new CheckoutRefusedException(CheckoutMessage.INCOMPLETE, "The cart is empty");
    }
    if (!isPayable(cart)) {
      throw new CheckoutRefusedException(
          CheckoutMessage.INELIGIBLE, "Order " + cart.getId() + " is " + cart.getStatus());
    }
    if (!CartCustomer.emailOf(cart).isPresent()) {
      throw incomplete(cart, "an e-mail address");
    }
    for (FulfillmentGroup group : cart.getFulfillmentGroups()) {
      checkShipping(cart, group);
    }
    return checkAmount(cart);
  }

  private static void checkShipping(Order cart, FulfillmentGroup group)
      throws CheckoutRefusedException {
    if (NOT_SHIPPED.contains(group.getType())) {
      return;
    }
    if (group.getAddress() == null) {
      throw incomplete(cart, "a shipping address");
    }
    if (group.getFulfillmentOption() == null) {
      throw incomplete(cart, "a shipping method");
    }
  }

  private static Price checkAmount(Order cart) throws CheckoutRefusedException {
    Price amount =
        CartWorth.of(cart)
            .orElseThrow(
                () ->
                    new CheckoutRefusedException(
                        CheckoutMessage.INELIGIBLE,
                        "Nothing is left to pay of order " + cart.getId()));
    if (amount.getAmountInCents() < LEAST_CENTS || !CURRENCIES.contains(amount.getCurrency())) {
      throw new CheckoutRefusedException(
          CheckoutMessage.INELIGIBLE,
          String.format(
              "Order %d is %s; Sezzle takes %s from %d cents",
              cart.getId(), amount, CURRENCIES, LEAST_CENTS));
    }
    return amount;
  }

  private static CheckoutRefusedException incomplete(Order cart, String what) {
    return new CheckoutRefusedException(
        CheckoutMessage.INCOMPLETE, "Order " + cart.getId() + " has not got " + what + " yet");
  }
}

package org.broadleafsezzle.offer;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.NullOrderImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.FulfillmentType;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.profile.core.domain.Address;

/** Whether a cart has everything a payment needs. */
public final class CartReadiness {

  private static final List<FulfillmentType> NOT_SHIPPED =
      Arrays.asList(
          FulfillmentType.DIGITAL, FulfillmentType.GIFT_CARD, FulfillmentType.PHYSICAL_PICKUP);

  private static final List<OrderStatus> PAYABLE =
      Arrays.asList(OrderStatus.IN_PROCESS, OrderStatus.CSR_OWNED);

  private CartReadiness() {}

  /** Whether the platform lets a payment be applied to it. */
  public static boolean isPayable(Order order) {
    return PAYABLE.contains(order.getStatus());
  }

  /** Whether there is something in it. */
  static boolean isFilled(Order cart) {
    return cart != null && !(cart instanceof NullOrderImpl) && !cart.getOrderItems().isEmpty();
  }

  /**
   * The address for the platform's mails about the order; empty if the shopper has not said it yet.
   */
  public static Optional<String> emailOf(Order cart) {
    String ofCustomer = cart.getCustomer() == null ? null : cart.getCustomer().getEmailAddress();
    return Stream.of(Optional.ofNullable(cart.getEmailAddress()), Optional.ofNullable(ofCustomer))
        .filter(email -> email.filter(text -> !text.trim().isEmpty()).isPresent())
        .map(Optional::get)
        .findFirst();
  }

  /** Whether something is shipped, and the shopper has not said where anything goes. */
  public static boolean isWithoutAddress(Order cart) {
    return shipped(cart).findAny().isPresent()
        && shipped(cart).allMatch(group -> group.getAddress() == null);
  }

  /**
   * The things the shopper has not said yet, in words that follow "has not got"; empty if nothing.
   *
   * @param addressCollected whether Sezzle asks for the address of a cart that has none
   */
  static Optional<String> findMissing(Order cart, boolean addressCollected) {
    if (!emailOf(cart).isPresent()) {
      return Optional.of("an e-mail address");
    }
    boolean asked = addressCollected && isWithoutAddress(cart);
    if (!asked && shipped(cart).anyMatch(group -> group.getAddress() == null)) {
      return Optional.of("a shipping address");
    }
    return shipped(cart).anyMatch(group -> group.getFulfillmentOption() == null)
        ? Optional.of("a shipping method")
        : Optional.empty();
  }

  /** The addresses that the goods go to; none if nothing is shipped. */
  public static Stream<Address> shippingAddresses(Order cart) {
    return shipped(cart).map(FulfillmentGroup::getAddress).filter(Objects::nonNull);
  }

  /** The addresses of the goods and of their payer, as far as the shopper has said them. */
  static Stream<Address> addresses(Order cart) {
    Stream<Address> billing =
        cart.getPayments().stream()
            .filter(OrderPayment::isActive)
            .map(OrderPayment::getBillingAddress)
            .filter(Objects::nonNull);
    return Stream.concat(shippingAddresses(cart), billing);
  }

  /** The parts of the cart that are shipped: what is neither downloaded nor picked up. */
  public static Stream<FulfillmentGroup> shipped(Order cart) {
    return cart.getFulfillmentGroups().stream()
        .filter(group -> !NOT_SHIPPED.contains(group.getType()));
  }
}

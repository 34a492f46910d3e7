package org.broadleafsezzle.checkout;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafcommerce.profile.core.domain.Phone;
import org.broadleafsezzle.api.model.Customer;

/** Who buys, and where to: personal data, for Sezzle only. */
final class CartCustomer {

  private final Order cart;
  private final Address shipping;
  private final Address billing;

  /** The billing address is the one typed in at checkout, else where the goods go. */
  CartCustomer(Order cart) {
    this.cart = cart;
    shipping =
        cart.getFulfillmentGroups().stream()
            .map(FulfillmentGroup::getAddress)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    billing =
        cart.getPayments().stream()
            .filter(OrderPayment::isActive)
            .filter(payment -> PaymentType.CREDIT_CARD.equals(payment.getType()))
            .map(OrderPayment::getBillingAddress)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(shipping);
  }

  /** Where the platform sends the order's mails; empty if the shopper has not said yet. */
  static Optional<String> emailOf(Order cart) {
    return first(cart.getEmailAddress(), cart.getCustomer().getEmailAddress());
  }

  Customer toCustomer() {
    Optional<Address> address = Optional.ofNullable(billing);
    return Customer.builder()
        .email(emailOf(cart).orElse(null))
        .firstName(
            first(
                    cart.getCustomer().getFirstName(),
                    address.map(Address::getFirstName).orElse(null))
                .orElse(null))
        .lastName(
            first(cart.getCustomer().getLastName(), address.map(Address::getLastName).orElse(null))
                .orElse(null))
        .phone(address.flatMap(CartCustomer::phoneOf).orElse(null))
        .billingAddress(toAddress(billing))
        .shippingAddress(toAddress(shipping))
        .build();
  }

  private static org.broadleafsezzle.api.model.Address toAddress(Address address) {
    if (address == null) {
      return null;
    }
    return org.broadleafsezzle.api.model.Address.builder()
        .name(
            Stream.of(address.getFirstName(), address.getLastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ")))
        .street(address.getAddressLine1())
        .street2(address.getAddressLine2())
        .city(address.getCity())
        .state(address.getState() == null ? null : address.getState().getAbbreviation())
        .postalCode(address.getPostalCode())
        .countryCode(address.getCountry() == null ? null : address.getCountry().getAbbreviation())
        .phoneNumber(phoneOf(address).orElse(null))
        .build();
  }

  private static Optional<String> phoneOf(Address address) {
    return Optional.ofNullable(address.getPhonePrimary()).map(Phone::getPhoneNumber);
  }

  private static Optional<String> first(String... texts) {
    return Stream.of(texts).filter(text -> text != null && !text.trim().isEmpty()).findFirst();
  }
}

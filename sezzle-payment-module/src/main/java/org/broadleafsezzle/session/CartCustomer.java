package org.broadleafsezzle.session;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafsezzle.api.model.Customer;
import org.broadleafsezzle.offer.CartReadiness;
import org.broadleafsezzle.platform.AddressCodes;

/** The buyer and the addresses: personal data, for Sezzle only. */
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

  /**
   * @param dateOfBirth empty if the shop does not know it
   * @param saving whether the shopper is asked if the shop may charge the Sezzle account later
   */
  Customer toCustomer(Optional<LocalDate> dateOfBirth, boolean saving) {
    org.broadleafcommerce.profile.core.domain.Customer known = cart.getCustomer();
    Optional<Address> address = Optional.ofNullable(billing);
    return Customer.builder()
        .tokenize(saving ? Boolean.TRUE : null)
        .email(CartReadiness.emailOf(cart).orElse(null))
        .firstName(
            first(
                known == null ? null : known.getFirstName(),
                address.map(Address::getFirstName).orElse(null)))
        .lastName(
            first(
                known == null ? null : known.getLastName(),
                address.map(Address::getLastName).orElse(null)))
        .phone(address.map(CartCustomer::phoneOf).orElse(null))
        .dob(dateOfBirth.orElse(null))
        .billingAddress(toAddress(billing))
        .shippingAddress(toAddress(shipping))
        .build();
  }

  /** Missing fields are left out. */
  private static org.broadleafsezzle.api.model.Address toAddress(Address address) {
    if (address == null) {
      return null;
    }
    String name =
        Stream.of(address.getFirstName(), address.getLastName())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return org.broadleafsezzle.api.model.Address.builder()
        .name(first(name))
        .street(first(address.getAddressLine1()))
        .street2(first(address.getAddressLine2()))
        .city(first(address.getCity()))
        .state(AddressCodes.stateOf(address).orElse(null))
        .postalCode(first(address.getPostalCode()))
        .countryCode(AddressCodes.countryOf(address).orElse(null))
        .phoneNumber(phoneOf(address))
        .build();
  }

  private static String phoneOf(Address address) {
    return address.getPhonePrimary() == null
        ? null
        : first(address.getPhonePrimary().getPhoneNumber());
  }

  /** The first that says something; null if none does. */
  private static String first(String... texts) {
    return Stream.of(texts)
        .map(SessionText::of)
        .filter(Optional::isPresent)
        .map(Optional::get)
        .findFirst()
        .orElse(null);
  }
}

package org.broadleafsezzle.delivery;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadleafsezzle.api.model.Address;
import org.broadleafsezzle.api.model.Customer;
import org.broadleafsezzle.api.model.Order;

/** A shipping address in Sezzle's words, each on one line. Personal data: never logged. */
final class ToldAddress {

  /** The columns of the platform hold no more. */
  private static final int LONGEST = 255;

  private static final String SEVERAL_LINES = "[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\s]+";

  private final Address address;
  private final Customer customer;

  private ToldAddress(Address address, Customer customer) {
    this.address = address;
    this.customer = customer;
  }

  /** The order's; empty if Sezzle does not say one, or not yet. */
  static Optional<ToldAddress> of(Order atSezzle) {
    return atSezzle
        .getCustomer()
        .flatMap(
            customer ->
                customer
                    .getShippingAddress()
                    .map(address -> new ToldAddress(address, customer))
                    .filter(ToldAddress::saysWhere));
  }

  private boolean saysWhere() {
    return Stream.of(street(), city(), postalCode()).anyMatch(text -> !text.isEmpty());
  }

  /** Whether the platform could not store it. */
  boolean isTooLong() {
    return Stream.of(name(), street(), street2(), city(), postalCode(), phone())
        .anyMatch(text -> text.length() > LONGEST);
  }

  /** All of the name but its last word, or as the customer's names divide it; may be empty. */
  String firstName() {
    return isNameOfCustomer() ? clean(customer.getFirstName()) : name().replaceFirst(" [^ ]*$", "");
  }

  /** The last word of the name; empty if it has only one. */
  String lastName() {
    return isNameOfCustomer()
        ? clean(customer.getLastName())
        : name().substring(firstName().length()).trim();
  }

  private boolean isNameOfCustomer() {
    return name().equals(nameOfCustomer());
  }

  private String name() {
    String name = clean(address.getName());
    return name.isEmpty() ? nameOfCustomer() : name;
  }

  private String nameOfCustomer() {
    return (clean(customer.getFirstName()) + " " + clean(customer.getLastName())).trim();
  }

  String street() {
    return clean(address.getStreet());
  }

  String street2() {
    return clean(address.getStreet2());
  }

  String city() {
    return clean(address.getCity());
  }

  String state() {
    return clean(address.getState());
  }

  String postalCode() {
    return clean(address.getPostalCode());
  }

  String country() {
    return clean(address.getCountryCode());
  }

  /** The phone number of the address that the goods go to, else the customer's; may be empty. */
  String phone() {
    return Arrays.asList(clean(address.getPhoneNumber()), clean(customer.getPhone())).stream()
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String clean(Optional<String> text) {
    return text.orElse("").replaceAll(SEVERAL_LINES, " ").trim();
  }
}

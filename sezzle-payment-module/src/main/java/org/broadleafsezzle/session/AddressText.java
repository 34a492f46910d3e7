package org.broadleafsezzle.session;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafsezzle.platform.AddressPlaces;

/**
 * A person and an address as one text: equal for two addresses that a parcel reaches alike.
 * Personal data: not for logs.
 */
public final class AddressText {

  static final String FIELD = "\u001f";

  private AddressText() {}

  /** Names, lines, city, state, postal code and country; the telephone is no part of it. */
  public static String of(Address address) {
    return fields(
        address.getFirstName(),
        address.getLastName(),
        address.getAddressLine1(),
        address.getAddressLine2(),
        address.getAddressLine3(),
        address.getCity(),
        AddressPlaces.stateCode(address),
        address.getPostalCode(),
        AddressPlaces.countryCode(address));
  }

  static String fields(String... texts) {
    return Stream.of(texts)
        .map(SessionText::of)
        .map((Optional<String> text) -> text.orElse(""))
        .collect(Collectors.joining(FIELD));
  }
}

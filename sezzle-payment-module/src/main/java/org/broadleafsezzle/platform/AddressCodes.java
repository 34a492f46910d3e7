package org.broadleafsezzle.platform;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadleafcommerce.profile.core.domain.Address;

/**
 * State and country of an address as codes of two letters, whatever the shop's tables hold: codes
 * of two or three letters, ISO 3166-2 with the country before it, or names in English or French.
 */
public final class AddressCodes {

  private AddressCodes() {}

  /** The ISO 3166 code; empty if it can't be told. */
  public static Optional<String> countryOf(Address address) {
    return Stream.concat(
            AddressPlaces.countries(address),
            AddressPlaces.states(address).map(AddressCodes::prefix))
        .map(Countries::find)
        .filter(Optional::isPresent)
        .findFirst()
        .orElse(Optional.empty());
  }

  /** The code of the post, such as WA, PR, AE or QC; empty if it can't be told. */
  public static Optional<String> stateOf(Address address) {
    Optional<String> country = countryOf(address);
    if (!country.isPresent()) {
      return Optional.empty();
    }
    return AddressPlaces.states(address)
        .filter(Objects::nonNull)
        .map(name -> Regions.find(country.get(), name))
        .filter(Optional::isPresent)
        .findFirst()
        .orElse(Optional.empty());
  }

  /**
   * The ISO 3166 code of two letters.
   *
   * @param name a code or a name, in English or French; may be null
   * @return empty if there is no such country
   */
  public static Optional<String> country(String name) {
    return Countries.find(name);
  }

  /**
   * The code of the post.
   *
   * @param country the ISO 3166 code of two letters
   * @param name a code or a name, in English or French; may be null
   * @return empty if there is no such state or province
   */
  public static Optional<String> state(String country, String name) {
    return Regions.find(country, name);
  }

  /** US of US-WA. */
  private static String prefix(String state) {
    return state == null || state.indexOf('-') < 0 ? null : state.substring(0, state.indexOf('-'));
  }
}

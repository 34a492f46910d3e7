package org.broadleafsezzle.platform;

import java.util.stream.Stream;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafcommerce.profile.core.domain.Country;
import org.broadleafcommerce.profile.core.domain.State;

/** The state and the country of an address: here they are rows of the shop's tables. */
public final class AddressPlaces {

  private AddressPlaces() {}

  /** The country's code in the shop; null if the address has none. */
  public static String countryCode(Address address) {
    Country country = address.getCountry();
    return country == null ? null : country.getAbbreviation();
  }

  /** The state's code in the shop; null if the address has none. */
  public static String stateCode(Address address) {
    State state = address.getState();
    return state == null ? null : state.getAbbreviation();
  }

  /** All that the address says of its country, the surest first; each may be null. */
  static Stream<String> countries(Address address) {
    Country country = address.getCountry();
    State state = address.getState();
    Country ofState = state == null ? null : state.getCountry();
    return Stream.of(
        countryCode(address),
        country == null ? null : country.getName(),
        ofState == null ? null : ofState.getAbbreviation());
  }

  /** All that the address says of its state, the surest first; each may be null. */
  static Stream<String> states(Address address) {
    State state = address.getState();
    return Stream.of(stateCode(address), state == null ? null : state.getName());
  }
}

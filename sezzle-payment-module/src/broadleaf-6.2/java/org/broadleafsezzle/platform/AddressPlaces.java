package org.broadleafsezzle.platform;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadleafcommerce.common.i18n.domain.ISOCountry;
import org.broadleafcommerce.profile.core.domain.Address;

/**
 * The state and the country of an address: here they are codes of ISO 3166, and text as typed in.
 */
public final class AddressPlaces {

  private static final Pattern COUNTRY = Pattern.compile("^[A-Z]{2}-");

  private AddressPlaces() {}

  /** The ISO 3166 code; null if the address has none. */
  public static String countryCode(Address address) {
    ISOCountry country = address.getIsoCountryAlpha2();
    return country == null ? null : country.getAlpha2();
  }

  /**
   * The ISO 3166-2 code without the country, which the platform adds to what was typed in when it
   * pleases; else what was typed in; null if the address has neither.
   */
  public static String stateCode(Address address) {
    return states(address)
        .filter(Objects::nonNull)
        .map(said -> COUNTRY.matcher(said).replaceFirst(""))
        .findFirst()
        .orElse(null);
  }

  /** All that the address says of its country, the surest first; each may be null. */
  static Stream<String> countries(Address address) {
    ISOCountry country = address.getIsoCountryAlpha2();
    return Stream.of(countryCode(address), country == null ? null : country.getName());
  }

  /** All that the address says of its state, the surest first; each may be null. */
  static Stream<String> states(Address address) {
    return Stream.of(address.getIsoCountrySubdivision(), address.getStateProvinceRegion());
  }
}

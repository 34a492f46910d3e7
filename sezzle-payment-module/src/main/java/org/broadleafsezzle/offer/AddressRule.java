package org.broadleafsezzle.offer;

import java.util.Optional;
import java.util.stream.Stream;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafsezzle.settings.OfferSettings;

/** The addresses Sezzle accepts: complete where goods go, and in a country it is offered in. */
final class AddressRule {

  private AddressRule() {}

  static Optional<Ineligibility> check(Order cart, OfferSettings terms) {
    Optional<String> missing = CartReadiness.findMissing(cart);
    if (missing.isPresent()) {
      return Optional.of(
          Ineligibility.of(OfferReason.INCOMPLETE, "has not got " + missing.get() + " yet"));
    }
    if (!CartReadiness.shippingAddresses(cart).allMatch(AddressRule::isComplete)) {
      return Optional.of(
          Ineligibility.of(OfferReason.ADDRESS, "has an address that lacks something"));
    }
    boolean served =
        CartReadiness.addresses(cart)
            .map(AddressRule::countryOf)
            .allMatch(country -> country.isEmpty() || terms.countries().contains(country));
    return served
        ? Optional.empty()
        : Optional.of(Ineligibility.of(OfferReason.COUNTRY, "has an address in another country"));
  }

  /** Sezzle can do without a state: what is no two-letter code is left out. */
  private static boolean isComplete(Address address) {
    return Stream.of(
            address.getAddressLine1(),
            address.getCity(),
            address.getPostalCode(),
            countryOf(address))
        .noneMatch(line -> line == null || line.trim().isEmpty());
  }

  private static String countryOf(Address address) {
    String code = address.getCountry() == null ? null : address.getCountry().getAbbreviation();
    return code == null ? "" : code.trim();
  }
}

package org.broadleafsezzle.offer;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafsezzle.platform.AddressCodes;
import org.broadleafsezzle.platform.AddressPlaces;
import org.broadleafsezzle.settings.OfferSettings;

/**
 * The addresses Sezzle accepts: complete where goods go, in a country it is offered in, and no post
 * office box where the shop refuses those.
 */
public final class AddressRule {

  private AddressRule() {}

  static Optional<Ineligibility> check(Order cart, OfferSettings terms) {
    Optional<String> missing = CartReadiness.findMissing(cart, terms.isAddressCollected());
    if (missing.isPresent()) {
      return Optional.of(
          Ineligibility.of(OfferReason.INCOMPLETE, "has not got " + missing.get() + " yet"));
    }
    return check(
        CartReadiness.shippingAddresses(cart).collect(Collectors.toList()),
        CartReadiness.addresses(cart).collect(Collectors.toList()),
        terms);
  }

  /**
   * The obstacle that keeps goods from going to an address that is not a cart's yet.
   *
   * @return ADDRESS, COUNTRY or PO_BOX; empty if there is none
   */
  public static Optional<OfferReason> findObstacle(Address delivery, OfferSettings terms) {
    List<Address> only = Collections.singletonList(delivery);
    return check(only, only, terms).map(refusal -> refusal.reason);
  }

  private static Optional<Ineligibility> check(
      List<Address> shipping, List<Address> all, OfferSettings terms) {
    if (!shipping.stream().allMatch(AddressRule::isComplete)) {
      return Optional.of(
          Ineligibility.of(OfferReason.ADDRESS, "has an address that lacks something"));
    }
    boolean served =
        all.stream()
            .map(AddressRule::countryOf)
            .allMatch(country -> country.isEmpty() || terms.countries().contains(country));
    if (!served) {
      return Optional.of(
          Ineligibility.of(OfferReason.COUNTRY, "has an address in another country"));
    }
    boolean box =
        terms.isPoBoxesRefused() && shipping.stream().anyMatch(AddressRule::isPostOfficeBox);
    return box
        ? Optional.of(Ineligibility.of(OfferReason.PO_BOX, "goes to a post office box"))
        : Optional.empty();
  }

  private static boolean isPostOfficeBox(Address address) {
    return Stream.of(
            address.getAddressLine1(), address.getAddressLine2(), address.getAddressLine3())
        .anyMatch(PostOfficeBox::isIn);
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

  /** A country without a known code keeps the shop's name for it. */
  private static String countryOf(Address address) {
    return AddressCodes.countryOf(address).orElseGet(() -> nameOf(address));
  }

  private static String nameOf(Address address) {
    String code = AddressPlaces.countryCode(address);
    return code == null ? "" : code.trim();
  }
}

package org.broadleafsezzle.delivery;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadleafsezzle.platform.AddressCodes;

/** Countries and states of the shop's tables, found by whatever Sezzle calls them. */
final class ShopPlaces {

  private final ShopTables tables;

  ShopPlaces(ShopTables tables) {
    this.tables = tables;
  }

  /** Empty if the shop does not know it. */
  Optional<Place> country(String name) {
    Optional<String> code = AddressCodes.country(name);
    return tables.countries().stream()
        .filter(country -> code.isPresent() && code.equals(codeOf(country)))
        .findFirst();
  }

  /** The states that the shop knows of a country; empty if it can do without. */
  List<Place> statesOf(Place country) {
    return tables.statesOf(country);
  }

  /** One of a country's; empty if the shop does not know it. */
  Optional<Place> state(Place country, String name) {
    return statesOf(country).stream().filter(state -> isCalled(state, name, country)).findFirst();
  }

  private static boolean isCalled(Place state, String name, Place country) {
    if (Stream.of(state.code(), state.name()).anyMatch(name::equalsIgnoreCase)) {
      return true;
    }
    String in = codeOf(country).orElse("");
    Optional<String> wanted = AddressCodes.state(in, name);
    return wanted.isPresent()
        && Stream.of(state.code(), state.name())
            .anyMatch(own -> wanted.equals(AddressCodes.state(in, own)));
  }

  private static Optional<String> codeOf(Place country) {
    Optional<String> code = AddressCodes.country(country.code());
    return code.isPresent() ? code : AddressCodes.country(country.name());
  }
}

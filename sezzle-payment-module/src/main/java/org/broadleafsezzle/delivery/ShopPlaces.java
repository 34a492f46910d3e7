package org.broadleafsezzle.delivery;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadleafcommerce.profile.core.domain.Country;
import org.broadleafcommerce.profile.core.domain.State;
import org.broadleafcommerce.profile.core.service.CountryService;
import org.broadleafcommerce.profile.core.service.StateService;
import org.broadleafsezzle.platform.AddressCodes;

/** Countries and states of the shop's tables, found by whatever Sezzle calls them. */
public class ShopPlaces {

  private final CountryService countries;
  private final StateService states;

  public ShopPlaces(CountryService countries, StateService states) {
    this.countries = countries;
    this.states = states;
  }

  /** Empty if the shop does not know it. */
  Optional<Country> country(String name) {
    Optional<String> code = AddressCodes.country(name);
    return countries.findCountries().stream()
        .filter(country -> code.isPresent() && code.equals(codeOf(country)))
        .findFirst();
  }

  /** The states that the shop knows of a country; empty if it can do without. */
  List<State> statesOf(Country country) {
    return states.findStates(country.getAbbreviation());
  }

  /** One of a country's; empty if the shop does not know it. */
  Optional<State> state(Country country, String name) {
    return statesOf(country).stream().filter(state -> isCalled(state, name, country)).findFirst();
  }

  private static boolean isCalled(State state, String name, Country country) {
    if (Stream.of(state.getAbbreviation(), state.getName()).anyMatch(name::equalsIgnoreCase)) {
      return true;
    }
    String in = codeOf(country).orElse("");
    Optional<String> wanted = AddressCodes.state(in, name);
    return wanted.isPresent()
        && Stream.of(state.getAbbreviation(), state.getName())
            .anyMatch(own -> wanted.equals(AddressCodes.state(in, own)));
  }

  private static Optional<String> codeOf(Country country) {
    Optional<String> code = AddressCodes.country(country.getAbbreviation());
    return code.isPresent() ? code : AddressCodes.country(country.getName());
  }
}

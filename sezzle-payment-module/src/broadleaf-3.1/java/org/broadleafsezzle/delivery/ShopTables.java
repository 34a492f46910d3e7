package org.broadleafsezzle.delivery;

import java.util.List;
import java.util.stream.Collectors;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafcommerce.profile.core.domain.Country;
import org.broadleafcommerce.profile.core.domain.State;
import org.broadleafcommerce.profile.core.service.CountryService;
import org.broadleafcommerce.profile.core.service.StateService;

/** The shop's tables of countries and states. */
public class ShopTables {

  private final CountryService countries;
  private final StateService states;

  public ShopTables(CountryService countries, StateService states) {
    this.countries = countries;
    this.states = states;
  }

  List<Place> countries() {
    return countries.findCountries().stream()
        .map(country -> new Place(country.getAbbreviation(), country.getName(), country))
        .collect(Collectors.toList());
  }

  /** Empty if an address there can do without. */
  List<Place> statesOf(Place country) {
    return states.findStates(country.code()).stream()
        .map(state -> new Place(state.getAbbreviation(), state.getName(), state))
        .collect(Collectors.toList());
  }

  /**
   * @param state null if the shop knows none there
   */
  void put(Address address, Place country, Place state) {
    address.setCountry(country.row(Country.class));
    address.setState(state == null ? null : state.row(State.class));
  }
}

package org.broadleafsezzle.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafcommerce.profile.core.domain.AddressImpl;
import org.broadleafcommerce.profile.core.domain.Country;
import org.broadleafcommerce.profile.core.domain.CountryImpl;
import org.broadleafcommerce.profile.core.domain.State;
import org.broadleafcommerce.profile.core.domain.StateImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressCodesTest {

  @ParameterizedTest
  @CsvSource({
    "US, US",
    "us, US",
    "USA, US",
    "U.S.A., US",
    "United States, US",
    "united states of america, US",
    "États-Unis, US",
    "Etats Unis d’Amérique, US",
    "CA, CA",
    "CAN, CA",
    "canada, CA",
    "Mexico, MX",
    "Mexique, MX",
    "PR, PR"
  })
  void aCountryIsToldFromWhateverItIsCalled(String held, String code) {
    assertThat(AddressCodes.countryOf(address(country(held, null), null))).contains(code);
    assertThat(AddressCodes.countryOf(address(country("17", held), null))).contains(code);
  }

  @Test
  void aCountryThatIsMissingIsToldFromTheState() {
    State washington = state("US-WA", null);
    State ontario = state("35", "Ontario");
    ontario.setCountry(country("CA", "Canada"));

    assertThat(AddressCodes.countryOf(address(null, washington))).contains("US");
    assertThat(AddressCodes.stateOf(address(null, washington))).contains("WA");
    assertThat(AddressCodes.countryOf(address(null, ontario))).contains("CA");
    assertThat(AddressCodes.stateOf(address(null, ontario))).contains("ON");
  }

  @ParameterizedTest
  @CsvSource({
    "US, WA, WA",
    "US, wa, WA",
    "US, US-WA, WA",
    "US, us_wa, WA",
    "US, Washington, WA",
    "US, 'Washington, D.C.', DC",
    "US, Californie, CA",
    "US, caroline du nord, NC",
    "US, État de New York, NY",
    "US, Puerto Rico, PR",
    "US, U.S. Virgin Islands, VI",
    "US, Îles Vierges américaines, VI",
    "US, GU, GU",
    "PR, Puerto Rico, PR",
    "US, AE, AE",
    "US, Armed Forces Pacific, AP",
    "US, armed forces americas, AA",
    "United States, Minnesota, MN",
    "CA, QC, QC",
    "CA, CA-QC, QC",
    "CA, Québec, QC",
    "CA, quebec, QC",
    "CA, PQ, QC",
    "CA, British Columbia, BC",
    "CA, Colombie-Britannique, BC",
    "CA, Île-du-Prince-Édouard, PE",
    "CA, Terre-Neuve-et-Labrador, NL",
    "CA, Yukon, YT",
    "MX, MX-SL, SL",
    "MX, jc, JC"
  })
  void aStateIsToldFromWhateverItIsCalled(String country, String held, String code) {
    assertThat(AddressCodes.stateOf(address(country(country, null), state(held, null))))
        .contains(code);
    assertThat(AddressCodes.stateOf(address(country(country, null), state("53", held))))
        .contains(code);
  }

  @ParameterizedTest
  @CsvSource({
    "US, ON",
    "CA, WA",
    "US, Atlantis",
    "US, ZZ",
    "MX, Jalisco",
    "Atlantis, WA",
    "US, ''"
  })
  void whatCannotBeToldIsLeftOut(String country, String state) {
    assertThat(AddressCodes.stateOf(address(country(country, null), state(state, state))))
        .isEmpty();
  }

  @Test
  void anAddressWithoutEitherHasNone() {
    assertThat(AddressCodes.countryOf(address(null, null))).isEmpty();
    assertThat(AddressCodes.stateOf(address(country("US", null), null))).isEmpty();
    assertThat(AddressCodes.stateOf(address(null, state("WA", "Washington")))).isEmpty();
    assertThat(AddressCodes.countryOf(address(country("Atlantis", " "), null))).isEmpty();
  }

  private static Address address(Country country, State state) {
    Address address = new AddressImpl();
    address.setCountry(country);
    address.setState(state);
    return address;
  }

  private static Country country(String abbreviation, String name) {
    Country country = new CountryImpl();
    country.setAbbreviation(abbreviation);
    country.setName(name);
    return country;
  }

  private static State state(String abbreviation, String name) {
    State state = new StateImpl();
    state.setAbbreviation(abbreviation);
    state.setName(name);
    return state;
  }
}

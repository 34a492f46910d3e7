package org.broadleafsezzle.demo.storefront.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PlacesTest {

  @Test
  void namesCountriesAndProvincesInTheLanguage() throws IOException {
    Places places = new Places();

    assertThat(places.countryName("US", Locale.CANADA_FRENCH)).isEqualTo("États-Unis");
    assertThat(places.countryName("US", Locale.US)).isEqualTo("United States");
    assertThat(places.countries(Locale.CANADA_FRENCH).get(1).getRegions())
        .extracting(Places.Region::getName)
        .contains("Québec", "Colombie-Britannique");
  }

  @Test
  void knowsAllStatesAndProvinces() throws IOException {
    assertThat(new Places().countries(Locale.US))
        .extracting(country -> country.getRegions().size())
        .containsExactly(51, 13);
  }

  @Test
  void givesTaxRatesAsFactors() throws IOException {
    assertThat(new Places().taxRates()).containsEntry("QC", 0.14975).containsEntry("WA", 0.065);
  }
}

package org.broadleafsezzle.demo.storefront.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostalCodeTest {

  @ParameterizedTest
  @CsvSource({
    "US, 98101, 98101",
    "US, ' 98101-4402 ', 98101-4402",
    "CA, h2x1y4, H2X 1Y4",
    "CA, H2X 1Y4, H2X 1Y4",
    "CA, h2x-1y4, H2X 1Y4"
  })
  void writesTheCodeAsTheCountrysPostDoes(String country, String typed, String written) {
    assertThat(PostalCode.normalize(country, typed)).hasValue(written);
  }

  @ParameterizedTest
  @CsvSource({
    "US, 9810",
    "US, 981011",
    "US, H2X 1Y4",
    "US, 98101-44",
    "CA, 98101",
    "CA, H2X 1Y",
    "CA, D2X 1Y4",
    "CA, H2O 1Y4",
    "CA, Z2X 1Y4",
    "FR, 75001"
  })
  void refusesWhatIsNoCodeOfTheCountry(String country, String typed) {
    assertThat(PostalCode.normalize(country, typed)).isEmpty();
  }
}

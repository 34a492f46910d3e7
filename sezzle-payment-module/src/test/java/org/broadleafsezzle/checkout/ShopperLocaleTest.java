package org.broadleafsezzle.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopperLocaleTest {

  @ParameterizedTest
  @CsvSource({
    "en-US,USD,EN_US",
    "en-US,CAD,EN_US",
    "en-CA,CAD,EN_CA",
    "en-CA,USD,EN_CA",
    "fr-CA,CAD,FR_CA",
    "fr,USD,FR_CA",
    "fr-FR,USD,FR_CA",
    "en,CAD,EN_CA",
    "en,USD,EN_US",
    "es-MX,USD,EN_US",
    ",USD,EN_US",
    ",CAD,EN_CA"
  })
  void fitsTheShoppers(String tag, String currency, SezzleLocale expected) {
    Locale locale = tag == null ? null : Locale.forLanguageTag(tag);

    assertThat(ShopperLocale.of(locale, currency)).isEqualTo(expected);
  }
}

package org.broadleafsezzle.demo.storefront.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.broadleafcommerce.common.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1234.56 | USD | en-US | $1,234.56",
        "1234.56 | CAD | en-CA | $1,234.56",
        "1234.56 | CAD | fr-CA | 1 234,56 $",
        "0.5     | CAD | fr-CA | 0,50 $",
        "12      | USD | en-US | $12.00",
        "12      | USD | fr-CA | 12,00 $ US",
        "12      | CAD | en-US | CA$12.00",
      })
  void amountsAreWrittenAsTheRegionDoes(
      String amount, String currency, String locale, String expected) {
    String written = Formats.money(new Money(amount, currency), Locale.forLanguageTag(locale));

    assertThat(written.replace('\u00a0', ' ').replace('\u202f', ' ')).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"1234.56, fr-CA", "12, fr-CA"})
  void anAmountNeverBreaksOverTwoLines(String amount, String locale) {
    String written = Formats.money(new Money(amount, "CAD"), Locale.forLanguageTag(locale));

    assertThat(written).doesNotContain(" ");
  }
}

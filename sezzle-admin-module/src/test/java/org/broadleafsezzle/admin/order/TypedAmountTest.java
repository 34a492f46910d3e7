package org.broadleafsezzle.admin.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAmountTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "19.99|1999",
        "19.9|1990",
        "20|2000",
        " 20 |2000",
        "1,234.50|123450",
        "1,234|123400",
        "$19.99|1999",
        "19.99 USD|1999",
        "usd 19.99|1999",
        "US$1,234.50|123450",
        "$1,234.50 USD|123450",
        "0.01|1"
      })
  void englishIsReadAsEnglishPeopleWrite(String typed, long cents) {
    assertThat(TypedAmount.read(typed, "USD", Locale.US).getAmountInCents()).isEqualTo(cents);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "19,99|1999",
        "19.99|1999",
        "1 234,50|123450",
        "1\u00A0234,50 $|123450",
        "1\u202F234,50|123450",
        "1\u202F234,50\u00A0$\u00A0CA|123450",
        "1\u2009234,50 $ CA|123450",
        "19,99 CAD|1999"
      })
  void frenchIsReadAsFrenchPeopleWrite(String typed, long cents) {
    assertThat(TypedAmount.read(typed, "CAD", Locale.CANADA_FRENCH).getAmountInCents())
        .isEqualTo(cents);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|amount.missing",
        "0|amount.zero",
        "-5|amount.negative",
        "1.005|amount.decimals",
        "1.000|amount.decimals",
        "10,50|amount.number",
        "1.234,50|amount.number",
        "abc|amount.number",
        "1e3|amount.number",
        "NaN|amount.number",
        "--1|amount.number",
        "19.99 CAD|amount.currency",
        "€19.99|amount.currency",
        "CA$19.99|amount.currency",
        "USD 19.99 CAD|amount.number",
        "99999999999|amount.large",
        "999999999999999999999|amount.large",
        "9999999999999999999999999999999|amount.number"
      })
  void whatCouldMeanSomethingElseIsRefused(String typed, String problem) {
    assertThatThrownBy(() -> TypedAmount.read(typed, "USD", Locale.US))
        .isInstanceOfSatisfying(
            BadInputException.class, refused -> assertThat(refused.text()).isEqualTo(problem));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,234", "1.005"})
  void threeDecimalsAreNoThousandsInFrench(String typed) {
    assertThatThrownBy(() -> TypedAmount.read(typed, "CAD", Locale.CANADA_FRENCH))
        .isInstanceOf(BadInputException.class);
  }
}

package org.broadleafsezzle.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GtinTest {

  @ParameterizedTest
  @CsvSource({
    "96385074, 96385074",
    "036000291452, 036000291452",
    "0 36000 29145 2, 036000291452",
    "4006381333931, 4006381333931",
    "978-0-306-40615-7, 9780306406157",
    "978‑0‑306‑40615‑7, 9780306406157",
    "10012345678902, 10012345678902",
    "0-306-40615-2, 0306406152",
    "0-8044-2957-x, 080442957X"
  })
  void aNumberIsToldWithoutDashesAndSpaces(String written, String told) {
    assertThat(Gtin.of(written)).contains(told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "96385075",
        "036000291453",
        "4006381333932",
        "10012345678903",
        "0306406153",
        "X804429570",
        "12345",
        "12345678901",
        "123456789012345",
        "LL-1003",
        "００００００００",
        "00000000",
        "0000000000",
        "4006381333931 and more",
        ""
      })
  void whatIsNoNumberOrHasAWrongCheckDigitIsNotTold(String written) {
    assertThat(Gtin.of(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"4006381333931", "036000291452", "96385074", "0306406152"})
  void anyOneDigitThatIsMistypedIsNoticed(String number) {
    for (int i = 0; i < number.length(); i++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String typed = number.substring(0, i) + digit + number.substring(i + 1);
        assertThat(Gtin.of(typed).isPresent()).as(typed).isEqualTo(typed.equals(number));
      }
    }
  }
}

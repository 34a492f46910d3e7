package org.broadleafsezzle.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadleafsezzle.api.model.ReferenceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderNumberReferenceTest {

  @Test
  void aNumberThatSezzleTakesStaysAsItIs() {
    assertThat(OrderNumberReference.of("20260308-42_a")).isEqualTo("20260308-42_a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#2026/42", "N\u00ba 7", "A 1", "", "\u6ce8\u6587-1", "a.b"})
  void everyOtherNumberBecomesOneThatSezzleTakes(String number) {
    String reference = OrderNumberReference.of(number);

    assertThat(ReferenceId.checked(reference)).hasSizeLessThanOrEqualTo(64);
    assertThat(reference).isEqualTo(OrderNumberReference.of(number));
  }

  @Test
  void itCanStillBeRead() {
    assertThat(OrderNumberReference.of("#2026/42")).matches("_2026_42-[0-9a-f]{12}");
  }

  @Test
  void aLongNumberIsShortened() {
    assertThat(OrderNumberReference.of("1".repeat(64))).hasSize(64).doesNotContain("-");
    assertThat(OrderNumberReference.of("1".repeat(65))).hasSize(64).contains("-");
  }

  @Test
  void twoNumbersStayTwo() {
    List<String> numbers =
        List.of("A/1", "A.1", "A 1", "A_1", "A#1", "1".repeat(65), "1".repeat(66), "1".repeat(70));

    assertThat(numbers.stream().map(OrderNumberReference::of)).doesNotHaveDuplicates();
  }
}

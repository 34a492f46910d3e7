package org.broadleafsezzle.demo.simulator.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FinancingOptionTest {

  private static final LocalDate TODAY = LocalDate.of(2030, 1, 31);

  @ParameterizedTest
  @ValueSource(ints = {100, 101, 102, 103, 104, Integer.MAX_VALUE})
  void fourPaymentsAddUpAndOnlyTheLastDiffersByTwoCentsAtMost(int cents) {
    List<Integer> payments =
        FinancingOption.FOUR_BIWEEKLY.plan(new Money(cents, "USD"), TODAY).stream()
            .map(instalment -> instalment.amount().amountInCents())
            .toList();

    assertThat(payments).hasSize(4);
    assertThat(payments.subList(0, 3)).containsOnly(payments.get(0));
    assertThat(payments.stream().mapToInt(Integer::intValue).sum()).isEqualTo(cents);
    assertThat(payments.get(0) - payments.get(3)).isBetween(-1, 2);
  }

  @Test
  void theyAreDueTodayAndEveryTwoWeeks() {
    assertThat(FinancingOption.FOUR_BIWEEKLY.plan(new Money(100, "USD"), TODAY))
        .extracting(Instalment::due)
        .containsExactly(
            TODAY, LocalDate.of(2030, 2, 14), LocalDate.of(2030, 2, 28), LocalDate.of(2030, 3, 14));
  }

  @Test
  void monthlyPaymentsStayInTheirMonth() {
    assertThat(FinancingOption.SIX_MONTHLY.plan(new Money(100, "USD"), TODAY))
        .extracting(Instalment::due)
        .contains(LocalDate.of(2030, 2, 28), LocalDate.of(2030, 6, 30))
        .hasSize(6);
  }

  @ParameterizedTest
  @EnumSource(value = FinancingOption.class, names = "PAY_IN_FULL", mode = EnumSource.Mode.EXCLUDE)
  void aMerchantCanAskForThemByName(FinancingOption option) {
    assertThat(FinancingOption.of(option.wireName())).contains(option);
    assertThat(FinancingOption.of("pay-in-full")).isEmpty();
  }
}

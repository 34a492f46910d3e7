package org.broadleafsezzle.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafsezzle.api.model.FinancingOption.FOUR_BIWEEKLY;
import static org.broadleafsezzle.api.model.FinancingOption.FOUR_MONTHLY;
import static org.broadleafsezzle.api.model.FinancingOption.SIX_MONTHLY;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.broadleafsezzle.api.model.FinancingOption;
import org.broadleafsezzle.api.model.Price;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InstalmentsTest {

  private static final LocalDate DAY = LocalDate.of(2027, 1, 31);
  private static final long LEAST_CENTS = 100;

  @ParameterizedTest
  @CsvSource({
    "FOUR_BIWEEKLY, 10000, 2500, 2500",
    "FOUR_BIWEEKLY, 10001, 2500, 2501",
    "FOUR_BIWEEKLY, 10002, 2501, 2499",
    "FOUR_MONTHLY, 10003, 2501, 2500",
    "FOUR_MONTHLY, 100, 25, 25",
    "SIX_MONTHLY, 10000, 1667, 1665",
    "SIX_MONTHLY, 100, 17, 15",
    "SIX_MONTHLY, 2147483647, 357913941, 357913942"
  })
  void theLastPaymentCarriesWhatRoundingLeaves(
      FinancingOption plan, long whole, long each, long last) {
    assertThat(Instalments.each(Price.of(whole, "CAD"), plan)).isEqualTo(Price.of(each, "CAD"));

    List<Price> amounts = amounts(Price.of(whole, "CAD"), plan);
    assertThat(amounts.subList(0, plan.getPayments() - 1)).containsOnly(Price.of(each, "CAD"));
    assertThat(amounts).last().isEqualTo(Price.of(last, "CAD"));
  }

  @ParameterizedTest
  @EnumSource
  void thePaymentsAddUpToTheAmountAndNoneIsZero(FinancingOption plan) {
    LongStream.concat(
            LongStream.range(LEAST_CENTS, 20_000),
            LongStream.rangeClosed(Integer.MAX_VALUE - 100, Integer.MAX_VALUE))
        .forEach(
            cents -> {
              List<Price> amounts = amounts(Price.of(cents, "USD"), plan);
              assertThat(amounts).hasSize(plan.getPayments());
              assertThat(amounts.stream().mapToLong(Price::getAmountInCents).sum())
                  .isEqualTo(cents);
              assertThat(amounts).allMatch(amount -> amount.getAmountInCents() > 0);
            });
  }

  @Test
  void everyTwoWeeksOverTheEndOfAMonthAndOfAYear() {
    assertThat(dates(FOUR_BIWEEKLY, DAY))
        .containsExactly(DAY, date("2027-02-14"), date("2027-02-28"), date("2027-03-14"));
    assertThat(dates(FOUR_BIWEEKLY, date("2027-12-20")))
        .containsExactly(
            date("2027-12-20"), date("2028-01-03"), date("2028-01-17"), date("2028-01-31"));
  }

  @Test
  void aMonthThatLacksTheDayHasItsLastOneAndTheNextIsNotPulledForward() {
    assertThat(dates(FOUR_MONTHLY, DAY))
        .containsExactly(DAY, date("2027-02-28"), date("2027-03-31"), date("2027-04-30"));
    assertThat(dates(FOUR_MONTHLY, date("2027-11-30"))).contains(date("2028-02-29"));
    assertThat(dates(SIX_MONTHLY, date("2027-08-31")))
        .containsExactly(
            date("2027-08-31"),
            date("2027-09-30"),
            date("2027-10-31"),
            date("2027-11-30"),
            date("2027-12-31"),
            date("2028-01-31"));
  }

  private static List<Price> amounts(Price whole, FinancingOption plan) {
    return Instalments.schedule(whole, plan, DAY).stream().map(Instalment::amount).toList();
  }

  private static List<LocalDate> dates(FinancingOption plan, LocalDate first) {
    return Instalments.schedule(Price.of(LEAST_CENTS, "USD"), plan, first).stream()
        .map(Instalment::due)
        .toList();
  }

  private static LocalDate date(String text) {
    return LocalDate.parse(text);
  }
}

package org.broadleafsezzle.demo.simulator.orders;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The shopper's plan to pay Sezzle back. */
public enum FinancingOption {
  FOUR_BIWEEKLY("4-pay-biweekly", 4, Period.ofWeeks(2)),
  FOUR_MONTHLY("4-pay-monthly", 4, Period.ofMonths(1)),
  SIX_MONTHLY("6-pay-monthly", 6, Period.ofMonths(1)),
  /** An upcharge is paid at once. */
  PAY_IN_FULL("pay-in-full", 1, Period.ZERO);

  private final String wireName;
  private final int count;
  private final Period interval;

  FinancingOption(String wireName, int count, Period interval) {
    this.wireName = wireName;
    this.count = count;
    this.interval = interval;
  }

  @JsonValue
  public String wireName() {
    return wireName;
  }

  /** The option a merchant may ask for by this name; pay in full is not one of them. */
  public static Optional<FinancingOption> of(String wireName) {
    return Arrays.stream(values())
        .filter(option -> option != PAY_IN_FULL && option.wireName.equals(wireName))
        .findFirst();
  }

  /**
   * The payments of an amount. They add up to it exactly: the last carries what rounding leaves, as
   * in Sezzle's own plugins.
   *
   * @param total the amount to pay
   * @param first the day of the first payment
   */
  public List<Instalment> plan(Money total, LocalDate first) {
    int each = Math.toIntExact(Math.round((double) total.amountInCents() / count));
    int last = total.amountInCents() - (count - 1) * each;
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Instalment(
                    first.plus(interval.multipliedBy(i)),
                    total.withCents(i == count - 1 ? last : each)))
        .toList();
  }
}

package org.broadleafsezzle.offer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.broadleafsezzle.api.model.FinancingOption;
import org.broadleafsezzle.api.model.Price;

/**
 * The payments of an amount by one of Sezzle's plans: equal ones, and a last one that carries what
 * rounding has left, as Sezzle's own plugins show them. A hint only: Sezzle decides what it offers.
 */
public final class Instalments {

  private Instalments() {}

  /** Each payment but the last, rounded to the cent. */
  public static Price each(Price whole, FinancingOption plan) {
    BigDecimal cents = BigDecimal.valueOf(whole.getAmountInCents());
    BigDecimal payments = BigDecimal.valueOf(plan.getPayments());
    return Price.of(
        cents.divide(payments, 0, RoundingMode.HALF_UP).longValueExact(), whole.getCurrency());
  }

  /**
   * All payments, which add up to the amount exactly.
   *
   * @param whole not less than the contract's least amount of an order
   * @param first the day of the first payment; a later month that lacks this day has its last day
   *     instead
   */
  public static List<Instalment> schedule(Price whole, FinancingOption plan, LocalDate first) {
    Price each = each(whole, plan);
    int last = plan.getPayments() - 1;
    List<Instalment> payments = new ArrayList<>();
    for (int i = 0; i < last; i++) {
      payments.add(new Instalment(each, due(first, plan, i)));
    }
    long rest = whole.getAmountInCents() - last * each.getAmountInCents();
    payments.add(new Instalment(Price.of(rest, whole.getCurrency()), due(first, plan, last)));
    return payments;
  }

  private static LocalDate due(LocalDate first, FinancingOption plan, int number) {
    return first.plus(plan.getInterval().multipliedBy(number));
  }
}

package org.broadleafsezzle.offer;

import java.time.LocalDate;
import org.broadleafsezzle.api.model.Price;

/** One payment of a plan. */
public final class Instalment {

  private final Price amount;
  private final LocalDate due;

  Instalment(Price amount, LocalDate due) {
    this.amount = amount;
    this.due = due;
  }

  public Price amount() {
    return amount;
  }

  public LocalDate due() {
    return due;
  }

  @Override
  public String toString() {
    return amount + " on " + due;
  }
}

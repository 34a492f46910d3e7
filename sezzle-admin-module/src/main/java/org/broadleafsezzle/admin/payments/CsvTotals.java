package org.broadleafsezzle.admin.payments;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.broadleafsezzle.api.model.Price;

/** The sums of a file's payments, one for each mode and currency: sandbox money is no money. */
final class CsvTotals {

  private final Map<String, Total> totals = new TreeMap<>();

  /** The sums of one mode and currency. */
  static final class Total {
    private final String mode;
    private final String currency;
    private long amount;
    private long captured;
    private long released;
    private long refunded;
    private long open;

    private Total(String mode, String currency) {
      this.mode = mode;
      this.currency = currency;
    }

    /** The name of the mode; empty for payments that have none. */
    String mode() {
      return mode;
    }

    String currency() {
      return currency;
    }

    Price amount() {
      return Price.of(amount, currency);
    }

    Price captured() {
      return Price.of(captured, currency);
    }

    Price released() {
      return Price.of(released, currency);
    }

    Price refunded() {
      return Price.of(refunded, currency);
    }

    Price open() {
      return Price.of(open, currency);
    }
  }

  void add(PaymentRow row) {
    String mode = row.getCheckout().getMode().map(Enum::name).orElse("");
    String currency = row.getCheckout().getAmount().getCurrency();
    Total total = totals.computeIfAbsent(mode + currency, none -> new Total(mode, currency));
    total.amount += row.getCheckout().getAmount().getAmountInCents();
    total.captured += row.getCaptured().getAmountInCents();
    total.released += row.getReleased().getAmountInCents();
    total.refunded += row.getRefunded().getAmountInCents();
    total.open += row.getOpen().getAmountInCents();
  }

  Collection<Total> all() {
    return totals.values();
  }
}

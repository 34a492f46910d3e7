package org.broadleafsezzle.demo.simulator.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.broadleafsezzle.demo.simulator.orders.Money;
import org.broadleafsezzle.demo.simulator.pages.MoneyFormat;

/** The dashboard's spelling of amounts and times. */
final class Formats {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private Formats() {}

  static String money(Money money) {
    return MoneyFormat.format(money, Locale.US);
  }

  static String time(Instant instant) {
    return TIME.format(instant);
  }

  /** E.g. 2 d 3 h 4 min 5 s, without what is zero. */
  static String duration(Duration duration) {
    if (duration.isZero()) {
      return "0 s";
    }
    Duration positive = duration.abs();
    String text =
        part(positive.toDays(), "d")
            + part(positive.toHoursPart(), "h")
            + part(positive.toMinutesPart(), "min")
            + part(positive.toSecondsPart(), "s");
    return (duration.isNegative() ? "−" : "") + (text.isEmpty() ? "under 1 s" : text.trim());
  }

  private static String part(long value, String unit) {
    return value == 0 ? "" : value + " " + unit + " ";
  }
}

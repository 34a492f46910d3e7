package org.broadleafsezzle.admin.layout;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.broadleafsezzle.api.model.Price;

/** The spelling of amounts and times in a file of comma-separated values, and its separator. */
public final class CsvStyle {

  private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

  private final ZoneId zone;
  private final char decimalMark;
  private final char separator;
  private final DateTimeFormatter times;
  private final boolean forSpreadsheets;

  private CsvStyle(
      ZoneId zone, char decimalMark, DateTimeFormatter times, boolean forSpreadsheets) {
    this.zone = zone;
    this.decimalMark = decimalMark;
    this.times = times;
    this.forSpreadsheets = forSpreadsheets;
    separator = decimalMark == ',' ? ';' : ',';
  }

  /** As every program reads it: commas between cells, decimal points, times of ISO 8601. */
  public static CsvStyle forPrograms(ZoneId zone) {
    return new CsvStyle(zone, '.', ISO, false);
  }

  /** As a spreadsheet in this language opens it, with numbers and times that it calculates with. */
  public static CsvStyle forSpreadsheets(ZoneId zone, Locale locale) {
    String day =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
    String withCentury = day.contains("yyyy") ? day : day.replaceFirst("y+", "yyyy");
    return new CsvStyle(
        zone,
        DecimalFormatSymbols.getInstance(locale).getDecimalSeparator(),
        DateTimeFormatter.ofPattern(withCentury + " HH:mm", locale),
        true);
  }

  char separator() {
    return separator;
  }

  /** Whether the file ends with totals, and its headers name the time zone. */
  public boolean isForSpreadsheets() {
    return forSpreadsheets;
  }

  public ZoneId zone() {
    return zone;
  }

  /** Without its currency and without grouping. */
  public String amount(Price price) {
    return price.toDecimal().toPlainString().replace('.', decimalMark);
  }

  /** The same of cents, which may be negative. */
  public String amount(long cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString().replace('.', decimalMark);
  }

  public String time(Instant instant) {
    return times.format(instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
  }
}

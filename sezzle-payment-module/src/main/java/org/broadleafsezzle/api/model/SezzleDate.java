package org.broadleafsezzle.api.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;

/**
 * Dates as Sezzle writes them: with up to nine decimals of a second, with or without an offset
 * (then UTC), or a day only. An order or webhook whose rest is readable is not lost for a date.
 */
public final class SezzleDate {
  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendPattern("[XXX][XX][X]")
          .optionalEnd()
          .optionalEnd()
          .toFormatter();

  private SezzleDate() {}

  /** Null if the text is no date. */
  public static Instant read(String text) {
    if (text == null) {
      return null;
    }
    Instant usual = UsualDate.read(text);
    return usual == null ? anyForm(text.trim()) : usual;
  }

  private static Instant anyForm(String text) {
    try {
      TemporalAccessor read =
          FORMAT.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      if (read instanceof OffsetDateTime) {
        return ((OffsetDateTime) read).toInstant();
      }
      if (read instanceof LocalDateTime) {
        return ((LocalDateTime) read).toInstant(ZoneOffset.UTC);
      }
      return ((LocalDate) read).atStartOfDay().toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }
}

package org.broadleafsezzle.api.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
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
 * (then UTC), or a day only. What is no date at all is taken for absent, so that an order whose
 * money is readable is not lost for a date.
 */
final class Dates {
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

  private Dates() {}

  static SimpleModule module() {
    return new SimpleModule()
        .addSerializer(Instant.class, ToStringSerializer.instance)
        .addSerializer(LocalDate.class, ToStringSerializer.instance)
        .addDeserializer(Instant.class, new InstantReader())
        .addDeserializer(LocalDate.class, new DayReader());
  }

  /** Null if the text is no date. */
  static Instant instant(String text) {
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

  private static final class InstantReader extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    InstantReader() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return instant(textOrNull(parser));
    }
  }

  private static final class DayReader extends StdScalarDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    DayReader() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      Instant start = instant(textOrNull(parser));
      return start == null ? null : start.atOffset(ZoneOffset.UTC).toLocalDate();
    }
  }

  private static String textOrNull(JsonParser parser) throws IOException {
    String text = parser.getValueAsString();
    parser.skipChildren();
    return text;
  }
}

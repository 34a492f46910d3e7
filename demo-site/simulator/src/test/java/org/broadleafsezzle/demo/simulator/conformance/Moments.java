package org.broadleafsezzle.demo.simulator.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and names moments and lengths of time. */
final class Moments {

  private static final Pattern FORM =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d([T ])\\d\\d:\\d\\d:\\d\\d(?:\\.(\\d+))?(.*)");
  private static final long SECONDS_PER_MINUTE = 60;

  private Moments() {}

  /**
   * @throws NotSeenException if it is no moment
   */
  static Instant of(JsonNode text) {
    try {
      return text.asText().matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
          ? OffsetDateTime.parse(text.asText()).toInstant()
          : LocalDateTime.parse(text.asText().replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw new NotSeenException("no moment was given");
    }
  }

  /** The form of a moment: decimals of a second and offset. */
  static String form(JsonNode text) {
    Matcher form = FORM.matcher(text.asText());
    if (!form.matches()) {
      return "not ISO 8601";
    }
    int decimals = form.group(2) == null ? 0 : form.group(2).length();
    String offset =
        form.group(3).isEmpty() ? "no offset" : form.group(3).equals("Z") ? "Z" : "an offset";
    return decimals + " decimals, " + offset + (form.group(1).equals("T") ? "" : ", a space");
  }

  /** In whole minutes, rounded: between an answer and a moment it names pass some seconds. */
  static String minutes(Instant from, Instant to) {
    long seconds = Duration.between(from, to).toSeconds();
    return Math.floorDiv(seconds + SECONDS_PER_MINUTE / 2, SECONDS_PER_MINUTE) + " minutes";
  }
}

package org.broadleafsezzle.admin.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The state of one thing that was looked at, as the key of a sentence with its details. */
public final class Finding {

  private final String check;
  private final Level level;
  private final String sentence;
  private final Object[] details;
  private final Map<String, Long> numbers = new LinkedHashMap<>();

  /**
   * @param check what was looked at, in one lower-case word
   * @param sentence last part of the sentence's key; what to do has the same with {@code .todo}
   * @param details of the sentence: texts, numbers, {@link Instant}s and {@link LocalDate}s
   */
  Finding(String check, Level level, String sentence, Object... details) {
    this.check = check;
    this.level = level;
    this.sentence = sentence;
    this.details = details.clone();
  }

  /** With a number for monitoring. */
  Finding number(String name, long value) {
    numbers.put(name, value);
    return this;
  }

  public String getCheck() {
    return check;
  }

  public Level getLevel() {
    return level;
  }

  /** Whether the payments that need attention are in it one by one. */
  boolean isAboutPayments() {
    return Arrays.asList("payments", "movements", "disputes").contains(check);
  }

  /** The last part of its sentence's key: the same as long as the same is wrong. */
  public String sentence() {
    return sentence;
  }

  /** Whether nothing is known of it, because something else is wrong. */
  public boolean isUnknown() {
    return sentence.endsWith(".unknown") || sentence.endsWith(".unasked");
  }

  Object[] details() {
    return details.clone();
  }

  Map<String, Long> numbers() {
    return numbers;
  }
}

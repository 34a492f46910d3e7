package org.broadleafsezzle.settings;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The form of a setting's values, and the values allowed. */
public final class SettingRule<T> {

  private final Class<T> type;
  private final Function<String, Optional<T>> parser;
  private final String allowed;
  private final List<String> choices;
  private final boolean optional;

  private SettingRule(
      Class<T> type,
      Function<String, Optional<T>> parser,
      String allowed,
      List<String> choices,
      boolean optional) {
    this.type = type;
    this.parser = parser;
    this.allowed = allowed;
    this.choices = choices;
    this.optional = optional;
  }

  /** One that needs a value. */
  static <T> SettingRule<T> required(
      Class<T> type, Function<String, Optional<T>> parser, String allowed) {
    return new SettingRule<>(type, parser, allowed, Collections.emptyList(), false);
  }

  /** One that may have no value. */
  static <T> SettingRule<T> optional(
      Class<T> type, Function<String, Optional<T>> parser, String allowed) {
    return new SettingRule<>(type, parser, allowed, Collections.emptyList(), true);
  }

  /** One of these words. */
  static SettingRule<String> oneOf(String allowed, String... words) {
    List<String> choices = Arrays.asList(words);
    return new SettingRule<>(
        String.class, text -> Optional.of(text).filter(choices::contains), allowed, choices, false);
  }

  /** A switch, with its words for on and off. */
  static SettingRule<Boolean> either(String on, String off) {
    List<String> choices = Arrays.asList(on, off);
    return new SettingRule<>(
        Boolean.class,
        text ->
            choices.stream()
                .filter(word -> word.equalsIgnoreCase(text))
                .findFirst()
                .map(on::equals),
        on + " or " + off,
        choices,
        false);
  }

  /** The value; empty if it is not allowed. */
  Optional<T> parse(String text) {
    return parser.apply(text);
  }

  Class<T> type() {
    return type;
  }

  /** In English, in words that follow "allowed is". */
  public String allowed() {
    return allowed;
  }

  /** The words that are allowed; none if there are too many to name. */
  public List<String> choices() {
    return Collections.unmodifiableList(choices);
  }

  /** Whether it may have no value. */
  public boolean isOptional() {
    return optional;
  }

  /** Whether it is on or off; the first choice is on. */
  public boolean isSwitch() {
    return type == Boolean.class;
  }
}

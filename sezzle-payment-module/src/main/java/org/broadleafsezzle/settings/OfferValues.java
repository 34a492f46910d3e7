package org.broadleafsezzle.settings;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The form of the values of {@link OfferSettings}, and the values allowed. */
final class OfferValues {

  /** The contract's least amount of an order. */
  private static final int LEAST_CENTS = 100;

  private static final List<String> TAKEN_BY_SEZZLE = Arrays.asList("USD", "CAD");
  private static final Set<String> ISO_COUNTRIES =
      new LinkedHashSet<>(Arrays.asList(Locale.getISOCountries()));
  private static final int LONGEST_TITLE = 60;

  /** The column of BLC_SYSTEM_PROPERTY holds no more. */
  private static final int LONGEST_TEXT = 255;

  static final SettingRule<Long> CENTS =
      SettingRule.optional(
          Long.class,
          OfferValues::cents,
          "a whole number of cents from " + LEAST_CENTS + " to " + Integer.MAX_VALUE);
  static final SettingRule<CodeSet> CURRENCIES =
      SettingRule.required(
          CodeSet.class,
          text -> CodeSet.of(text, TAKEN_BY_SEZZLE::contains),
          "USD, CAD or both, separated by commas");
  static final SettingRule<CodeSet> COUNTRIES =
      SettingRule.required(
          CodeSet.class,
          text -> CodeSet.of(text, ISO_COUNTRIES::contains),
          "ISO 3166 country codes of two letters, separated by commas, such as US,CA");
  static final SettingRule<String> TITLE =
      SettingRule.optional(
          String.class, OfferValues::title, "one line of at most " + LONGEST_TITLE + " characters");
  static final SettingRule<String> TEXT =
      SettingRule.optional(
          String.class, OfferValues::text, "a text of at most " + LONGEST_TEXT + " characters");

  static final SettingRule<String> CLASSES =
      SettingRule.optional(
          String.class,
          text -> Optional.of(text).filter(classes -> classes.matches("[A-Za-z0-9_ -]{1,120}")),
          "CSS classes of letters, digits, - and _, separated by spaces, at most 120 characters");

  private OfferValues() {}

  private static Optional<Long> cents(String text) {
    return Optional.of(text)
        .filter(digits -> digits.matches("[0-9]{1,10}"))
        .map(Long::valueOf)
        .filter(cents -> cents >= LEAST_CENTS && cents <= Integer.MAX_VALUE);
  }

  private static Optional<String> title(String text) {
    return Optional.of(text)
        .filter(
            line ->
                line.length() <= LONGEST_TITLE && line.chars().noneMatch(Character::isISOControl));
  }

  private static Optional<String> text(String text) {
    return Optional.of(text)
        .filter(words -> words.length() <= LONGEST_TEXT && words.indexOf('\0') < 0);
  }
}

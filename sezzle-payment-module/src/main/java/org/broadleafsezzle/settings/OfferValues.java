package org.broadleafsezzle.settings;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How the values of {@link OfferSettings} are written, and what of it is allowed. */
final class OfferValues {

  /** The contract's least amount of an order. */
  private static final int LEAST_CENTS = 100;

  private static final List<String> TAKEN_BY_SEZZLE = Arrays.asList("USD", "CAD");
  private static final Set<String> ISO_COUNTRIES =
      new LinkedHashSet<>(Arrays.asList(Locale.getISOCountries()));
  private static final int LONGEST_TITLE = 60;

  /** The column of BLC_SYSTEM_PROPERTY holds no more. */
  private static final int LONGEST_TEXT = 255;

  static final String CENTS =
      "a whole number of cents from " + LEAST_CENTS + " to " + Integer.MAX_VALUE;
  static final String CURRENCIES = "USD, CAD or both, separated by commas";
  static final String COUNTRIES =
      "ISO 3166 country codes of two letters, separated by commas, such as US,CA";
  static final String TITLE = "one line of at most " + LONGEST_TITLE + " characters";
  static final String TEXT = "a text of at most " + LONGEST_TEXT + " characters";

  private OfferValues() {}

  static Optional<Long> cents(String text) {
    return Optional.of(text)
        .filter(digits -> digits.matches("[0-9]{1,10}"))
        .map(Long::valueOf)
        .filter(cents -> cents >= LEAST_CENTS && cents <= Integer.MAX_VALUE);
  }

  static Optional<Set<String>> currencies(String text) {
    return codes(text, TAKEN_BY_SEZZLE::contains);
  }

  static Optional<Set<String>> countries(String text) {
    return codes(text, ISO_COUNTRIES::contains);
  }

  /** All or nothing: a code that is wrong is not passed over. */
  private static Optional<Set<String>> codes(String text, Predicate<String> known) {
    Set<String> codes =
        Arrays.stream(text.split(",", -1)).map(String::trim).collect(Collectors.toSet());
    return Optional.of(codes).filter(all -> all.stream().allMatch(known));
  }

  static Optional<String> title(String text) {
    return Optional.of(text)
        .filter(
            line ->
                line.length() <= LONGEST_TITLE && line.chars().noneMatch(Character::isISOControl));
  }

  static Optional<String> text(String text) {
    return Optional.of(text).filter(words -> words.length() <= LONGEST_TEXT);
  }
}

package org.broadleafsezzle.admin.layout;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount in the way of writing of a language, as a person types it or copies it from a page:
 * {@code 1,234.50} or, in French, {@code 1 234,50}. A dollar sign or the currency's code may stand
 * before or after it. Nothing is guessed: what could mean two amounts is none.
 */
public final class WrittenAmount {

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2009\\u202F]+");
  private static final String CURRENCY =
      "US ?\\$|CA? ?\\$|\\$ ?US|\\$ ?CA|\\$|[€£¥]|[A-Z]{3} ?\\$?";
  private static final Pattern PARTS =
      Pattern.compile(
          "(?<minus>-?) ?(?<before>"
              + CURRENCY
              + ")? ?(?<number>-?[0-9][0-9., ]*?) ?(?<after>"
              + CURRENCY
              + ")?");
  private static final Pattern ENGLISH = Pattern.compile("-?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?");
  private static final Pattern FRENCH = Pattern.compile("-?(\\d{1,3}( \\d{3})+|\\d+)([,.]\\d+)?");
  private static final int LONGEST = 30;

  private final BigDecimal number;
  private final String currency;

  private WrittenAmount(BigDecimal number, String currency) {
    this.number = number;
    this.currency = currency;
  }

  /** Empty if it is no amount in this language. */
  public static Optional<WrittenAmount> read(String text, Locale locale) {
    String plain = plain(text).toUpperCase(Locale.ROOT);
    Matcher parts = PARTS.matcher(plain);
    if (plain.length() > LONGEST || !parts.matches()) {
      return Optional.empty();
    }
    String before = code(parts.group("before"));
    String after = code(parts.group("after"));
    if (before != null && after != null && !before.equals(after)) {
      return Optional.empty();
    }
    return number(parts.group("minus") + parts.group("number"), locale)
        .map(number -> new WrittenAmount(number, before == null ? after : before));
  }

  /** The text with plain spaces, one at a time and none around it. */
  public static String plain(String text) {
    return text == null ? "" : SPACES.matcher(text).replaceAll(" ").trim();
  }

  private static Optional<BigDecimal> number(String text, Locale locale) {
    boolean comma = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',';
    if (!(comma ? FRENCH : ENGLISH).matcher(text).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new BigDecimal(comma ? text.replace(" ", "").replace(',', '.') : text.replace(",", "")));
  }

  /** Null where no currency is named: a dollar sign alone can be that of several. */
  private static String code(String written) {
    String letters = written == null ? "" : written.replaceAll("[$ ]", "");
    switch (letters) {
      case "":
        return null;
      case "US":
        return "USD";
      case "C":
      case "CA":
        return "CAD";
      default:
        return letters;
    }
  }

  public BigDecimal number() {
    return number;
  }

  /** ISO 4217, or the sign of a currency that is not a dollar; empty if none is named. */
  public Optional<String> currency() {
    return Optional.ofNullable(currency);
  }
}

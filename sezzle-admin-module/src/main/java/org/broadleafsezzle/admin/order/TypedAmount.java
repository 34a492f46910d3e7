package org.broadleafsezzle.admin.order;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadleafsezzle.api.model.Price;

/**
 * An amount as a person types it, in the way of writing of their language: {@code 1,234.50} or, in
 * French, {@code 1 234,50}; the currency's code or a dollar sign may stand before or after it.
 * Never rounded, and never guessed: what could mean two amounts is refused.
 */
final class TypedAmount {

  private static final Pattern GROUPED_ENGLISH =
      Pattern.compile("-?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?");
  private static final Pattern GROUPED_FRENCH =
      Pattern.compile("-?(\\d{1,3}( \\d{3})+|\\d+)([,.]\\d+)?");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]+");
  private static final Pattern CODE = Pattern.compile("(?<![A-Z])[A-Z]{3}(?![A-Z])");
  private static final Pattern DIGIT = Pattern.compile("[0-9]");
  private static final int DECIMALS = 2;
  private static final int LONGEST = 20;

  private TypedAmount() {}

  /**
   * Reads it.
   *
   * @param currency of the payment; ISO 4217
   * @throws BadInputException if it is no amount that can be moved of the payment
   */
  static Price read(String typed, String currency, Locale locale) {
    String text = typed == null ? "" : SPACES.matcher(typed).replaceAll(" ").trim();
    if (text.isEmpty()) {
      throw new BadInputException("amount.missing");
    }
    BigDecimal amount = number(withoutCurrency(text, currency), locale);
    if (amount.signum() < 0) {
      throw new BadInputException("amount.negative");
    }
    if (amount.signum() == 0) {
      throw new BadInputException("amount.zero");
    }
    if (amount.scale() > DECIMALS) {
      throw new BadInputException("amount.decimals");
    }
    try {
      return Price.ofDecimal(amount, currency);
    } catch (IllegalArgumentException e) {
      throw new BadInputException("amount.large");
    }
  }

  private static String withoutCurrency(String text, String currency) {
    String upper = text.toUpperCase(Locale.ROOT);
    Matcher code = CODE.matcher(upper);
    if (code.find() && DIGIT.matcher(upper).find()) {
      if (!code.group().equals(currency)) {
        throw new BadInputException("amount.currency", currency);
      }
      upper = upper.replace(currency, "");
    }
    if (upper.contains("€") || upper.contains("£") || upper.contains("¥")) {
      throw new BadInputException("amount.currency", currency);
    }
    return upper.replace("$", "").trim();
  }

  private static BigDecimal number(String text, Locale locale) {
    boolean comma = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',';
    Pattern allowed = comma ? GROUPED_FRENCH : GROUPED_ENGLISH;
    if (text.length() > LONGEST || !allowed.matcher(text).matches()) {
      throw new BadInputException("amount.number");
    }
    String plain = comma ? text.replace(" ", "").replace(',', '.') : text.replace(",", "");
    return new BigDecimal(plain);
  }
}

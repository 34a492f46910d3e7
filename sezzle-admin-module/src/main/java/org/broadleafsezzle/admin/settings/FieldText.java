package org.broadleafsezzle.admin.settings;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadleafsezzle.settings.SettingKey;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A setting's value as a person types it, and as it is stored. Text that can't be understood is
 * passed on as it was typed, for the setting's own rule to refuse.
 */
final class FieldText {

  private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,8})(?:[.,]([0-9]{1,2}))?");

  private FieldText() {}

  /** Empty for nothing. */
  static String stored(SettingKey key, String typed) {
    String text = typed.trim();
    if (FieldKind.of(key) == FieldKind.AMOUNT) {
      return cents(text.replaceAll("[\\s\\u00A0\\u202F$]", ""));
    }
    return key == SettingKey.OFFER_COUNTRIES ? codes(text) : text;
  }

  /**
   * An amount in cents; what is not an amount gets a mark that no rule takes for a number of cents.
   */
  private static String cents(String amount) {
    Matcher matcher = AMOUNT.matcher(amount);
    if (!matcher.matches()) {
      return amount.isEmpty() ? "" : amount + " (no amount)";
    }
    String decimals = matcher.group(2) == null ? "0" : matcher.group(2);
    return new BigDecimal(matcher.group(1) + "." + decimals)
        .movePointRight(2)
        .toBigInteger()
        .toString();
  }

  private static String codes(String typed) {
    return Arrays.stream(typed.toUpperCase(Locale.ROOT).split("[,;\\s]+"))
        .filter(code -> !code.isEmpty())
        .collect(Collectors.joining(","));
  }

  private static String amount(BigDecimal amount) {
    NumberFormat format = NumberFormat.getNumberInstance(LocaleContextHolder.getLocale());
    format.setGroupingUsed(false);
    format.setMinimumFractionDigits(2);
    return format.format(amount);
  }

  static String typed(SettingKey key, String stored) {
    if (FieldKind.of(key) == FieldKind.AMOUNT && stored.matches("[0-9]{1,10}")) {
      return amount(new BigDecimal(stored).movePointLeft(2));
    }
    if (FieldKind.of(key) == FieldKind.CHECKBOXES) {
      return stored.replaceAll("\\s", "");
    }
    return key == SettingKey.OFFER_COUNTRIES ? stored.replaceAll("\\s*,\\s*", ", ") : stored;
  }
}

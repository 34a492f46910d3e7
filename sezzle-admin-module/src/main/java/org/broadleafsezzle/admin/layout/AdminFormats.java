package org.broadleafsezzle.admin.layout;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafsezzle.api.model.Price;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Amounts and times as the administrator of the current request writes them. */
@Component("blSezzleAdminFormats")
public class AdminFormats {

  private static final String ZONE = " z";

  private final Clock clock;
  private final AdminTexts texts;

  @Autowired
  public AdminFormats(@Qualifier("blSezzleClock") Clock clock, AdminTexts texts) {
    this.clock = clock;
    this.texts = texts;
  }

  public String money(Price price) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale());
    format.setCurrency(Currency.getInstance(price.getCurrency()));
    return format.format(price.toDecimal());
  }

  /**
   * Cents, which may be negative.
   *
   * @param currency ISO 4217
   */
  public String money(long cents, String currency) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale());
    format.setCurrency(Currency.getInstance(currency));
    return format.format(BigDecimal.valueOf(cents, 2));
  }

  /** Several, in different currencies. */
  public String monies(Collection<Price> prices) {
    return prices.stream().map(this::money).collect(Collectors.joining(" + "));
  }

  /** As it is typed into a field: without currency and grouping. */
  public String typed(Price price) {
    NumberFormat format = NumberFormat.getNumberInstance(locale());
    format.setGroupingUsed(false);
    format.setMinimumFractionDigits(2);
    return format.format(price.toDecimal());
  }

  /** Day, time and zone. */
  public String time(Instant instant) {
    ZonedDateTime local = instant.atZone(zone());
    DateTimeFormatter words =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(locale());
    return words.format(local) + DateTimeFormatter.ofPattern(ZONE, locale()).format(local);
  }

  /** A day without a time. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale()).format(day);
  }

  /** A day in digits. */
  public String shortDay(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(locale()).format(day);
  }

  /** The month and year of a day. */
  public String month(LocalDate day) {
    return DateTimeFormatter.ofPattern("MMMM yyyy", locale()).format(day);
  }

  /** The same, shortened. */
  public String shortMonth(LocalDate day) {
    return DateTimeFormatter.ofPattern("MMM yyyy", locale()).format(day);
  }

  /** A share of one, with one decimal. */
  public String percent(BigDecimal share) {
    NumberFormat format = NumberFormat.getPercentInstance(locale());
    format.setMaximumFractionDigits(1);
    return format.format(share);
  }

  /** The distance from now, in words: {@code in 6 days}, {@code 2 hours ago}. */
  public String away(Instant instant) {
    Duration away = Duration.between(clock.instant(), instant);
    String length = length(away.isNegative() ? away.negated() : away);
    return texts.text(away.isNegative() ? "time.ago" : "time.in", length);
  }

  private String length(Duration duration) {
    if (duration.toDays() >= 1) {
      return texts.text("time.days", duration.toDays());
    }
    if (duration.toHours() >= 1) {
      return texts.text("time.hours", duration.toHours());
    }
    return texts.text("time.minutes", Math.max(1, duration.toMinutes()));
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }

  /** The time zone days begin and end in. */
  public ZoneId zone() {
    BroadleafRequestContext request = BroadleafRequestContext.getBroadleafRequestContext();
    TimeZone zone = request == null ? null : request.getTimeZone();
    return zone == null ? ZoneId.systemDefault() : zone.toZoneId();
  }
}

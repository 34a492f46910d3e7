package org.broadleafsezzle.api.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An amount in cents of a currency: {@code {"amount_in_cents": 1999, "currency": "USD"}}. Never
 * negative, and at most what the contract's 32 bits hold.
 */
public final class Price {
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final int DECIMALS = 2;

  private final long amountInCents;
  private final String currency;

  private Price(long amountInCents, String currency) {
    Checks.that(
        amountInCents >= 0 && amountInCents <= Integer.MAX_VALUE,
        "an amount must be between 0 and " + Integer.MAX_VALUE + " cents");
    Checks.that(
        currency != null && CURRENCY.matcher(currency).matches(),
        "a currency must be a code of three capital letters");
    this.amountInCents = amountInCents;
    this.currency = currency;
  }

  /**
   * An amount in cents.
   *
   * @throws IllegalArgumentException if the amount is negative or too large, or the currency is not
   *     three capital letters
   */
  public static Price of(long amountInCents, String currency) {
    return new Price(amountInCents, currency);
  }

  /**
   * From an amount in the main unit, say 19.99, without rounding: whoever rounds must do it before,
   * once, and knowingly.
   *
   * @throws IllegalArgumentException if the amount has more than two decimals, or as {@link
   *     #of(long, String)}
   */
  public static Price ofDecimal(BigDecimal amount, String currency) {
    Checks.present("amount", amount);
    try {
      return of(amount.movePointRight(DECIMALS).longValueExact(), currency);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("an amount must be a whole number of cents", e);
    }
  }

  @JsonCreator
  private static Price received(
      @JsonProperty("amount_in_cents") BigDecimal amountInCents,
      @JsonProperty("currency") String currency,
      @JsonProperty("currency_code") String currencyCode) {
    Checks.present("amount_in_cents", amountInCents);
    return of(amountInCents.longValueExact(), currency == null ? currencyCode : currency);
  }

  /** Answers carry amounts nested or, in newer forms, flat beside the other fields. */
  static Price nestedOrFlat(
      Price nested, BigDecimal amountInCents, String currency, String currencyCode) {
    if (nested != null || amountInCents == null) {
      return nested;
    }
    return received(amountInCents, currency, currencyCode);
  }

  public long getAmountInCents() {
    return amountInCents;
  }

  /** ISO 4217 code. */
  public String getCurrency() {
    return currency;
  }

  /** In the main unit, with two decimals. */
  public BigDecimal toDecimal() {
    return BigDecimal.valueOf(amountInCents, DECIMALS);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Price
        && ((Price) other).amountInCents == amountInCents
        && ((Price) other).currency.equals(currency);
  }

  @Override
  public int hashCode() {
    return Objects.hash(amountInCents, currency);
  }

  /** For example {@code 19.99 USD}. */
  @Override
  public String toString() {
    return toDecimal() + " " + currency;
  }
}

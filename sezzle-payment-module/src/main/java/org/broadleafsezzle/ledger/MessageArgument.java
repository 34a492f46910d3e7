package org.broadleafsezzle.ledger;

import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Price;

/** The kinds of values that fill the places of a {@link MessageCode}, and how each is stored. */
public enum MessageArgument {
  /** An amount of money, or null where Sezzle does not say one; stored as {@code 1250 USD}. */
  AMOUNT(
      Price.class,
      price -> price.getAmountInCents() + " " + price.getCurrency(),
      MessageArgument::price,
      Price::toString),
  /** A moment, or null where Sezzle does not say one; stored in ISO 8601. */
  TIME(Instant.class, Instant::toString, Instant::parse, Instant::toString),
  /** A movement as a noun: capture. */
  MOVEMENT(
      MovementKind.class,
      MovementKind::name,
      MovementKind::valueOf,
      kind -> kind.name().toLowerCase(Locale.ROOT)),
  /** A movement as a participle: captured. */
  MOVED(MovementKind.class, MovementKind::name, MovementKind::valueOf, MessageArgument::participle),
  STATE(CheckoutState.class, CheckoutState::name, CheckoutState::valueOf, CheckoutState::name),
  MODE(SezzleMode.class, SezzleMode::name, SezzleMode::valueOf, SezzleMode::name),
  /** An id, a number, or a name that is the same in each language. */
  TEXT(String.class, text -> ColumnText.fit(text, 100), Function.identity(), Function.identity());

  private final Class<?> type;
  private final Function<Object, String> write;
  private final Function<String, ?> read;
  private final Function<Object, String> english;

  <T> MessageArgument(
      Class<T> type,
      Function<T, String> write,
      Function<String, T> read,
      Function<T, String> english) {
    this.type = type;
    this.write = value -> write.apply(type.cast(value));
    this.read = read;
    this.english = value -> english.apply(type.cast(value));
  }

  boolean accepts(Object value) {
    return value == null ? this == AMOUNT || this == TIME : type.isInstance(value);
  }

  String write(Object value) {
    return value == null ? null : write.apply(value);
  }

  /**
   * @throws RuntimeException if it was not written by {@link #write}
   */
  Object read(String written) {
    return written == null ? null : read.apply(written);
  }

  String english(Object value) {
    return value == null ? "an amount it does not say" : english.apply(value);
  }

  private static Price price(String written) {
    int between = written.indexOf(' ');
    return Price.of(Long.parseLong(written.substring(0, between)), written.substring(between + 1));
  }

  private static String participle(MovementKind kind) {
    switch (kind) {
      case CAPTURE:
        return "captured";
      case RELEASE:
        return "released";
      case REFUND:
        return "refunded";
      case REAUTHORIZE:
        return "reauthorized";
      case CHARGE:
        return "charged";
      default:
        return "upcharged";
    }
  }
}

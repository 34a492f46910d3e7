package org.broadleafsezzle.ledger;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in an ordered list: right after a row, or right before it. It stays where it is when rows
 * are added, and finding it costs the same at the end of a long list as at its beginning.
 */
public final class CheckoutCursor {

  private static final Pattern TEXT =
      Pattern.compile("(after|before)_(-?[0-9]{1,19})_([0-9a-zA-Z-]{1,36})");

  private final boolean before;
  private final long key;
  private final String id;

  private CheckoutCursor(boolean before, long key, String id) {
    this.before = before;
    this.key = key;
    this.id = id;
  }

  static CheckoutCursor after(SezzleCheckout checkout, CheckoutSort sort) {
    return new CheckoutCursor(false, sort.key(checkout), checkout.getId());
  }

  static CheckoutCursor before(SezzleCheckout checkout, CheckoutSort sort) {
    return new CheckoutCursor(true, sort.key(checkout), checkout.getId());
  }

  /** The cursor that {@link #toString()} has written; empty if the text is nothing of the kind. */
  public static Optional<CheckoutCursor> parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new CheckoutCursor(
              "before".equals(parts.group(1)), Long.parseLong(parts.group(2)), parts.group(3)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Whether the rows before it are meant. */
  public boolean isBefore() {
    return before;
  }

  long key() {
    return key;
  }

  String id() {
    return id;
  }

  /** For an address. */
  @Override
  public String toString() {
    return (before ? "before_" : "after_") + key + "_" + id;
  }
}

package org.broadleafsezzle.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The order in which checkouts are listed; equal ones by their ids, so that the order is total. */
public final class CheckoutSort {

  /** The columns they can be ordered by: those with an index. */
  public enum By {
    CREATED("createdMillis", false, checkout -> millis(checkout.getCreated())),
    /** The shop's id of the order. */
    ORDER("orderId", false, SezzleCheckout::getOrderId),
    AMOUNT("amountInCents", false, checkout -> checkout.getAmount().getAmountInCents()),
    /** The end of the authorization; those without an end come last, whatever the direction. */
    EXPIRES(
        "authorizationExpiresMillis",
        true,
        checkout -> millis(checkout.getAuthorizationExpires().orElse(null))),
    /** The day a dispute has to be answered by; those without one come last as well. */
    DISPUTE(
        "books.disputeDueMillis",
        true,
        checkout -> millis(checkout.getBooks().getDisputeDue().orElse(null)));

    private final String field;
    private final boolean canBeEmpty;
    private final Function<SezzleCheckout, Long> key;

    /**
     * @param key null of a row that has none
     */
    By(String field, boolean canBeEmpty, Function<SezzleCheckout, Long> key) {
      this.field = "c." + field;
      this.canBeEmpty = canBeEmpty;
      this.key = key;
    }

    private static Long millis(Instant moment) {
      return moment == null ? null : moment.toEpochMilli();
    }
  }

  private final By by;
  private final boolean descending;
  private final boolean emptyFirst;

  public CheckoutSort(By by, boolean descending) {
    this(by, descending, false);
  }

  private CheckoutSort(By by, boolean descending, boolean emptyFirst) {
    this.by = by;
    this.descending = descending;
    this.emptyFirst = emptyFirst;
  }

  public By by() {
    return by;
  }

  public boolean isDescending() {
    return descending;
  }

  CheckoutSort reversed() {
    return new CheckoutSort(by, !descending, !emptyFirst);
  }

  Comparator<SezzleCheckout> comparator() {
    Comparator<SezzleCheckout> ascending =
        Comparator.<SezzleCheckout>comparingLong(this::key).thenComparing(SezzleCheckout::getId);
    return descending ? ascending.reversed() : ascending;
  }

  /** The row's value; one beyond all others if it has none. */
  long key(SezzleCheckout checkout) {
    Long key = by.key.apply(checkout);
    return key == null ? emptyKey() : key;
  }

  private long emptyKey() {
    return descending == emptyFirst ? Long.MAX_VALUE : Long.MIN_VALUE;
  }

  String orderBy(CheckoutQuery query) {
    String direction = descending ? " desc" : "";
    String constant = query.constant() == null ? "" : query.constant() + direction + ", ";
    return constant + by.field + direction + ", c.id" + direction;
  }

  /**
   * The rows of a query that follow the cursor, as queries to be read in the order of {@link
   * #orderBy}: those with a value and those without, where there can be both.
   *
   * @param cursor null for all rows
   */
  List<CheckoutQuery> from(CheckoutCursor cursor, CheckoutQuery query) {
    List<CheckoutQuery> parts = new ArrayList<>();
    if (!by.canBeEmpty) {
      parts.add(cursor == null ? query : afterKey(cursor, query.copy()));
      return parts;
    }
    boolean amongEmpty = cursor != null && cursor.key() == emptyKey();
    if (!amongEmpty || emptyFirst) {
      CheckoutQuery filled = query.copy().and(by.field + " >= 0");
      parts.add(cursor == null || amongEmpty ? filled : afterKey(cursor, filled));
    }
    if (cursor == null || amongEmpty || !emptyFirst) {
      CheckoutQuery empty = query.copy().and(by.field + " is null");
      parts.add(
          amongEmpty ? empty.and("c.id" + beyond() + ":afterId", "afterId", cursor.id()) : empty);
    }
    return parts;
  }

  /** The first condition says no more than the second, but in a way an index can answer. */
  private CheckoutQuery afterKey(CheckoutCursor cursor, CheckoutQuery query) {
    String notBefore = by.field + (descending ? " <= " : " >= ") + ":afterKey";
    String after = by.field + beyond() + ":afterKey or c.id" + beyond() + ":afterId";
    return query
        .and(notBefore, "afterKey", cursor.key())
        .and("(" + after + ")", "afterId", cursor.id());
  }

  private String beyond() {
    return descending ? " < " : " > ";
  }
}

package org.broadleafsezzle.settlement;

import java.time.Instant;
import java.util.Optional;

/** A search for payouts. All that was asked for must be true of each. */
public final class PayoutFilter {

  private String currency;
  private Instant from;
  private Instant before;
  private boolean forAPerson;

  /** Those in this currency; ISO 4217. */
  public PayoutFilter currency(String code) {
    currency = code;
    return this;
  }

  /** Those paid then or later. */
  public PayoutFilter from(Instant earliest) {
    from = earliest;
    return this;
  }

  /** Those paid earlier than that. */
  public PayoutFilter before(Instant latest) {
    before = latest;
    return this;
  }

  /** Those that a person has to look at only. */
  public PayoutFilter forAPerson(boolean only) {
    forAPerson = only;
    return this;
  }

  /** The same of this time only. */
  public PayoutFilter within(Instant earliest, Instant end) {
    return new PayoutFilter().currency(currency).from(earliest).before(end).forAPerson(forAPerson);
  }

  /** Empty if any. */
  public Optional<String> currency() {
    return Optional.ofNullable(currency);
  }

  /** Empty if it has no beginning. */
  public Optional<Instant> from() {
    return Optional.ofNullable(from);
  }

  /** Empty if it has no end. */
  public Optional<Instant> before() {
    return Optional.ofNullable(before);
  }

  boolean isForAPerson() {
    return forAPerson;
  }
}

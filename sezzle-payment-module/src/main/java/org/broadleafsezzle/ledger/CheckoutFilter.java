package org.broadleafsezzle.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** A search for checkouts. All that was asked for must be true of each. */
public final class CheckoutFilter {

  private final Set<PaymentStanding> standings = EnumSet.noneOf(PaymentStanding.class);
  private final Set<AttentionKind> attention = EnumSet.noneOf(AttentionKind.class);
  private Instant createdFrom;
  private Instant createdBefore;
  private Long leastInCents;
  private Long mostInCents;
  private String currency;
  private Set<String> ids;

  /** Those that are one of these; all if it is not called. */
  public CheckoutFilter standing(Collection<PaymentStanding> anyOf) {
    standings.addAll(anyOf);
    return this;
  }

  /** Those that need a person for one of these reasons. */
  public CheckoutFilter needingAttention(Collection<AttentionKind> anyOf) {
    attention.addAll(anyOf);
    return this;
  }

  /** Those begun then or later. */
  public CheckoutFilter createdFrom(Instant from) {
    createdFrom = from;
    return this;
  }

  /** Those begun earlier than that. */
  public CheckoutFilter createdBefore(Instant before) {
    createdBefore = before;
    return this;
  }

  /** Those of this amount or more, in whichever currency. */
  public CheckoutFilter leastInCents(long least) {
    leastInCents = least;
    return this;
  }

  /** Those of this amount or less, in whichever currency. */
  public CheckoutFilter mostInCents(long most) {
    mostInCents = most;
    return this;
  }

  /** Those in this currency; ISO 4217. */
  public CheckoutFilter currency(String code) {
    currency = code;
    return this;
  }

  /** Only among these. */
  public CheckoutFilter among(Collection<String> checkoutIds) {
    ids = new LinkedHashSet<>(checkoutIds);
    return this;
  }

  /** Whether it leaves those of a time or of amounts, which may be few or nearly all. */
  boolean isRange() {
    boolean time = createdFrom != null || createdBefore != null;
    boolean amounts = leastInCents != null || mostInCents != null;
    return ids == null && (time || amounts);
  }

  Set<PaymentStanding> standings() {
    return standings;
  }

  Set<AttentionKind> attention() {
    return attention;
  }

  Optional<Instant> createdFrom() {
    return Optional.ofNullable(createdFrom);
  }

  Optional<Instant> createdBefore() {
    return Optional.ofNullable(createdBefore);
  }

  Optional<Long> leastInCents() {
    return Optional.ofNullable(leastInCents);
  }

  Optional<Long> mostInCents() {
    return Optional.ofNullable(mostInCents);
  }

  Optional<String> currency() {
    return Optional.ofNullable(currency);
  }

  Optional<Set<String>> ids() {
    return Optional.ofNullable(ids);
  }
}

package org.broadleafsezzle.ledger;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The state of one attempt to pay with Sezzle, from the shop's side. */
public enum CheckoutState {
  /** Written before Sezzle is asked for a session; nobody can pay yet. */
  CREATED,
  /** Sezzle has a session; the shopper can pay. */
  OPEN,
  /** A later attempt for the same cart took its place; it can still turn out to be paid. */
  SUPERSEDED,
  /** Sezzle denied the shopper. */
  DECLINED,
  /** Sezzle's approval was verified; the order is being completed. */
  AUTHORIZED,
  /** The order is made and paid with this. */
  COMPLETED,
  /** The order can't be made with it: what was taken is being given back. */
  UNDOING,
  /** Everything that was taken is given back, or nothing was taken. */
  UNDONE,
  /** Ended at Sezzle by the shop before anyone paid. */
  CANCELLED,
  /** Ended at Sezzle before anyone paid, not by this checkout's shopper. */
  EXPIRED,
  /** Sezzle did not make a session, or did not answer: then it can turn out to be open. */
  FAILED;

  /** Those in which the shopper can still pay at Sezzle. */
  public static final Set<CheckoutState> PAYABLE = set(OPEN, SUPERSEDED);

  /** Those in which Sezzle holds money of which it is not done yet what becomes of it. */
  public static final Set<CheckoutState> HOLDING = set(AUTHORIZED, UNDOING);

  /** Those a checkout must not be left in: it is not known, or not done, what becomes of it. */
  public static final Set<CheckoutState> UNDECIDED = set(OPEN, SUPERSEDED, AUTHORIZED, UNDOING);

  /**
   * Those in which nothing is held as far as the shop knows. Sezzle can approve a shopper all the
   * same, and late.
   */
  public static final Set<CheckoutState> ENDED = set(DECLINED, CANCELLED, EXPIRED, UNDONE);

  /** Those in which it pays an order, or is about to. */
  public static final Set<CheckoutState> PAYING = set(AUTHORIZED, COMPLETED);

  /** Those in which an order must not count on it. */
  public static final Set<CheckoutState> NOT_PAYING =
      set(DECLINED, CANCELLED, EXPIRED, UNDOING, UNDONE);

  private static final Map<CheckoutState, Set<CheckoutState>> NEXT =
      new EnumMap<>(CheckoutState.class);

  static {
    Set<CheckoutState> whenSezzleAnswers =
        EnumSet.of(DECLINED, AUTHORIZED, UNDOING, CANCELLED, EXPIRED);
    NEXT.put(CREATED, EnumSet.of(OPEN, FAILED));
    NEXT.put(OPEN, plus(whenSezzleAnswers, SUPERSEDED));
    NEXT.put(SUPERSEDED, whenSezzleAnswers);
    NEXT.put(DECLINED, whenSezzleAnswers);
    NEXT.put(AUTHORIZED, EnumSet.of(COMPLETED, UNDOING));
    NEXT.put(UNDOING, EnumSet.of(UNDONE));
    NEXT.put(CANCELLED, EnumSet.of(AUTHORIZED, UNDOING));
    NEXT.put(EXPIRED, EnumSet.of(AUTHORIZED, UNDOING));
    NEXT.put(UNDONE, EnumSet.of(UNDOING));
    NEXT.put(FAILED, EnumSet.of(OPEN));
  }

  private static Set<CheckoutState> set(CheckoutState first, CheckoutState... others) {
    return Collections.unmodifiableSet(EnumSet.of(first, others));
  }

  private static Set<CheckoutState> plus(Set<CheckoutState> states, CheckoutState more) {
    Set<CheckoutState> sum = EnumSet.copyOf(states);
    sum.add(more);
    return sum;
  }

  /** Whether a checkout in this state may enter the other. Staying is no change and always may. */
  public boolean canBecome(CheckoutState next) {
    return next == this || NEXT.getOrDefault(this, Collections.emptySet()).contains(next);
  }

  /** Whether the shopper can still pay at Sezzle. */
  public boolean isPayable() {
    return PAYABLE.contains(this);
  }

  /** Whether it is not known, or not done, what becomes of it. */
  public boolean isUndecided() {
    return UNDECIDED.contains(this);
  }

  /** Whether Sezzle holds money of which it is not done yet what becomes of it. */
  public boolean isHolding() {
    return HOLDING.contains(this);
  }

  /** Whether nothing is held as far as the shop knows. */
  public boolean isEnded() {
    return ENDED.contains(this);
  }

  /** Whether it pays an order, or is about to. */
  public boolean isPaying() {
    return PAYING.contains(this);
  }

  /** Whether what was taken is given back, or is being. */
  public boolean isGivenBack() {
    return this == UNDOING || this == UNDONE;
  }

  /** Whether Sezzle has approved it, whatever became of the money. */
  public boolean isApproved() {
    return isPaying() || isGivenBack();
  }

  /** Whether it ended before Sezzle approved it. */
  public boolean isUnapproved() {
    return isEnded() && !isGivenBack();
  }
}

package org.broadleafsezzle.ledger;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where one attempt to pay with Sezzle is, from the shop's side. */
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
  /** Sezzle did not make a session. */
  FAILED;

  /**
   * The states a checkout must not be left in: it is not known yet, or not done, what becomes of
   * it.
   */
  public static final Set<CheckoutState> UNDECIDED =
      Collections.unmodifiableSet(EnumSet.of(OPEN, SUPERSEDED, AUTHORIZED, UNDOING));

  /**
   * The states in which nothing is held as far as the shop knows. Sezzle can approve a shopper all
   * the same, and late.
   */
  public static final Set<CheckoutState> ENDED =
      Collections.unmodifiableSet(EnumSet.of(DECLINED, CANCELLED, EXPIRED, UNDONE));

  /** The states in which the shop holds no money for an order, or gives it back. */
  public static final Set<CheckoutState> GIVEN_BACK =
      Collections.unmodifiableSet(EnumSet.of(DECLINED, CANCELLED, EXPIRED, UNDOING, UNDONE));

  /** The states in which it pays an order, or is about to. */
  public static final Set<CheckoutState> PAYING =
      Collections.unmodifiableSet(EnumSet.of(AUTHORIZED, COMPLETED));

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
}

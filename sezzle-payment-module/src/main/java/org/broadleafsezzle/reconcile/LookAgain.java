package org.broadleafsezzle.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.SezzleCheckout;

/**
 * When a checkout that is still undecided is looked at again: the older it is the later, so that
 * what shoppers have left lying costs little.
 */
final class LookAgain {

  private static final Set<CheckoutState> HOLDING_MONEY =
      EnumSet.of(CheckoutState.AUTHORIZED, CheckoutState.UNDOING);
  private static final Duration SOONEST = Duration.ofMinutes(1);
  private static final Duration LATEST = Duration.ofDays(1);
  private static final Duration LATEST_WITH_MONEY = Duration.ofMinutes(15);
  private static final int PART_OF_AGE = 4;

  private LookAgain() {}

  static Instant at(SezzleCheckout checkout, Instant now) {
    Duration part = Duration.between(checkout.getCreated(), now).dividedBy(PART_OF_AGE);
    Duration latest = HOLDING_MONEY.contains(checkout.getState()) ? LATEST_WITH_MONEY : LATEST;
    Duration atLeast = part.compareTo(SOONEST) < 0 ? SOONEST : part;
    return now.plus(atLeast.compareTo(latest) > 0 ? latest : atLeast);
  }
}

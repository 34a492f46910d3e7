package org.broadleafsezzle.job;

import java.time.Duration;
import java.time.Instant;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.SezzleCheckout;

/**
 * The time at which a checkout that is still undecided is looked at again: the older it is the
 * later, so that checkouts which shoppers have left lying cost little; every quarter of an hour as
 * long as its session lives, since an approval at Sezzle may have to be captured within half an
 * hour; when its session ends; and each minute while Sezzle does not list all of what the shopper
 * has finished.
 */
final class NextDecision {

  private static final Duration SOONEST = Duration.ofMinutes(1);
  private static final Duration LATEST = Duration.ofDays(1);
  private static final Duration OFTEN = Duration.ofMinutes(15);
  private static final int PART_OF_AGE = 4;
  private static final int PART_OF_AGE_WITH_MONEY = 24;

  private NextDecision() {}

  static Instant at(SezzleCheckout checkout, Instant now) {
    if (checkout.getTrouble().waitingSince().isPresent()) {
      return now.plus(SOONEST);
    }
    Instant next = byAge(checkout, now);
    return checkout
        .getSession()
        .expires()
        .filter(end -> end.isAfter(now) && end.isBefore(next))
        .orElse(next);
  }

  private static Instant byAge(SezzleCheckout checkout, Instant now) {
    Duration age = Duration.between(checkout.getCreated(), now);
    Duration part = longer(SOONEST, age.dividedBy(PART_OF_AGE));
    if (canBePaid(checkout, now)) {
      part = shorter(part, OFTEN);
    }
    Duration wait =
        checkout.getState().isHolding()
            ? shorter(part, longer(OFTEN, age.dividedBy(PART_OF_AGE_WITH_MONEY)))
            : part;
    return now.plus(shorter(wait, LATEST));
  }

  private static boolean canBePaid(SezzleCheckout checkout, Instant now) {
    return checkout.getState() == CheckoutState.OPEN
        && checkout.getSession().expires().filter(end -> end.isAfter(now)).isPresent();
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}

package org.broadleafsezzle.dispute;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutBooks;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.Origin;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.reconciliation.Books;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings into the books what Sezzle has refunded because a shopper won a dispute. Nothing is booked
 * on the strength of the news: the order is read, and what it lists enters like any other refund
 * that was made without this shop.
 */
public class DisputeRefunds {

  private static final Logger LOG = LoggerFactory.getLogger(DisputeRefunds.class);
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final Duration ASK_AFTER = Duration.ofDays(1);
  private static final Duration LOOK_FOR = Duration.ofDays(30);

  private final Books books;
  private final MovementLedger movements;
  private final Disputes disputes;
  private final Clock clock;

  public DisputeRefunds(Books books, MovementLedger movements, Disputes disputes, Clock clock) {
    this.books = books;
    this.movements = movements;
    this.disputes = disputes;
    this.clock = clock;
  }

  /**
   * Reads the order of a dispute that the shopper has won.
   *
   * @throws org.broadleafsezzle.api.error.SezzleException if Sezzle can't be asked
   * @throws org.broadleafsezzle.settings.SettingsException if a setting is wrong
   * @throws org.broadleafsezzle.ledger.CheckoutBusyException if someone else is working on it
   */
  public void look(Dispute dispute, Actor by) {
    SezzleCheckout checkout = books.update(dispute.getCheckoutId(), by).checkout();
    if (isRefunded(checkout, dispute)) {
      disputes.refunded(dispute, by);
    } else {
      tryLater(dispute, by);
    }
  }

  /** Looks again later, each time later; after a day a person is asked. */
  void tryLater(Dispute dispute, Actor by) {
    Instant now = clock.instant();
    Duration waited = Duration.between(dispute.getAwaitedSince().orElse(now), now);
    boolean asks = waited.compareTo(ASK_AFTER) >= 0;
    boolean ends = waited.compareTo(LOOK_FOR) >= 0;
    if (asks && dispute.getRefund() == DisputeRefund.AWAITED) {
      LOG.warn(
          "A shopper has won a dispute, and Sezzle's order shows no refund; {}. Compare with"
              + " Sezzle's dashboard.",
          dispute);
    }
    disputes.notRefunded(dispute, ends ? null : now.plus(wait(waited)), asks, by);
  }

  private static Duration wait(Duration waited) {
    Duration wait = waited.compareTo(FIRST_WAIT) < 0 ? FIRST_WAIT : waited;
    return wait.compareTo(ASK_AFTER) < 0 ? wait : ASK_AFTER;
  }

  /**
   * Nothing is left of what was captured, or the shop was told of refunds not its own, since it
   * learned of the dispute, that make up what is disputed.
   */
  private boolean isRefunded(SezzleCheckout checkout, Dispute dispute) {
    CheckoutBooks now = checkout.getBooks();
    if (checkout.getState().isUndecided() || now.getUnsettled() > 0 || now.isDifferent()) {
      return false;
    }
    return now.getRefundableInCents() == 0
        || dispute
            .getAmount()
            .filter(amount -> amount.getAmountInCents() > 0)
            .filter(amount -> amount.getCurrency().equals(checkout.getAmount().getCurrency()))
            .filter(amount -> refundedSince(dispute) >= amount.getAmountInCents())
            .isPresent();
  }

  private long refundedSince(Dispute dispute) {
    return movements.findByCheckout(dispute.getCheckoutId()).stream()
        .filter(one -> one.getKind() == MovementKind.REFUND)
        .filter(one -> one.getState() == MovementState.SUCCEEDED)
        .filter(one -> one.getOrigin() == Origin.DASHBOARD)
        .filter(one -> !one.getCreated().isBefore(dispute.getCreated()))
        .map(MoneyMovement::getAmount)
        .mapToLong(amount -> amount.getAmountInCents())
        .sum();
  }
}

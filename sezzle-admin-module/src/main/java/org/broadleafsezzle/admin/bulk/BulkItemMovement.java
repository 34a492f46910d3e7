package org.broadleafsezzle.admin.bulk;

import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.BulkMovementItem;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.payments.MovementRequest;
import org.broadleafsezzle.payments.SezzlePayments;
import org.broadleafsezzle.reconciliation.Books;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Moves one payment of a bulk action by the same protocol as an action on its panel, under a
 * request id written down beforehand: carried on by another process, or begun twice, the money
 * still moves once. The outcome of one does not keep the others.
 */
@Component("blSezzleBulkItemMovement")
class BulkItemMovement {

  private static final Logger LOG = LoggerFactory.getLogger(BulkItemMovement.class);

  private final SezzlePayments payments;
  private final MovementLedger movements;
  private final Books books;

  @Autowired
  BulkItemMovement(SezzlePayments payments, MovementLedger movements, Books books) {
    this.payments = payments;
    this.movements = movements;
    this.books = books;
  }

  /**
   * The outcome.
   *
   * @param who the login of the administrator it acts for
   */
  ItemOutcome move(BulkKind kind, BulkMovementItem item, String who) {
    MovementRequest request =
        new MovementRequest(
                item.getCheckoutId(), item.getAmount(), Actor.administrator(who), kind.reason())
            .as(item.getRequestId());
    ItemOutcome outcome;
    try {
      outcome =
          ItemOutcome.of(
              move(kind, item.isConfirmedThoughDoubtful() ? request.evenIfDisputed() : request));
    } catch (RuntimeException e) {
      LOG.warn("Bulk {}: checkout={} was left out", kind, item.getCheckoutId(), e);
      return movements.find(item.getRequestId()).map(ItemOutcome::of).orElse(ItemOutcome.of(e));
    }
    books.recordOrLeaveToJob(item.getCheckoutId());
    return outcome;
  }

  private MoneyMovement move(BulkKind kind, MovementRequest request) {
    switch (kind) {
      case CAPTURE:
        return payments.capture(request);
      case RELEASE:
        return payments.release(request);
      default:
        return payments.refund(request);
    }
  }
}

package org.broadleafsezzle.admin.bulk;

import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.BulkCaptureItem;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.MovementReason;
import org.broadleafsezzle.payments.MovementRequest;
import org.broadleafsezzle.payments.SezzlePayments;
import org.broadleafsezzle.reconciliation.Books;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Captures one payment of a bulk capture by the same protocol as a capture of its own, under a
 * request id written down beforehand: carried on by another process, or begun twice, the money
 * still moves once. What becomes of one does not keep the others.
 */
@Component("blSezzleBulkItemCapture")
class BulkItemCapture {

  private static final Logger LOG = LoggerFactory.getLogger(BulkItemCapture.class);
  private static final LedgerMessage REASON = LedgerMessage.of(MovementReason.CAPTURED_WITH_OTHERS);

  private final SezzlePayments payments;
  private final MovementLedger movements;
  private final Books books;

  @Autowired
  BulkItemCapture(SezzlePayments payments, MovementLedger movements, Books books) {
    this.payments = payments;
    this.movements = movements;
    this.books = books;
  }

  /**
   * The outcome.
   *
   * @param who the login of the administrator who captures
   */
  ItemOutcome capture(BulkCaptureItem item, String who) {
    ItemOutcome outcome;
    try {
      outcome =
          ItemOutcome.of(
              payments.capture(
                  new MovementRequest(
                          item.getCheckoutId(), item.getAmount(), Actor.administrator(who), REASON)
                      .as(item.getRequestId())));
    } catch (RuntimeException e) {
      LOG.warn("Bulk capture: checkout={} was not captured", item.getCheckoutId(), e);
      return movements.find(item.getRequestId()).map(ItemOutcome::of).orElse(ItemOutcome.of(e));
    }
    tellThePlatform(item);
    return outcome;
  }

  /** The money is moved, whatever becomes of this; the reconcile job makes up for it. */
  private void tellThePlatform(BulkCaptureItem item) {
    try {
      books.record(item.getCheckoutId());
    } catch (RuntimeException e) {
      LOG.warn(
          "The platform's transactions of checkout={} are behind the books until the reconcile job"
              + " has run",
          item.getCheckoutId(),
          e);
    }
  }
}

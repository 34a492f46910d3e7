package org.broadleafsezzle.ledger;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.broadleafsezzle.api.model.WebhookEvent;

/** A change of a checkout's row: what it was before, and what of it is an event or news. */
final class CheckoutChange {

  private final SezzleCheckout row;
  private final CheckoutState state;
  private final Optional<String> reason;
  private final Optional<Instant> expired;
  private final Optional<String> dispute;

  private CheckoutChange(SezzleCheckout row) {
    this.row = row;
    state = row.getState();
    reason = row.getStateReason();
    expired = row.getBooks().getExpiredAt();
    dispute = lastOf(row);
  }

  /** About to be made. */
  static CheckoutChange of(SezzleCheckout row) {
    return new CheckoutChange(row);
  }

  /** It is made: another state enters the timeline, and becomes news as all that is. */
  void made(EntityManager entityManager, LedgerNews news, Actor by) {
    if (row.getState() != state) {
      CheckoutEvent.entered(row, by, reasonIfAnother()).ifPresent(entityManager::persist);
      news.add(listener -> listener.entered(row, by));
    }
    if (row.getBooks().getExpiredAt().isPresent() && !expired.isPresent()) {
      news.add(listener -> listener.expired(row));
    }
    boolean open = isOpen(lastOf(row));
    if (open && !isOpen(dispute)) {
      news.add(listener -> listener.disputeOpened(row));
    }
    if (!open && !lastOf(row).equals(dispute)) {
      news.add(listener -> listener.disputeClosed(row));
    }
  }

  /** That the refund of one is missing is no news of Sezzle's. */
  private static Optional<String> lastOf(SezzleCheckout row) {
    return row.getBooks()
        .getDispute()
        .map(
            event ->
                CheckoutBooks.DISPUTE_REFUND_MISSING.equals(event)
                    ? WebhookEvent.DISPUTE_CLOSED_CUSTOMER_WIN.getCode()
                    : event);
  }

  private static boolean isOpen(Optional<String> event) {
    return event.filter(Attention.OPEN_DISPUTE::contains).isPresent();
  }

  private String reasonIfAnother() {
    return row.getStateReason().equals(reason) ? null : row.getStateReason().get();
  }
}

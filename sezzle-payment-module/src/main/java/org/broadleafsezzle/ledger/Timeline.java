package org.broadleafsezzle.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Everything that happened to a checkout, events and movements of money, in order. */
public class Timeline {

  private final LedgerTransactions transactions;
  private final MovementLedger movements;

  public Timeline(LedgerTransactions transactions, MovementLedger movements) {
    this.transactions = transactions;
    this.movements = movements;
  }

  /** Oldest first. Orders Sezzle made of this one have checkouts and timelines of their own. */
  public List<TimelineEntry> of(String checkoutId) {
    List<TimelineEntry> entries = new ArrayList<>();
    events(checkoutId).forEach(event -> entries.add(TimelineEntry.of(event)));
    movements
        .findByCheckout(checkoutId)
        .forEach(movement -> entries.add(TimelineEntry.of(movement)));
    entries.sort(Comparator.comparing(TimelineEntry::at));
    return entries;
  }

  /** Adds something that happened. */
  public void add(CheckoutEvent event) {
    transactions.execute(entityManager -> entityManager.persist(event));
  }

  /** The last event of a kind. */
  public Optional<CheckoutEvent> last(String checkoutId, EventKind kind) {
    return events(checkoutId).stream()
        .filter(event -> event.getKind() == kind)
        .reduce((earlier, later) -> later);
  }

  private List<CheckoutEvent> events(String checkoutId) {
    return transactions.run(
        entityManager ->
            entityManager
                .createQuery(
                    "select e from CheckoutEvent e where e.checkoutId = :checkoutId"
                        + " order by e.createdMillis, e.id",
                    CheckoutEvent.class)
                .setParameter("checkoutId", checkoutId)
                .getResultList());
  }
}

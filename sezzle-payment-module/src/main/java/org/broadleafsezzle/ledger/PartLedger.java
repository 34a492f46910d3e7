package org.broadleafsezzle.ledger;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** The purposes of movements, and the captured shipments. Results are detached. */
public class PartLedger {

  private final LedgerTransactions transactions;
  private final Clock clock;

  public PartLedger(LedgerTransactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The parts of an order's movements but of those that Sezzle has refused. */
  public List<RecordedPart> findByOrder(Long orderId) {
    return transactions.run(entityManager -> read(entityManager, orderId));
  }

  /** All that could be captured of these fulfillment groups with this payment is captured. */
  public void captured(String checkoutId, Collection<Long> groupIds) {
    transactions.execute(
        entityManager -> {
          CheckoutLedger.lock(entityManager, checkoutId);
          for (Long groupId : groupIds) {
            String id = CapturedShipment.idOf(checkoutId, groupId);
            if (entityManager.find(CapturedShipment.class, id) == null) {
              entityManager.persist(new CapturedShipment(checkoutId, groupId, clock.instant()));
            }
          }
        });
  }

  /**
   * Writes down what these movements of one checkout are for, if nothing else was moved for items
   * of the order since that was worked out. The movements themselves are written already.
   *
   * @throws PartsChangedException if something was
   */
  static void write(EntityManager entityManager, List<MoneyMovement> movements) {
    for (MoneyMovement movement : movements) {
      MovementParts parts = movement.parts();
      if (parts.list().isEmpty()) {
        continue;
      }
      Long orderId = parts.list().get(0).getOrderId();
      if (!parts.isWorkedOutFrom(requestIds(read(entityManager, orderId)))) {
        throw new PartsChangedException(orderId);
      }
      parts.list().forEach(part -> entityManager.persist(part.of(movement)));
    }
  }

  private static Set<String> requestIds(List<RecordedPart> recorded) {
    return recorded.stream().map(RecordedPart::requestId).collect(Collectors.toSet());
  }

  private static List<RecordedPart> read(EntityManager entityManager, Long orderId) {
    return entityManager
        .createQuery(
            "select p, m from MovementPart p, MoneyMovement m where p.orderId = :orderId"
                + " and m.requestId = p.requestId and m.state <> :refused"
                + " order by m.createdMillis, p.id",
            Object[].class)
        .setParameter("orderId", orderId)
        .setParameter("refused", MovementState.REFUSED)
        .getResultList()
        .stream()
        .map(row -> new RecordedPart((MovementPart) row[0], (MoneyMovement) row[1]))
        .collect(Collectors.toList());
  }
}

package org.broadleafsezzle.dispute;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutBooks;
import org.broadleafsezzle.ledger.CheckoutChanges;
import org.broadleafsezzle.ledger.CheckoutEvent;
import org.broadleafsezzle.ledger.DisputeNotice;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.storage.OwnTransaction;

/**
 * The stored disputes. Each change locks the payment's row and writes there what lists look for, so
 * that news told twice, late or to two nodes at once leave the same. Results are detached.
 */
public class Disputes {

  /** Stands for the id of a dispute that Sezzle gave none. */
  private static final String NO_ID = "-";

  private final CheckoutChanges checkouts;
  private final EntityManagerFactory entityManagers;
  private final Clock clock;

  public Disputes(CheckoutChanges checkouts, EntityManagerFactory entityManagers, Clock clock) {
    this.checkouts = checkouts;
    this.entityManagers = entityManagers;
    this.clock = clock;
  }

  /** Writes down what Sezzle tells; the same told again changes nothing. */
  public Dispute record(String checkoutId, DisputeNews news, Actor by) {
    return checkouts.change(
        checkoutId,
        by,
        (entityManager, checkout) -> {
          Dispute dispute = named(entityManager, checkoutId, news);
          dispute.told(news, clock.instant());
          if (!isInTheTimeline(entityManager, checkoutId, news)) {
            entityManager.persist(
                new CheckoutEvent(
                    checkoutId, EventKind.DISPUTED, by, news.event().getCode(), null, news.told()));
          }
          sumUp(entityManager, checkout);
          return dispute;
        });
  }

  /** News without an id are about the only dispute there is. */
  private Dispute named(EntityManager entityManager, String checkoutId, DisputeNews news) {
    List<Dispute> known = ofCheckout(entityManager, checkoutId);
    String sezzleId = news.sezzleId().isEmpty() ? NO_ID : news.sezzleId();
    if (sezzleId.equals(NO_ID) && known.size() == 1) {
      return known.get(0);
    }
    return known.stream()
        .filter(one -> one.getSezzleId().equals(sezzleId))
        .findFirst()
        .orElseGet(
            () -> {
              Dispute made =
                  new Dispute(checkoutId, sezzleId, news.event(), news.told(), clock.instant());
              entityManager.persist(made);
              return made;
            });
  }

  private static boolean isInTheTimeline(
      EntityManager entityManager, String checkoutId, DisputeNews news) {
    return !entityManager
        .createQuery(
            "select e.id from CheckoutEvent e where e.checkoutId = :checkoutId"
                + " and e.kind = :kind and e.code = :code and e.createdMillis = :told",
            String.class)
        .setParameter("checkoutId", checkoutId)
        .setParameter("kind", EventKind.DISPUTED)
        .setParameter("code", news.event().getCode())
        .setParameter("told", news.told().toEpochMilli())
        .getResultList()
        .isEmpty();
  }

  /** Sezzle's refund is in the books, as its order has it. */
  void refunded(Dispute known, Actor by) {
    change(
        known,
        by,
        (entityManager, dispute) -> {
          if (isAwaited(dispute)) {
            dispute.refunded();
            say(entityManager, dispute, by, DisputeNotice.REFUNDED);
          }
        });
  }

  /**
   * Sezzle's order shows no refund yet.
   *
   * @param again the time at which it is looked at again; null: not any more
   * @param forAPerson whether a person is asked
   */
  void notRefunded(Dispute known, Instant again, boolean forAPerson, Actor by) {
    change(
        known,
        by,
        (entityManager, dispute) -> {
          if (isAwaited(dispute)) {
            dispute.lookAgain(again);
            if (forAPerson && dispute.getRefund() == DisputeRefund.AWAITED) {
              dispute.miss();
              say(entityManager, dispute, by, DisputeNotice.REFUND_MISSING);
            }
          }
        });
  }

  private static boolean isAwaited(Dispute dispute) {
    return dispute.getRefund() == DisputeRefund.AWAITED
        || dispute.getRefund() == DisputeRefund.MISSING;
  }

  private void say(EntityManager entityManager, Dispute dispute, Actor by, DisputeNotice notice) {
    SezzleCheckout checkout = entityManager.find(SezzleCheckout.class, dispute.getCheckoutId());
    CheckoutBooks books = checkout.getBooks();
    entityManager.persist(
        new CheckoutEvent(
                checkout.getId(), EventKind.DISPUTE_REFUND, by, null, null, clock.instant())
            .saying(
                LedgerMessage.of(
                    notice,
                    checkout.amountOf(books.getRefundedInCents()),
                    checkout.amountOf(books.getCapturedInCents()))));
  }

  private void change(Dispute known, Actor by, BiConsumer<EntityManager, Dispute> change) {
    checkouts.change(
        known.getCheckoutId(),
        by,
        (entityManager, checkout) -> {
          Dispute dispute = entityManager.find(Dispute.class, known.getId());
          change.accept(entityManager, dispute);
          sumUp(entityManager, checkout);
          return dispute;
        });
  }

  /** Keeps in the payment's row the dispute that needs a person first, else the last one's end. */
  private static void sumUp(EntityManager entityManager, SezzleCheckout checkout) {
    List<Dispute> all = ofCheckout(entityManager, checkout.getId());
    Optional<Dispute> urgent =
        all.stream()
            .filter(Dispute::isOpen)
            .min(Comparator.comparing(one -> one.getDue().orElse(Instant.MAX)));
    if (urgent.isPresent()) {
      checkout.dispute(urgent.get().getLastEvent().getCode(), urgent.get().getDue().orElse(null));
    } else if (all.stream().anyMatch(Disputes::isForAPerson)) {
      checkout.dispute(CheckoutBooks.DISPUTE_REFUND_MISSING, null);
    } else {
      all.stream()
          .max(Comparator.comparing(Dispute::getLastTold))
          .ifPresent(last -> checkout.dispute(last.getLastEvent().getCode(), null));
    }
  }

  private static boolean isForAPerson(Dispute dispute) {
    return dispute.getRefund() == DisputeRefund.MISSING && dispute.getNextLook().isPresent();
  }

  /** Those of a payment, the oldest first. */
  public List<Dispute> findByCheckout(String checkoutId) {
    return run(entityManager -> ofCheckout(entityManager, checkoutId));
  }

  private static List<Dispute> ofCheckout(EntityManager entityManager, String checkoutId) {
    return entityManager
        .createQuery(
            "select d from Dispute d where d.checkoutId = :checkoutId order by d.createdMillis",
            Dispute.class)
        .setParameter("checkoutId", checkoutId)
        .getResultList();
  }

  /** Those whose refund is looked for, those that have waited longest first. */
  List<Dispute> findDue(Instant now, int most) {
    return run(
        entityManager ->
            entityManager
                .createQuery(
                    "select d from Dispute d where d.nextLookMillis between 0 and :now"
                        + " order by d.nextLookMillis",
                    Dispute.class)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(most)
                .getResultList());
  }

  private <T> T run(Function<EntityManager, T> work) {
    return OwnTransaction.run(entityManagers, work);
  }
}

package org.broadleafsezzle.settlement;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;

/**
 * Marks the payments that a payout has lines of which the books don't have, in the payments' own
 * rows, where lists look for what needs a person.
 */
final class DifferentPayments {

  private final EntityManager entityManager;
  private final LoadedPayout payout;
  private final Set<String> before;

  /**
   * @param entityManager of the transaction in which it reads and writes
   * @param payout with the lines that are about to be matched
   */
  DifferentPayments(EntityManager entityManager, LoadedPayout payout) {
    this.entityManager = entityManager;
    this.payout = payout;
    before =
        new HashSet<>(
            entityManager
                .createQuery(
                    "select l.checkoutId from PayoutLine l where l.payoutId = :payout"
                        + " and l.match = :different and l.checkoutId is not null",
                    String.class)
                .setParameter("payout", payout.getId())
                .setParameter("different", LineMatch.DIFFERENT)
                .getResultList());
  }

  /** Marks those that differ now, and takes the mark from those that do no longer. */
  void mark(Collection<PayoutLine> lines) {
    Set<String> now =
        lines.stream()
            .filter(line -> line.getMatch() == LineMatch.DIFFERENT)
            .flatMap(line -> line.getCheckoutId().map(Stream::of).orElseGet(Stream::empty))
            .collect(Collectors.toSet());
    before.removeAll(now);
    write(now, String.valueOf(payout.getPaid().toEpochMilli()));
    for (List<String> some : LineMatching.parts(before)) {
      before.removeAll(differingElsewhere(some));
    }
    write(before, "null");
  }

  private List<String> differingElsewhere(List<String> checkoutIds) {
    return entityManager
        .createQuery(
            "select l.checkoutId from PayoutLine l where l.checkoutId in (:ids)"
                + " and l.match = :different and l.payoutId <> :payout",
            String.class)
        .setParameter("ids", checkoutIds)
        .setParameter("different", LineMatch.DIFFERENT)
        .setParameter("payout", payout.getId())
        .getResultList();
  }

  private void write(Set<String> checkoutIds, String millis) {
    for (List<String> some : LineMatching.parts(checkoutIds)) {
      entityManager
          .createQuery(
              "update SezzleCheckout c set c.books.payoutDiffersMillis = "
                  + millis
                  + " where c.id in (:ids)")
          .setParameter("ids", some)
          .executeUpdate();
    }
  }
}

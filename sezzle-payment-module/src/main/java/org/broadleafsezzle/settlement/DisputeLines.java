package org.broadleafsezzle.settlement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.broadleafsezzle.dispute.Dispute;
import org.broadleafsezzle.ledger.SezzleCheckout;

/**
 * Finds which disputes chargebacks and their reversals are of. A dispute has one of each at most,
 * and neither is more than what is disputed: the shop can have refunded a part before.
 */
final class DisputeLines {

  private final EntityManager entityManager;
  private final Map<String, List<Dispute>> disputes = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /**
   * @param entityManager of the transaction in which it reads; nothing is written
   */
  DisputeLines(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Reads the disputes of these payments, and which of them have lines already. */
  void read(List<String> checkoutIds) {
    entityManager
        .createQuery(
            "select d from Dispute d where d.checkoutId in (:ids) order by d.createdMillis",
            Dispute.class)
        .setParameter("ids", checkoutIds)
        .getResultList()
        .forEach(
            dispute ->
                disputes
                    .computeIfAbsent(dispute.getCheckoutId(), none -> new ArrayList<>())
                    .add(dispute));
    entityManager
        .createQuery(
            "select l.kind, l.disputeId from PayoutLine l where l.checkoutId in (:ids)"
                + " and l.disputeId is not null",
            Object[].class)
        .setParameter("ids", checkoutIds)
        .getResultList()
        .forEach(row -> taken.add(key((LineKind) row[0], (String) row[1])));
  }

  private static String key(LineKind kind, String disputeId) {
    return kind + " " + disputeId;
  }

  /** The dispute that a line is of, which no other line of its kind is; empty if none is known. */
  Optional<Dispute> take(PayoutLine line, Collection<SezzleCheckout> candidates) {
    Optional<Dispute> found =
        candidates.stream()
            .flatMap(one -> disputes.getOrDefault(one.getId(), Collections.emptyList()).stream())
            .filter(one -> !taken.contains(key(line.getKind(), one.getId())))
            .filter(one -> isWithin(line, one))
            .findFirst();
    found.ifPresent(one -> taken.add(key(line.getKind(), one.getId())));
    return found;
  }

  /** A fact that Sezzle does not tell of a dispute excludes nothing. */
  private static boolean isWithin(PayoutLine line, Dispute dispute) {
    return dispute
        .getAmount()
        .map(
            disputed ->
                disputed.getCurrency().equals(line.getCurrency())
                    && Math.abs(line.getAmountInCents()) <= disputed.getAmountInCents())
        .orElse(true);
  }
}

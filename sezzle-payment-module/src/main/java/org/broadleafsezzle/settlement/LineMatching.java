package org.broadleafsezzle.settlement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.dispute.Dispute;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.Origin;
import org.broadleafsezzle.ledger.SezzleCheckout;

/**
 * Finds what the lines of a payout are of. Sezzle's id of the order in a report can be another than
 * the one its API has, so the shop's name of the order counts too; several payments can have that,
 * as a reauthorized order keeps it. Each capture and refund is of one line only, whichever payout
 * has it.
 */
final class LineMatching {

  private static final int AT_ONCE = 500;

  private final EntityManager entityManager;
  private final SezzleMode mode;
  private final Map<String, Set<SezzleCheckout>> payments = new HashMap<>();
  private final Map<String, List<MoneyMovement>> free = new HashMap<>();
  private final DisputeLines disputes;

  /**
   * @param entityManager of the transaction in which it reads; nothing is written
   */
  LineMatching(EntityManager entityManager, SezzleMode mode) {
    this.entityManager = entityManager;
    this.mode = mode;
    disputes = new DisputeLines(entityManager);
  }

  /** Matches those that are not matched yet. */
  void match(Collection<PayoutLine> all) {
    List<PayoutLine> lines =
        all.stream()
            .filter(line -> line.getMatch() != LineMatch.MATCHED)
            .collect(Collectors.toList());
    findPayments(lines);
    findMovements();
    lines.forEach(this::match);
  }

  private void match(PayoutLine line) {
    Collection<SezzleCheckout> candidates = candidates(line);
    if (candidates.isEmpty()) {
      boolean ofAccount = !line.namesOrder() && !line.getKind().needsOrder();
      line.isOf(ofAccount ? LineMatch.OF_ACCOUNT : LineMatch.UNMATCHED, null, null);
    } else if (line.getKind().isOfMovement() || isCapture(line)) {
      matchMovement(line, candidates);
    } else if (line.getKind().isOfDispute()) {
      matchDispute(line, candidates);
    } else {
      String first = candidates.iterator().next().getId();
      boolean same = line.getKind() != LineKind.ORDER || isWorth(line, candidates);
      line.isOf(same ? LineMatch.MATCHED : LineMatch.DIFFERENT, first, null);
    }
  }

  /** As in Sezzle's older form, in which an order stands for its capture. */
  private static boolean isCapture(PayoutLine line) {
    return line.getKind() == LineKind.ORDER && line.getAmountInCents() != 0;
  }

  private static boolean isWorth(PayoutLine line, Collection<SezzleCheckout> candidates) {
    return candidates.stream()
        .anyMatch(
            one ->
                line.getOrderAmountInCents()
                    .filter(cents -> cents != one.getAmount().getAmountInCents())
                    .map(differs -> false)
                    .orElse(true));
  }

  private void matchMovement(PayoutLine line, Collection<SezzleCheckout> candidates) {
    MovementKind kind =
        line.getKind() == LineKind.REFUND ? MovementKind.REFUND : MovementKind.CAPTURE;
    Optional<MoneyMovement> found = take(candidates, one -> isOf(line, kind, one));
    if (found.isPresent()) {
      line.isOf(LineMatch.MATCHED, found.get().getCheckoutId(), found.get().getRequestId());
    } else {
      line.isOf(LineMatch.DIFFERENT, candidates.iterator().next().getId(), null);
    }
  }

  /** The first of them that no other line is of. */
  private Optional<MoneyMovement> take(
      Collection<SezzleCheckout> candidates, Predicate<MoneyMovement> fitting) {
    for (SezzleCheckout candidate : candidates) {
      List<MoneyMovement> movements = free.getOrDefault(candidate.getId(), Collections.emptyList());
      Optional<MoneyMovement> found = movements.stream().filter(fitting).findFirst();
      if (found.isPresent()) {
        movements.remove(found.get());
        return found;
      }
    }
    return Optional.empty();
  }

  /** A chargeback is the refund, too, that Sezzle's order lists because of the dispute. */
  private void matchDispute(PayoutLine line, Collection<SezzleCheckout> candidates) {
    Optional<Dispute> dispute = disputes.take(line, candidates);
    if (!dispute.isPresent()) {
      line.isOf(LineMatch.DIFFERENT, candidates.iterator().next().getId(), null);
      return;
    }
    Optional<MoneyMovement> refund = take(candidates, one -> isRefundBy(line, one));
    line.isOf(
        LineMatch.MATCHED,
        dispute.get().getCheckoutId(),
        refund.map(MoneyMovement::getRequestId).orElse(null));
    line.isOfDispute(dispute.get().getId());
  }

  private static boolean isRefundBy(PayoutLine line, MoneyMovement movement) {
    return line.getKind() == LineKind.CHARGEBACK
        && movement.getOrigin() == Origin.DASHBOARD
        && isOf(line, MovementKind.REFUND, movement);
  }

  private static boolean isOf(PayoutLine line, MovementKind kind, MoneyMovement movement) {
    return movement.getKind() == kind
        && movement.getAmount().getAmountInCents() == Math.abs(line.getAmountInCents())
        && movement.getAmount().getCurrency().equals(line.getCurrency());
  }

  /** That of Sezzle's own id, else those of the shop's name of the order, the first made first. */
  private Collection<SezzleCheckout> candidates(PayoutLine line) {
    return line.getOrderUuid()
        .map(payments::get)
        .orElseGet(() -> line.getReferenceId().map(payments::get).orElse(Collections.emptySet()));
  }

  private void findPayments(List<PayoutLine> lines) {
    Set<String> names = new LinkedHashSet<>();
    lines.forEach(line -> line.getOrderUuid().ifPresent(names::add));
    lines.forEach(line -> line.getReferenceId().ifPresent(names::add));
    for (List<String> some : parts(names)) {
      for (String field : new String[] {"sezzleOrderUuid", "referenceId", "orderNumber"}) {
        find(field, some);
      }
    }
  }

  private void find(String field, List<String> names) {
    List<Object[]> found =
        entityManager
            .createQuery(
                "select c."
                    + field
                    + ", c from SezzleCheckout c where c."
                    + field
                    + " in (:names) and c.sezzleOrderUuid is not null"
                    + " and (c.mode = :mode or c.mode is null) order by c.createdMillis",
                Object[].class)
            .setParameter("names", names)
            .setParameter("mode", mode)
            .getResultList();
    for (Object[] row : found) {
      payments
          .computeIfAbsent((String) row[0], none -> new LinkedHashSet<>())
          .add((SezzleCheckout) row[1]);
    }
  }

  private void findMovements() {
    Set<String> ids =
        payments.values().stream()
            .flatMap(Set::stream)
            .map(SezzleCheckout::getId)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (List<String> some : parts(ids)) {
      disputes.read(some);
      Set<String> taken = taken(some);
      entityManager
          .createQuery(
              "select m from MoneyMovement m where m.checkoutId in (:ids) and m.state = :succeeded"
                  + " order by m.createdMillis",
              MoneyMovement.class)
          .setParameter("ids", some)
          .setParameter("succeeded", MovementState.SUCCEEDED)
          .getResultList()
          .stream()
          .filter(movement -> !taken.contains(movement.getRequestId()))
          .forEach(
              movement ->
                  free.computeIfAbsent(movement.getCheckoutId(), none -> new ArrayList<>())
                      .add(movement));
    }
  }

  private Set<String> taken(List<String> checkoutIds) {
    return new HashSet<>(
        entityManager
            .createQuery(
                "select l.requestId from PayoutLine l where l.checkoutId in (:ids)"
                    + " and l.requestId is not null",
                String.class)
            .setParameter("ids", checkoutIds)
            .getResultList());
  }

  /** In portions that a query takes. */
  static List<List<String>> parts(Collection<String> all) {
    List<String> list = new ArrayList<>(all);
    List<List<String>> parts = new ArrayList<>();
    for (int from = 0; from < list.size(); from += AT_ONCE) {
      parts.add(list.subList(from, Math.min(list.size(), from + AT_ONCE)));
    }
    return parts;
  }
}

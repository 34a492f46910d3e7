package org.broadleafsezzle.payments;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.Transaction;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementState;

/**
 * Sezzle's list together with the movements that it has carried out for the shop and does not list
 * yet.
 */
final class Listed {

  private Listed() {}

  /** The sum of both, each movement counted once. */
  static long sumInCents(
      List<Transaction> listed, Collection<MoneyMovement> booked, MovementKind kind) {
    Set<String> uuids =
        listed.stream()
            .map(Transaction::getUuid)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    long unlisted =
        booked.stream()
            .filter(one -> one.getKind() == kind && one.getState() == MovementState.SUCCEEDED)
            .filter(one -> !one.getSezzleUuid().filter(uuids::contains).isPresent())
            .mapToLong(one -> one.getAmount().getAmountInCents())
            .sum();
    return sumInCents(listed) + unlisted;
  }

  private static long sumInCents(List<Transaction> listed) {
    return listed.stream()
        .map(transaction -> transaction.getAmount().orElse(null))
        .filter(Objects::nonNull)
        .mapToLong(Price::getAmountInCents)
        .sum();
  }
}

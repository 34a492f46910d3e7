package org.broadleafsezzle.payments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.SezzleCheckout;

/** Which movement is to be sent when one is asked for, given those there were. */
final class NextMovement {

  private final SezzleCheckout checkout;
  private final List<MoneyMovement> earlier;

  NextMovement(SezzleCheckout checkout, List<MoneyMovement> earlier) {
    this.checkout = checkout;
    this.earlier = earlier;
  }

  /**
   * A new movement, or the one left STARTED if it is the same.
   *
   * @throws MovementRefusedException if it can't be
   */
  MoneyMovement decide(MovementKind kind, MovementRequest request, Instant now) {
    Price amount = request.amount();
    Optional<MoneyMovement> unfinished =
        earlier.stream().filter(one -> one.getState() == MovementState.STARTED).findFirst();
    if (unfinished.isPresent()) {
      return sameAs(unfinished.get(), kind, amount);
    }
    if (!amount.getCurrency().equals(checkout.getAmount().getCurrency())) {
      throw new MovementRefusedException(
          "The payment is in " + checkout.getAmount().getCurrency() + ", not " + amount.getCurrency());
    }
    long left = checkout.getAmount().getAmountInCents() - moved(kind);
    if (amount.getAmountInCents() < 1 || amount.getAmountInCents() > left) {
      throw new MovementRefusedException(
          String.format(
              "Asked for a %s of %d cents; possible is 1 to %d cents",
              kind, amount.getAmountInCents(), left));
    }
    return new MoneyMovement(
        checkout.getId(), kind, amount, request.requestedBy(), request.reason(), now);
  }

  private static MoneyMovement sameAs(MoneyMovement unfinished, MovementKind kind, Price amount) {
    if (unfinished.getKind() != kind || !unfinished.getAmount().equals(amount)) {
      throw new MovementRefusedException(
          "The outcome of an earlier movement is not known yet (" + unfinished + "): only that one can be repeated");
    }
    return unfinished;
  }

  private long moved(MovementKind kind) {
    return earlier.stream()
        .filter(one -> one.getKind() == kind && SezzlePayments.succeeded(one))
        .mapToLong(one -> one.getAmount().getAmountInCents())
        .sum();
  }
}

package org.broadleafsezzle.payments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.broadleafsezzle.api.model.CheckoutStatus;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.SezzleCheckout;

/** Gives a shopper back everything Sezzle has taken for a checkout, whatever that is. */
public class GiveBack {

  private final SezzlePayments payments;
  private final SezzleClients clients;
  private final ImportedMovements adoption;

  public GiveBack(SezzlePayments payments, SezzleClients clients, ImportedMovements adoption) {
    this.payments = payments;
    this.clients = clients;
    this.adoption = adoption;
  }

  /**
   * Reads the order at Sezzle, brings what was moved there into the books, releases what is
   * authorized and neither captured nor released, and refunds what is captured and not refunded.
   * Whether an authorization has expired is for Sezzle to say: the release is tried, and only its
   * refusal counts. An order whose approval Sezzle does not list yet is not given back: it may hold
   * money.
   *
   * @param by the one who asks
   * @return the movements made, and whether everything is back
   * @throws org.broadleafsezzle.api.error.SezzleException if the order can't be read; nothing was
   *     moved
   * @throws org.broadleafsezzle.ledger.CheckoutBusyException if someone else is working on it
   */
  public GivenBack everything(SezzleCheckout checkout, Actor by, LedgerMessage reason) {
    List<MoneyMovement> movements = new ArrayList<>(payments.settle(checkout.getId()));
    if (movements.stream().anyMatch(MovementProtocol::isUnknown)) {
      return new GivenBack(movements, false);
    }
    return checkout.getSezzleOrderUuid().isPresent()
        ? everythingLeft(checkout, by, reason, movements)
        : new GivenBack(movements, true);
  }

  private GivenBack everythingLeft(
      SezzleCheckout checkout, Actor by, LedgerMessage reason, List<MoneyMovement> settledBefore) {
    Order atSezzle = clients.of(checkout).getOrder(checkout.getSezzleOrderUuid().get());
    if (isApprovalAwaited(atSezzle)) {
      return new GivenBack(settledBefore, false);
    }
    adoption.adopt(checkout, atSezzle);
    PaymentBalance taken = payments.taken(checkout, atSezzle);
    Function<Price, MovementRequest> request =
        amount -> new MovementRequest(checkout.getId(), amount, by, reason);
    List<MoneyMovement> movements = new ArrayList<>(settledBefore);
    Optional<MoneyMovement> release = taken.toGiveBack().map(request).map(payments::releaseHeld);
    release.ifPresent(movements::add);
    if (release.isPresent() && !isNothingHeld(release.get(), taken)) {
      return new GivenBack(movements, false);
    }
    Optional<MoneyMovement> refund =
        taken.toRefund().map(request).map(MovementRequest::evenIfDisputed).map(payments::refund);
    refund.ifPresent(movements::add);
    return new GivenBack(
        movements, !refund.filter(one -> one.getState() != MovementState.SUCCEEDED).isPresent());
  }

  /**
   * Looks whether everything is back, for what was refused too often to be sent again; moves
   * nothing but what was sent before and has an unknown outcome.
   *
   * @throws org.broadleafsezzle.api.error.SezzleException if the order can't be read
   * @throws org.broadleafsezzle.ledger.CheckoutBusyException if someone else is working on it
   */
  public GivenBack look(SezzleCheckout checkout) {
    List<MoneyMovement> settled = payments.settle(checkout.getId());
    if (settled.stream().anyMatch(MovementProtocol::isUnknown)) {
      return new GivenBack(settled, false);
    }
    if (!checkout.getSezzleOrderUuid().isPresent()) {
      return new GivenBack(settled, true);
    }
    Order atSezzle = clients.of(checkout).getOrder(checkout.getSezzleOrderUuid().get());
    adoption.adopt(checkout, atSezzle);
    PaymentBalance taken = payments.taken(checkout, atSezzle);
    boolean isBack =
        !isApprovalAwaited(atSezzle)
            && !taken.toRelease().isPresent()
            && !taken.toRefund().isPresent();
    return new GivenBack(settled, isBack);
  }

  /** The shopper has completed it, and what Sezzle took is not listed yet. */
  private static boolean isApprovalAwaited(Order atSezzle) {
    return atSezzle.getCheckoutStatus() == CheckoutStatus.COMPLETED
        && !atSezzle.getAuthorization().isPresent();
  }

  /** Sezzle does not release what has expired: it holds none of it any more. */
  private static boolean isNothingHeld(MoneyMovement release, PaymentBalance taken) {
    return release.getState() == MovementState.SUCCEEDED
        || (release.getState() == MovementState.REFUSED && taken.isExpired());
  }
}

package org.broadleafsezzle.payments;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.SezzleCheckout;

/** Gives a shopper back everything Sezzle has taken for a checkout, whatever that is. */
public class GiveBack {

  private final SezzlePayments payments;
  private final SezzleClients clients;
  private final Adoption adoption;
  private final Clock clock;

  public GiveBack(SezzlePayments payments, SezzleClients clients, Adoption adoption, Clock clock) {
    this.payments = payments;
    this.clients = clients;
    this.adoption = adoption;
    this.clock = clock;
  }

  /**
   * Reads the order at Sezzle, brings what was moved there into the books, releases what is
   * authorized and neither captured nor released, and refunds what is captured and not refunded.
   *
   * @param by who asks
   * @return what was moved and whether everything is back
   * @throws org.broadleafsezzle.api.error.SezzleException if the order can't be read; nothing was
   *     moved
   * @throws org.broadleafsezzle.ledger.CheckoutBusyException if someone else is working on it
   */
  public GivenBack everything(SezzleCheckout checkout, Actor by, String reason) {
    List<MoneyMovement> movements = new ArrayList<>(payments.settle(checkout.getId()));
    if (movements.stream().anyMatch(MovementProtocol::isUnknown)) {
      return new GivenBack(movements, false);
    }
    return checkout.getSezzleOrderUuid().isPresent()
        ? everythingLeft(checkout, by, reason, movements)
        : new GivenBack(movements, true);
  }

  private GivenBack everythingLeft(
      SezzleCheckout checkout, Actor by, String reason, List<MoneyMovement> settledBefore) {
    Order atSezzle = clients.of(checkout).getOrder(checkout.getSezzleOrderUuid().get());
    adoption.adopt(checkout, atSezzle);
    Taken taken = Taken.of(atSezzle, checkout.getAmount(), clock.instant());
    Function<Price, MovementRequest> request =
        amount -> new MovementRequest(checkout.getId(), amount, by, reason);
    List<MoneyMovement> movements = new ArrayList<>();
    taken.toRelease().map(request).map(payments::release).ifPresent(movements::add);
    if (succeeded(movements)) {
      taken.toRefund().map(request).map(payments::refund).ifPresent(movements::add);
    }
    boolean complete = succeeded(movements);
    movements.addAll(0, settledBefore);
    return new GivenBack(movements, complete);
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
    Taken taken = Taken.of(atSezzle, checkout.getAmount(), clock.instant());
    return new GivenBack(settled, !taken.toRelease().isPresent() && !taken.toRefund().isPresent());
  }

  private static boolean succeeded(List<MoneyMovement> movements) {
    return movements.stream().allMatch(one -> one.getState() == MovementState.SUCCEEDED);
  }
}

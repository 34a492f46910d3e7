package org.broadleafsezzle.payments;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.Transaction;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.SezzleCheckout;

/** A movement in Sezzle's terms. */
final class MovementCall {

  private MovementCall() {}

  /** Sends it under its request id. */
  static CarriedOut send(SezzleClient client, SezzleCheckout checkout, MoneyMovement movement) {
    String order = SezzleOrders.uuidOf(checkout);
    Price amount = movement.getAmount();
    String requestId = movement.getRequestId();
    switch (movement.getKind()) {
      case CAPTURE:
        return CarriedOut.as(client.capture(order, amount, requestId));
      case RELEASE:
        return CarriedOut.as(client.release(order, amount, requestId));
      case REFUND:
        return CarriedOut.as(client.refund(order, amount, requestId));
      case REAUTHORIZE:
        return CarriedOut.making(client.reauthorize(order, amount, requestId));
      default:
        return CarriedOut.making(client.upcharge(order, checkout.getIntent(), amount, requestId));
    }
  }

  /**
   * The movements of this kind that the order at Sezzle lists. Reauthorizing is not listed there.
   */
  static List<Transaction> listed(Order atSezzle, MovementKind kind) {
    if (kind == MovementKind.UPCHARGE) {
      return atSezzle.getUpcharges();
    }
    Optional<Authorization> authorization = atSezzle.getAuthorization();
    return authorization.map(all -> of(all, kind)).orElse(Collections.emptyList());
  }

  private static List<Transaction> of(Authorization authorization, MovementKind kind) {
    switch (kind) {
      case CAPTURE:
        return authorization.getCaptures();
      case RELEASE:
        return authorization.getReleases();
      case REFUND:
        return authorization.getRefunds();
      default:
        return Collections.emptyList();
    }
  }
}

package org.broadleafsezzle.payments;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.Transaction;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.SezzleCheckout;

/** Gives a shopper back everything Sezzle has taken for a checkout, whatever that is. */
public class GiveBack {

  private final SezzlePayments payments;

  public GiveBack(SezzlePayments payments) {
    this.payments = payments;
  }

  /**
   * Releases what is authorized and neither captured nor released, refunds what is captured and not
   * refunded.
   *
   * @param atSezzle the order as read just now
   * @return the movements that were asked for; none if there was nothing to give back. The money is
   *     back only if each {@link #isDone succeeded}
   * @throws MovementRefusedException if an earlier movement has to be cleared up first
   */
  public List<MoneyMovement> everything(
      SezzleCheckout checkout, Order atSezzle, String requestedBy, String reason) {
    List<MoneyMovement> movements = new ArrayList<>();
    Authorization authorization = atSezzle.getAuthorization().orElse(null);
    if (authorization == null || !authorization.isApproved()) {
      return movements;
    }
    String currency = authorization.getAuthorizationAmount().map(Price::getCurrency).orElse(checkout.getAmount().getCurrency());
    long authorized = authorization.getAuthorizationAmount().map(Price::getAmountInCents).orElse(checkout.getAmount().getAmountInCents());
    long captured = sum(authorization.getCaptures());
    long toRelease = authorized - captured - sum(authorization.getReleases());
    long toRefund = captured - sum(authorization.getRefunds());
    if (toRelease > 0) {
      movements.add(
          payments.release(
              new MovementRequest(
                  checkout.getId(), Price.of(toRelease, currency), requestedBy, reason)));
    }
    if (toRefund > 0) {
      movements.add(
          payments.refund(
              new MovementRequest(
                  checkout.getId(), Price.of(toRefund, currency), requestedBy, reason)));
    }
    return movements;
  }

  /** Whether these brought the money back. */
  public static boolean isDone(List<MoneyMovement> movements) {
    return movements.stream().allMatch(SezzlePayments::succeeded);
  }

  private static long sum(Collection<Transaction> transactions) {
    return transactions.stream()
        .map(transaction -> transaction.getAmount().orElse(null))
        .filter(Objects::nonNull)
        .mapToLong(Price::getAmountInCents)
        .sum();
  }
}

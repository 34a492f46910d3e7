package org.broadleafsezzle.reconciliation;

import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.SezzleCheckout;

/** The order of a payment as the platform has it at one moment. Immutable. */
public final class OrderNow {

  private final SezzleCheckout payment;
  private final OrderStatus status;
  private final Price due;
  private final long dueInCents;
  private final long takenInCents;

  /**
   * @param payment as read together with the taken amount
   * @param status null if there is no order any more
   * @param dueInCents its worth besides gift cards and account credit
   * @param currency ISO 4217
   * @param takenInCents the captured and not refunded amount of all its payments with Sezzle
   */
  OrderNow(
      SezzleCheckout payment,
      OrderStatus status,
      long dueInCents,
      String currency,
      long takenInCents) {
    this.payment = payment;
    this.status = status;
    this.dueInCents = Math.max(0, dueInCents);
    this.takenInCents = takenInCents;
    due = Price.of(Math.min(this.dueInCents, Integer.MAX_VALUE), currency);
  }

  /**
   * The payment, with the books that the rest was worked out from: another node may have captured
   * since the caller has read it.
   */
  public SezzleCheckout payment() {
    return payment;
  }

  /** Whether it is to be delivered: neither cancelled nor a cart again, nor gone. */
  public boolean isSubmitted() {
    return OrderStatus.SUBMITTED.equals(status);
  }

  public boolean isCancelled() {
    return OrderStatus.CANCELLED.equals(status);
  }

  /** Its worth now, besides gift cards and account credit. */
  public Price due() {
    return due;
  }

  /**
   * The part of the payment that can be captured without taking more than the order is worth, in
   * cents.
   *
   * @return from 0 to the open amount of the payment
   */
  public long capturableInCents() {
    if (!due.getCurrency().equals(payment.getAmount().getCurrency())) {
      return 0;
    }
    long left = Math.max(0, dueInCents - takenInCents);
    return Math.min(left, payment.getBooks().getOpenInCents());
  }

  /** The open amount of the payment beyond that, in cents. */
  public long excessInCents() {
    return payment.getBooks().getOpenInCents() - capturableInCents();
  }
}

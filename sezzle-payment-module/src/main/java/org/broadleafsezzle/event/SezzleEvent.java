package org.broadleafsezzle.event;

import java.util.Optional;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.springframework.context.ApplicationEvent;

/**
 * Something that has happened to a payment with Sezzle and is committed to the module's ledger. A
 * shop declares an {@link org.springframework.context.ApplicationListener} for the kind it wants,
 * as a bean of the web application's root context.
 *
 * <p>It is published by the process that has written it down, on the thread that has, while that
 * holds the checkout: whoever listens is quick, or hands the work to another thread. Published at
 * most once: a process that is killed after the commit publishes nothing, so books are kept by what
 * the platform and the ledger say, not by counting events. An exception of a listener is logged,
 * and the payment goes on.
 */
public abstract class SezzleEvent extends ApplicationEvent {

  private static final long serialVersionUID = 1L;

  private final String checkoutId;
  private final Long orderId;
  private final String orderNumber;
  private final String referenceId;
  private final String sezzleOrderUuid;
  private final long amountInCents;
  private final String currency;

  SezzleEvent(Object source, SezzleCheckout checkout, Price amount) {
    super(source);
    checkoutId = checkout.getId();
    orderId = checkout.getOrderId();
    orderNumber = checkout.getOrderNumber().orElse(null);
    referenceId = checkout.getReferenceId();
    sezzleOrderUuid = checkout.getSezzleOrderUuid().orElse(null);
    amountInCents = amount.getAmountInCents();
    currency = amount.getCurrency();
  }

  /** The module's own id of the attempt to pay. */
  public String getCheckoutId() {
    return checkoutId;
  }

  /** The id of the platform's order or cart. */
  public Long getOrderId() {
    return orderId;
  }

  /** The platform's number of the order, empty until Sezzle knows it too. */
  public Optional<String> getOrderNumber() {
    return Optional.ofNullable(orderNumber);
  }

  /** The shop's own id of the attempt, which Sezzle shows. */
  public String getReferenceId() {
    return referenceId;
  }

  /** Sezzle's id of its order; empty before there is one. */
  public Optional<String> getSezzleOrderUuid() {
    return Optional.ofNullable(sezzleOrderUuid);
  }

  /** The amount of the event, in cents of {@link #getCurrency()}: each kind says which amount. */
  public long getAmountInCents() {
    return amountInCents;
  }

  /** ISO 4217 code. */
  public String getCurrency() {
    return currency;
  }

  /** For logs. */
  @Override
  public String toString() {
    return getClass().getSimpleName()
        + " order="
        + orderId
        + " checkout="
        + checkoutId
        + " amount="
        + amountInCents
        + " cents "
        + currency;
  }
}

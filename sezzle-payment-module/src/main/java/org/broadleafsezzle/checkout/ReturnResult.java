package org.broadleafsezzle.checkout;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.api.model.CheckoutMode;
import org.broadleafsezzle.ledger.SezzleCheckout;

/** The page to show a shopper who came back from Sezzle. */
public final class ReturnResult {

  /** The kinds of result. */
  public enum Kind {
    /** There is an order, paid with this. */
    ORDERED,
    /** The cart has become an order, which is not paid with this. */
    ORDERED_OTHERWISE,
    /** There is no order; back to the checkout with a sentence. */
    BACK_TO_CHECKOUT,
    /** It is being decided, or can't be decided now: reloading helps. */
    UNDECIDED,
    /** Sezzle says that the shopper has finished, and does not list all of it yet. */
    WAITING,
    /** Nobody was sent to Sezzle with this token. */
    UNKNOWN
  }

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration LATER = Duration.ofMinutes(1);
  private static final Duration LONG = Duration.ofMinutes(2);

  private final Kind kind;
  private final String orderNumber;
  private final Long customerId;
  private final CheckoutMessage message;
  private Duration reloadAfter = SOON;
  private String checkoutId;
  private CheckoutMode mode = CheckoutMode.REDIRECT;

  private ReturnResult(Kind kind, String orderNumber, Long customerId, CheckoutMessage message) {
    this.kind = kind;
    this.orderNumber = orderNumber;
    this.customerId = customerId;
    this.message = message;
  }

  static ReturnResult ordered(String orderNumber, Long customerId) {
    return new ReturnResult(Kind.ORDERED, orderNumber, customerId, null);
  }

  static ReturnResult orderedOtherwise(Order order, CheckoutMessage message) {
    return new ReturnResult(
        Kind.ORDERED_OTHERWISE, order.getOrderNumber(), order.getCustomer().getId(), message);
  }

  static ReturnResult backToCheckout(CheckoutMessage message) {
    return new ReturnResult(Kind.BACK_TO_CHECKOUT, null, null, message);
  }

  static ReturnResult undecided() {
    return new ReturnResult(Kind.UNDECIDED, null, null, null);
  }

  /**
   * @param waited the time waited already
   */
  static ReturnResult waiting(Duration waited) {
    ReturnResult result = new ReturnResult(Kind.WAITING, null, null, null);
    result.reloadAfter = waited.compareTo(LONG) > 0 ? LATER : SOON;
    return result;
  }

  static ReturnResult unknown() {
    return new ReturnResult(Kind.UNKNOWN, null, null, null);
  }

  /** Says of which checkout it is the result. */
  ReturnResult of(SezzleCheckout checkout) {
    checkoutId = checkout.getId();
    mode = checkout.getSession().mode();
    return this;
  }

  /** The checkout's id in the shop's ledger; empty if UNKNOWN. */
  public Optional<String> checkoutId() {
    return Optional.ofNullable(checkoutId);
  }

  /** The way in which Sezzle's page was to be shown to the shopper. */
  public CheckoutMode mode() {
    return mode;
  }

  public Kind kind() {
    return kind;
  }

  /** The order's number; only if ORDERED or ORDERED_OTHERWISE. */
  public Optional<String> orderNumber() {
    return Optional.ofNullable(orderNumber);
  }

  /** The message about this payment; only if BACK_TO_CHECKOUT or ORDERED_OTHERWISE. */
  public Optional<CheckoutMessage> message() {
    return Optional.ofNullable(message);
  }

  /** The time until the page looks again automatically; only if UNDECIDED or WAITING. */
  public Duration reloadAfter() {
    return reloadAfter;
  }

  /**
   * Whether the order is this customer's; the token alone is not enough to see it.
   *
   * @param shopperId id of the request's customer; null if there is none
   */
  public boolean isOrderOf(Long shopperId) {
    return customerId != null && Objects.equals(customerId, shopperId);
  }

  @Override
  public String toString() {
    return kind + (message == null ? "" : " " + message);
  }
}

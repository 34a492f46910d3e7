package org.broadleafsezzle.checkout;

import java.util.Objects;
import java.util.Optional;

/** What to show a shopper who came back from Sezzle. */
public final class ReturnResult {

  /** The kinds of result. */
  public enum Kind {
    /** There is an order, paid with this. */
    ORDERED,
    /** There is no order; back to the checkout with a sentence. */
    BACK_TO_CHECKOUT,
    /** It is being decided, or can't be decided now: reloading helps. */
    UNDECIDED,
    /** Nobody was sent to Sezzle with this token. */
    UNKNOWN
  }

  private final Kind kind;
  private final String orderNumber;
  private final Long customerId;
  private final CheckoutMessage message;

  private ReturnResult(Kind kind, String orderNumber, Long customerId, CheckoutMessage message) {
    this.kind = kind;
    this.orderNumber = orderNumber;
    this.customerId = customerId;
    this.message = message;
  }

  static ReturnResult ordered(String orderNumber, Long customerId) {
    return new ReturnResult(Kind.ORDERED, orderNumber, customerId, null);
  }

  static ReturnResult backToCheckout(CheckoutMessage message) {
    return new ReturnResult(Kind.BACK_TO_CHECKOUT, null, null, message);
  }

  static ReturnResult undecided() {
    return new ReturnResult(Kind.UNDECIDED, null, null, null);
  }

  static ReturnResult unknown() {
    return new ReturnResult(Kind.UNKNOWN, null, null, null);
  }

  public Kind kind() {
    return kind;
  }

  /** The order's number; only if ORDERED. */
  public Optional<String> orderNumber() {
    return Optional.ofNullable(orderNumber);
  }

  /** What to say; only if BACK_TO_CHECKOUT. */
  public Optional<CheckoutMessage> message() {
    return Optional.ofNullable(message);
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

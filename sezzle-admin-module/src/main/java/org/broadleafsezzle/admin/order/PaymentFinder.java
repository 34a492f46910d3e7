package org.broadleafsezzle.admin.order;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Finds what an address names. */
@Component("blSezzlePaymentFinder")
public class PaymentFinder {

  private final CheckoutLedger checkouts;

  @Autowired
  PaymentFinder(CheckoutLedger checkouts) {
    this.checkouts = checkouts;
  }

  /**
   * The checkout with this id.
   *
   * @throws NoSuchPaymentException if there is none
   */
  public SezzleCheckout get(String checkoutId) {
    try {
      return checkouts.get(checkoutId);
    } catch (IllegalArgumentException e) {
      throw new NoSuchPaymentException(e);
    }
  }

  /** All attempts to pay this order and what Sezzle made of them, oldest first. */
  List<SezzleCheckout> ofOrder(Long orderId) {
    return checkouts.findByOrder(orderId, EnumSet.allOf(CheckoutState.class));
  }

  /** Whether somebody has tried to pay it with Sezzle. */
  boolean hasAny(String orderId) {
    return !ofOrder(number(orderId)).isEmpty();
  }

  /**
   * The checkout whose panel is the order's: the one that paid it, else the latest attempt.
   *
   * @throws NoSuchPaymentException if nobody has tried to pay it with Sezzle
   */
  SezzleCheckout mainOf(String orderId) {
    List<SezzleCheckout> attempts = ofOrder(number(orderId));
    Optional<SezzleCheckout> paid =
        attempts.stream()
            .filter(one -> one.getState() == CheckoutState.COMPLETED)
            .filter(one -> !one.getParentId().isPresent())
            .findFirst();
    return paid.orElseGet(
        () ->
            attempts.stream()
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new NoSuchPaymentException(null)));
  }

  private static Long number(String orderId) {
    try {
      return Long.valueOf(orderId);
    } catch (NumberFormatException e) {
      throw new NoSuchPaymentException(e);
    }
  }
}

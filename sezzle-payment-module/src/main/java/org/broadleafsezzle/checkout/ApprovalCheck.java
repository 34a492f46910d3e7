package org.broadleafsezzle.checkout;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.delivery.CollectedAddresses;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.offer.CartReadiness;
import org.broadleafsezzle.offer.CartWorth;

/**
 * Whether an order may be completed: what Sezzle approved must be what was asked for, and that must
 * be what the cart is worth now. A value that Sezzle does not tell yet is neither right nor wrong:
 * it is missing.
 */
final class ApprovalCheck {

  private final SezzleCheckout checkout;
  private final org.broadleafsezzle.api.model.Order atSezzle;

  ApprovalCheck(SezzleCheckout checkout, org.broadleafsezzle.api.model.Order atSezzle) {
    this.checkout = checkout;
    this.atSezzle = atSezzle;
  }

  /** The first thing that is wrong of what Sezzle says; empty if nothing is. */
  Optional<ApprovalProblem> findProblemAtSezzle(Instant now) {
    if (isOther(Optional.ofNullable(atSezzle.getUuid()), checkout.getSezzleOrderUuid())) {
      return Optional.of(ApprovalProblem.OTHER_ORDER_AT_SEZZLE);
    }
    if (isOther(atSezzle.getReferenceId(), Optional.of(checkout.getReferenceId()))) {
      return Optional.of(ApprovalProblem.OTHER_REFERENCE);
    }
    if (isOther(atSezzle.getIntent(), Optional.of(checkout.getIntent()))) {
      return Optional.of(ApprovalProblem.OTHER_INTENT);
    }
    if (isOther(atSezzle.getOrderAmount(), Optional.of(checkout.getAmount()))) {
      return Optional.of(ApprovalProblem.OTHER_AMOUNT);
    }
    return atSezzle.getAuthorization().flatMap(all -> findProblemOf(all, now));
  }

  /** A value that Sezzle does not tell is not another one. */
  private static <T> boolean isOther(Optional<T> said, Optional<T> asked) {
    return said.isPresent() && !said.equals(asked);
  }

  private Optional<ApprovalProblem> findProblemOf(Authorization authorization, Instant now) {
    if (authorization.isRefused()) {
      return Optional.of(ApprovalProblem.NOT_APPROVED);
    }
    if (isOther(authorization.getAuthorizationAmount(), Optional.of(checkout.getAmount()))) {
      return Optional.of(ApprovalProblem.OTHER_AMOUNT_AUTHORIZED);
    }
    if (!authorization.getReleases().isEmpty() || !authorization.getRefunds().isEmpty()) {
      return Optional.of(ApprovalProblem.ALREADY_GIVEN_BACK);
    }
    if (checkout.getIntent() == Intent.CAPTURE) {
      return capturedInCents(authorization) > checkout.getAmount().getAmountInCents()
          ? Optional.of(ApprovalProblem.OTHER_AMOUNT_CAPTURED)
          : Optional.empty();
    }
    return findProblemOfAuthorization(authorization, now);
  }

  /** The first thing that Sezzle has to say, and has not said; empty if it has said everything. */
  Optional<ApprovalProblem> findMissing() {
    Authorization authorization = atSezzle.getAuthorization().orElse(null);
    if (authorization == null || !authorization.isApproved()) {
      return Optional.of(ApprovalProblem.NOT_APPROVED);
    }
    boolean complete =
        atSezzle.getUuid() != null
            && atSezzle.getReferenceId().isPresent()
            && atSezzle.getIntent().isPresent()
            && atSezzle.getOrderAmount().isPresent()
            && authorization.getAuthorizationAmount().isPresent();
    if (!complete) {
      return Optional.of(ApprovalProblem.NOT_ALL_SAID);
    }
    boolean captured =
        checkout.getIntent() == Intent.AUTH
            || capturedInCents(authorization) == checkout.getAmount().getAmountInCents();
    if (!captured) {
      return Optional.of(ApprovalProblem.NOT_CAPTURED);
    }
    boolean addressMissing =
        checkout.getSession().isAddressAsked() && !CollectedAddresses.isSaid(atSezzle);
    return addressMissing ? Optional.of(ApprovalProblem.NO_ADDRESS) : Optional.empty();
  }

  private static Optional<ApprovalProblem> findProblemOfAuthorization(
      Authorization authorization, Instant now) {
    boolean expired = authorization.getExpiration().filter(end -> !end.isAfter(now)).isPresent();
    return expired ? Optional.of(ApprovalProblem.AUTHORIZATION_EXPIRED) : Optional.empty();
  }

  private static long capturedInCents(Authorization authorization) {
    return authorization.getCaptures().stream()
        .map(capture -> capture.getAmount().orElse(null))
        .filter(Objects::nonNull)
        .mapToLong(Price::getAmountInCents)
        .sum();
  }

  /**
   * Whether a cart is fit for what was asked for.
   *
   * @param cart empty if there is none any more
   */
  static Optional<ApprovalProblem> findProblemOf(Optional<Order> cart, SezzleCheckout checkout) {
    if (!cart.filter(CartReadiness::isPayable).isPresent()) {
      return Optional.of(ApprovalProblem.CART_GONE);
    }
    return CartWorth.of(cart.get()).equals(Optional.of(checkout.getAmount()))
        ? Optional.empty()
        : Optional.of(ApprovalProblem.CART_CHANGED);
  }
}

package org.broadleafsezzle.checkout;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.offer.CartReadiness;
import org.broadleafsezzle.offer.CartWorth;

/**
 * Whether an order may be completed: what Sezzle approved must be what was asked for, and that must
 * be what the cart is worth now. What Sezzle does not say counts as wrong.
 */
final class ApprovalCheck {

  private final SezzleCheckout checkout;
  private final org.broadleafsezzle.api.model.Order atSezzle;

  ApprovalCheck(SezzleCheckout checkout, org.broadleafsezzle.api.model.Order atSezzle) {
    this.checkout = checkout;
    this.atSezzle = atSezzle;
  }

  /** The first thing that is wrong; empty if nothing is. */
  Optional<ApprovalProblem> findProblem(Order cart, Instant now) {
    Optional<ApprovalProblem> problem = findProblemAtSezzle(now);
    return problem.isPresent() ? problem : findProblemOf(cart);
  }

  private Optional<ApprovalProblem> findProblemAtSezzle(Instant now) {
    Authorization authorization = atSezzle.getAuthorization().orElse(null);
    if (authorization == null || !authorization.isApproved()) {
      return Optional.of(ApprovalProblem.NOT_APPROVED);
    }
    Optional<Price> asked = Optional.of(checkout.getAmount());
    if (!Optional.ofNullable(atSezzle.getUuid()).equals(checkout.getSezzleOrderUuid())) {
      return Optional.of(ApprovalProblem.OTHER_ORDER_AT_SEZZLE);
    }
    if (!atSezzle.getReferenceId().equals(Optional.of(checkout.getReferenceId()))) {
      return Optional.of(ApprovalProblem.OTHER_REFERENCE);
    }
    if (!atSezzle.getIntent().equals(Optional.of(checkout.getIntent()))) {
      return Optional.of(ApprovalProblem.OTHER_INTENT);
    }
    if (!atSezzle.getOrderAmount().equals(asked)) {
      return Optional.of(ApprovalProblem.OTHER_AMOUNT);
    }
    if (!authorization.getAuthorizationAmount().equals(asked)) {
      return Optional.of(ApprovalProblem.OTHER_AMOUNT_AUTHORIZED);
    }
    if (!authorization.getReleases().isEmpty() || !authorization.getRefunds().isEmpty()) {
      return Optional.of(ApprovalProblem.ALREADY_GIVEN_BACK);
    }
    return checkout.getIntent() == Intent.CAPTURE
        ? findProblemOfCapture(authorization)
        : findProblemOfAuthorization(authorization, now);
  }

  private static Optional<ApprovalProblem> findProblemOfAuthorization(
      Authorization authorization, Instant now) {
    boolean expired = authorization.getExpiration().filter(end -> !end.isAfter(now)).isPresent();
    return expired ? Optional.of(ApprovalProblem.AUTHORIZATION_EXPIRED) : Optional.empty();
  }

  private Optional<ApprovalProblem> findProblemOfCapture(Authorization authorization) {
    long captured =
        authorization.getCaptures().stream()
            .map(capture -> capture.getAmount().orElse(null))
            .filter(Objects::nonNull)
            .mapToLong(Price::getAmountInCents)
            .sum();
    return captured == checkout.getAmount().getAmountInCents()
        ? Optional.empty()
        : Optional.of(ApprovalProblem.NOT_CAPTURED);
  }

  private Optional<ApprovalProblem> findProblemOf(Order cart) {
    if (cart == null || !CartReadiness.isPayable(cart)) {
      return Optional.of(ApprovalProblem.CART_GONE);
    }
    return CartWorth.of(cart).equals(Optional.of(checkout.getAmount()))
        ? Optional.empty()
        : Optional.of(ApprovalProblem.CART_CHANGED);
  }
}

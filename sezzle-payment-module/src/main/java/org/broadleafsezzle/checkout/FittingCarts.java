package org.broadleafsezzle.checkout;

import java.util.Optional;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.delivery.CollectedAddresses;
import org.broadleafsezzle.delivery.Delivery;
import org.broadleafsezzle.ledger.CheckoutLease;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.offer.CartReadiness;
import org.broadleafsezzle.platform.PlatformOrders;

/**
 * Whether the cart that a shopper has left at the shop is what Sezzle approved. A cart whose
 * shipping address Sezzle has asked for gets it first, since its total can depend on it.
 */
public class FittingCarts {

  private final PlatformOrders orders;
  private final ChangedCarts changedCarts;
  private final CollectedAddresses addresses;

  public FittingCarts(
      PlatformOrders orders, ChangedCarts changedCarts, CollectedAddresses addresses) {
    this.orders = orders;
    this.changedCarts = changedCarts;
    this.addresses = addresses;
  }

  /**
   * @param order as read just now; empty if there is none any more
   * @param atSezzle with all that has to be said of it
   * @throws org.broadleafsezzle.ledger.CheckoutBusyException if the lease was lost on the way
   * @throws org.broadleafsezzle.settings.SettingsException if a setting is wrong
   */
  CartFit compare(
      SezzleCheckout checkout,
      Optional<Order> order,
      org.broadleafsezzle.api.model.Order atSezzle,
      CheckoutLease lease) {
    CartFit asItIs = compare(checkout, order, false);
    boolean asked = checkout.getSession().isAddressAsked();
    if (!asked || asItIs.is(ApprovalProblem.CART_GONE) || isHopeless(asItIs)) {
      return asItIs;
    }
    Delivery delivery = addresses.deliver(order.get(), atSezzle);
    lease.renew();
    switch (delivery) {
      case UNUSABLE:
        return CartFit.refused(order, ApprovalProblem.ADDRESS_UNUSABLE);
      case FAILED:
        return CartFit.refused(
            orders.readAfterFailure(checkout.getOrderId()), ApprovalProblem.ORDER_FAILED);
      default:
        return compareDelivered(checkout, delivery);
    }
  }

  /** It has not got the address yet, and would not fit with any. */
  private static boolean isHopeless(CartFit asItIs) {
    return asItIs.problem().isPresent()
        && CartReadiness.shipped(asItIs.order().get()).anyMatch(one -> one.getAddress() == null);
  }

  private CartFit compareDelivered(SezzleCheckout checkout, Delivery delivery) {
    CartFit fit =
        compare(checkout, orders.read(checkout.getOrderId()), delivery == Delivery.ELSEWHERE);
    boolean onlyRepriced =
        fit.is(ApprovalProblem.CART_CHANGED)
            && delivery == Delivery.THERE
            && !changedCarts.isChanged(checkout, fit.order().get());
    return onlyRepriced ? CartFit.refused(fit.order(), ApprovalProblem.ADDRESS_REPRICED) : fit;
  }

  private CartFit compare(SezzleCheckout checkout, Optional<Order> order, boolean elsewhere) {
    Optional<ApprovalProblem> problem = ApprovalCheck.findProblemOf(order, checkout);
    if (problem.isPresent()) {
      return CartFit.refused(order, problem.get());
    }
    boolean changed = elsewhere || changedCarts.isChanged(checkout, order.get());
    return changed && changedCarts.areRefused()
        ? CartFit.refused(order, ApprovalProblem.ORDER_CHANGED)
        : CartFit.fits(order.get(), changed);
  }
}

package org.broadleafsezzle.checkout;

import java.util.Optional;
import org.broadleafcommerce.core.order.domain.Order;

/** A cart beside what was approved for it. */
final class CartFit {

  private final Optional<Order> order;
  private final ApprovalProblem problem;
  private final boolean changed;

  private CartFit(Optional<Order> order, ApprovalProblem problem, boolean changed) {
    this.order = order;
    this.problem = problem;
    this.changed = changed;
  }

  /**
   * @param changed whether items or addresses were changed at the same amount
   */
  static CartFit fits(Order cart, boolean changed) {
    return new CartFit(Optional.of(cart), null, changed);
  }

  static CartFit refused(Optional<Order> order, ApprovalProblem problem) {
    return new CartFit(order, problem, false);
  }

  /** As read last; empty if there is none any more. */
  Optional<Order> order() {
    return order;
  }

  /** The reason why it is not ordered; empty if it is. */
  Optional<ApprovalProblem> problem() {
    return Optional.ofNullable(problem);
  }

  boolean is(ApprovalProblem wanted) {
    return problem == wanted;
  }

  /** Whether it is ordered, and a person has to look at it. */
  boolean isChanged() {
    return changed;
  }
}

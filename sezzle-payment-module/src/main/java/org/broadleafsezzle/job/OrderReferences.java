package org.broadleafsezzle.job;

import java.time.Instant;
import java.util.Optional;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.AutomaticTask;
import org.broadleafsezzle.ledger.AutomaticTasks;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.TaskTries;
import org.broadleafsezzle.payments.SezzleOrders;
import org.broadleafsezzle.platform.PlatformOrders;
import org.broadleafsezzle.platform.PlatformThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has Sezzle call a payment by the shop's number of the order. Done after the purchase, so that no
 * shopper waits for it; it moves no money, so a failure is only tried again, each time later, and
 * in the end left as it is.
 */
public class OrderReferences {

  private static final Logger LOG = LoggerFactory.getLogger(OrderReferences.class);

  private final SezzleOrders sezzleOrders;
  private final AutomaticTasks tasks;
  private final PlatformThread thread;
  private final PlatformOrders orders;

  public OrderReferences(
      SezzleOrders sezzleOrders,
      AutomaticTasks tasks,
      PlatformThread thread,
      PlatformOrders orders) {
    this.sezzleOrders = sezzleOrders;
    this.tasks = tasks;
    this.thread = thread;
    this.orders = orders;
  }

  /**
   * The earliest time to tell Sezzle; empty if that was done, if it is given up, and for an order
   * that Sezzle made of another one, which keeps that one's number.
   */
  Optional<Instant> wantedAt(SezzleCheckout checkout) {
    if (!isUntold(checkout)) {
      return Optional.empty();
    }
    Optional<TaskTries> failed = tasks.find(checkout.getId(), AutomaticTask.TELL_ORDER_NUMBER);
    return failed.isPresent()
        ? failed.filter(tries -> !tries.isGivenUp()).map(TaskTries::getNextTry)
        : Optional.of(Instant.EPOCH);
  }

  private static boolean isUntold(SezzleCheckout checkout) {
    return checkout.getState() == CheckoutState.COMPLETED
        && !checkout.getParentId().isPresent()
        && !checkout.getOrderNumber().isPresent();
  }

  void tell(SezzleCheckout checkout) {
    if (!isUntold(checkout) || !tasks.isDue(checkout.getId(), AutomaticTask.TELL_ORDER_NUMBER)) {
      return;
    }
    Optional<String> number =
        thread.runFor(
            checkout.getOrderId(),
            () -> orders.read(checkout.getOrderId()).map(Order::getOrderNumber));
    if (number.isPresent()) {
      tell(checkout, number.get());
    } else {
      failed(checkout, "the platform has no order number");
    }
  }

  private void tell(SezzleCheckout checkout, String number) {
    try {
      sezzleOrders.referTo(checkout.getId(), number);
      tasks.done(checkout.getId(), AutomaticTask.TELL_ORDER_NUMBER);
    } catch (SezzleException e) {
      failed(checkout, e.getMessage());
    }
  }

  private void failed(SezzleCheckout checkout, String why) {
    TaskTries tries = tasks.failed(checkout.getId(), AutomaticTask.TELL_ORDER_NUMBER, Actor.JOB);
    LOG.warn(
        "Sezzle goes on calling it {}; {}: {}. {}",
        checkout.getReferenceId(),
        checkout,
        why,
        tries.isGivenUp() ? "It is left so." : "It is tried again at " + tries.getNextTry());
  }
}

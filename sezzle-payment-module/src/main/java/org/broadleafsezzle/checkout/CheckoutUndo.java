package org.broadleafsezzle.checkout;

import java.time.Clock;
import java.util.Optional;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.AutomaticTask;
import org.broadleafsezzle.ledger.AutomaticTasks;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.StateReason;
import org.broadleafsezzle.payments.GiveBack;
import org.broadleafsezzle.payments.GivenBack;
import org.broadleafsezzle.platform.PaymentRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes back a checkout that can't become an order: the payment is archived, the money given back.
 */
public class CheckoutUndo {

  private static final Logger LOG = LoggerFactory.getLogger(CheckoutUndo.class);

  private final CheckoutLedger checkouts;
  private final GiveBack giveBack;
  private final PaymentRecords records;
  private final AutomaticTasks tasks;
  private final Clock clock;

  public CheckoutUndo(
      CheckoutLedger checkouts,
      GiveBack giveBack,
      PaymentRecords records,
      AutomaticTasks tasks,
      Clock clock) {
    this.checkouts = checkouts;
    this.giveBack = giveBack;
    this.records = records;
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * Begins to undo, or goes on with what an earlier try has left. A movement that Sezzle refused is
   * sent again each time later, and in the end only looked at: then a person has to see to it.
   *
   * @param order the order as read just now; empty if there is none any more
   * @param by the one who asks for it
   * @return the checkout as it is afterwards: UNDONE, or still UNDOING if not everything is known
   *     to be back
   */
  SezzleCheckout undo(SezzleCheckout checkout, Optional<Order> order, String reason, Actor by) {
    SezzleCheckout undoing = become(checkout, CheckoutState.UNDOING, reason, by);
    try {
      Optional<Long> archived = order.flatMap(cart -> archive(cart, undoing));
      GivenBack given =
          tasks.isDue(undoing.getId(), AutomaticTask.GIVE_BACK)
              ? giveBack.everything(undoing, by, messageOf(reason))
              : giveBack.look(undoing);
      archived.ifPresent(payment -> record(payment, undoing, given));
      if (given.isRefused()) {
        tasks.failed(undoing.getId(), AutomaticTask.GIVE_BACK, by);
      }
      if (given.isComplete()) {
        tasks.done(undoing.getId(), AutomaticTask.GIVE_BACK);
        SezzleCheckout undone = become(undoing, CheckoutState.UNDONE, null, by);
        LOG.info("Undone, nothing of the shopper's money is held; {}", undone);
        return undone;
      }
    } catch (RuntimeException e) {
      LOG.error("Undoing stopped half way; {}", undoing, e);
    }
    LOG.error(
        "The money of a payment without an order is not known to be back; {}. It is tried again"
            + " when the shopper reloads the page; else release or refund it in Sezzle's"
            + " dashboard.",
        undoing);
    return undoing;
  }

  private static LedgerMessage messageOf(String reason) {
    return LedgerMessage.of(StateReason.find(reason).orElse(StateReason.ORDER_FAILED));
  }

  private Optional<Long> archive(Order order, SezzleCheckout checkout) {
    Optional<OrderPayment> payment = records.find(order, checkout);
    payment.filter(OrderPayment::isActive).ifPresent(records::archive);
    return payment.map(OrderPayment::getId);
  }

  private void record(Long paymentId, SezzleCheckout checkout, GivenBack given) {
    for (MoneyMovement movement : given.movements()) {
      records.addReversal(paymentId, checkout, movement);
    }
  }

  private SezzleCheckout become(
      SezzleCheckout checkout, CheckoutState state, String reason, Actor by) {
    return checkouts.change(
        checkout.getId(), by, row -> row.become(state, reason, clock.instant()));
  }
}

package org.broadleafsezzle.platform;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLease;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.SezzleCheckout;

/**
 * Brings the platform's transactions of a payment up to what the ledger says. A transaction that is
 * there already, even one written by code that uses the platform's SPI, is not written twice: a
 * movement is known by its request id.
 */
public class MovementRecords {

  /** A caller through the platform's SPI stores the answer itself, within this time. */
  private static final Duration CALLERS_TIME = Duration.ofMinutes(1);

  private final OrderPaymentService payments;
  private final CheckoutLedger checkouts;
  private final MovementLedger movements;
  private final Clock clock;
  private final MovementTransactions transactions;

  public MovementRecords(
      OrderPaymentService payments,
      CheckoutLedger checkouts,
      MovementLedger movements,
      Clock clock) {
    this.payments = payments;
    this.checkouts = checkouts;
    this.movements = movements;
    this.clock = clock;
    transactions = new MovementTransactions(payments);
  }

  /**
   * Adds the missing ones: the captures, refunds and releases whose outcome is known, and the new
   * orders Sezzle has made of it, with their movements.
   *
   * @param payment as read after the lease was taken: transactions that another node has added
   *     before would be added again
   * @param lease on the checkout the payment was made with
   * @return those added, oldest first
   */
  public List<PaymentTransaction> catchUp(OrderPayment payment, CheckoutLease lease) {
    List<PaymentTransaction> added = add(payment);
    if (!added.isEmpty()) {
      lease.renew();
      payments.save(payment);
    }
    return added;
  }

  private List<PaymentTransaction> add(OrderPayment payment) {
    List<PaymentTransaction> added = new ArrayList<>();
    Deque<String> orders = new ArrayDeque<>(sezzleOrders(payment));
    while (!orders.isEmpty()) {
      Optional<SezzleCheckout> checkout = checkouts.findBySezzleOrder(orders.remove());
      for (MoneyMovement movement : missing(payment, checkout)) {
        SezzleCheckout idsOf = checkout.get();
        if (movement.getKind().makesNewOrder()) {
          idsOf = checkouts.findBySezzleOrder(movement.getSezzleUuid().get()).get();
          orders.add(idsOf.getSezzleOrderUuid().get());
        }
        added.add(transactions.add(payment, idsOf, movement));
      }
    }
    return added;
  }

  private List<MoneyMovement> missing(OrderPayment payment, Optional<SezzleCheckout> checkout) {
    return checkout
        .map(known -> movements.findByCheckout(known.getId()))
        .orElse(new ArrayList<>())
        .stream()
        .filter(movement -> belongsThere(checkout.get(), movement))
        .filter(movement -> !isLeftToCaller(movement))
        .filter(movement -> !MovementTransactions.isRecorded(payment, movement))
        .collect(Collectors.toList());
  }

  private boolean isLeftToCaller(MoneyMovement movement) {
    return movement.isRequestedBy(Actor.PAYMENT_SPI)
        && movement.getUpdated().plus(CALLERS_TIME).isAfter(clock.instant());
  }

  /**
   * A new order that was not approved would look to the platform like a failed payment, and what
   * was charged or captured with the approval is in the transaction of the approval.
   */
  private static boolean belongsThere(SezzleCheckout checkout, MoneyMovement movement) {
    boolean withApproval =
        movement.getKind() == MovementKind.CHARGE
            || (movement.getKind() == MovementKind.CAPTURE
                && checkout.getIntent() == Intent.CAPTURE);
    if (withApproval) {
      return false;
    }
    return movement.getState() == MovementState.SUCCEEDED
        || (movement.getState() == MovementState.REFUSED && !movement.getKind().makesNewOrder());
  }

  private static Set<String> sezzleOrders(OrderPayment payment) {
    return payment.getTransactions().stream()
        .map(one -> MovementTransactions.field(one, SezzleFields.ORDER_UUID))
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}

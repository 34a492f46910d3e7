package org.broadleafsezzle.records;

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
import org.broadleafsezzle.ledger.CheckoutLease;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.SezzleCheckout;

/**
 * Brings the platform's transactions of a payment up to what the ledger says. What is there
 * already, be it written by code that uses the platform's SPI, is not written twice: a movement is
 * known by its request id.
 */
public class MovementRecords {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final OrderPaymentService payments;
  private final CheckoutLedger checkouts;
  private final MovementLedger movements;
  private final CheckoutLeases leases;
  private final MovementTransactions transactions;

  public MovementRecords(
      OrderPaymentService payments,
      CheckoutLedger checkouts,
      MovementLedger movements,
      CheckoutLeases leases) {
    this.payments = payments;
    this.checkouts = checkouts;
    this.movements = movements;
    this.leases = leases;
    transactions = new MovementTransactions(payments);
  }

  /**
   * Adds what is missing: the captures, refunds and releases whose outcome is known, and the new
   * orders Sezzle has made of it, with their movements.
   *
   * @param paymentId the platform's id of the payment, which must not have been changed without
   *     being saved
   * @param checkout the one the payment was made with
   * @return what was added, oldest first
   * @throws org.broadleafsezzle.ledger.CheckoutBusyException if someone else is working on it
   */
  public List<PaymentTransaction> catchUp(Long paymentId, SezzleCheckout checkout) {
    try (CheckoutLease lease = leases.acquire(checkout.getId(), PATIENCE)) {
      OrderPayment payment = payments.readPaymentById(paymentId);
      List<PaymentTransaction> added = add(payment);
      if (!added.isEmpty()) {
        lease.renew();
        payments.save(payment);
      }
      return added;
    }
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
        .filter(movement -> !MovementTransactions.isRecorded(payment, movement))
        .collect(Collectors.toList());
  }

  /**
   * A new order that was not approved would look to the platform like a failed payment, and what
   * was captured with the approval is in the transaction of the approval.
   */
  private static boolean belongsThere(SezzleCheckout checkout, MoneyMovement movement) {
    if (movement.getKind() == MovementKind.CAPTURE && checkout.getIntent() == Intent.CAPTURE) {
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

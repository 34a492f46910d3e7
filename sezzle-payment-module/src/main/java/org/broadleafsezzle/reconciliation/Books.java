package org.broadleafsezzle.reconciliation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.api.error.SezzleNotFoundException;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLease;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.payments.ImportedMovements;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.payments.SezzlePayments;
import org.broadleafsezzle.platform.MovementRecords;
import org.broadleafsezzle.platform.PaymentRecords;
import org.broadleafsezzle.platform.PlatformOrders;
import org.broadleafsezzle.platform.PlatformThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the shop's books of a checkout equal Sezzle's, and the platform's records equal the books.
 * On a request's thread or any other, outside of database transactions; the request's own
 * persistence context sees what was written once it reads anew.
 */
public class Books {

  private static final Logger LOG = LoggerFactory.getLogger(Books.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final SezzleClients clients;
  private final SezzlePayments payments;
  private final ImportedMovements adoption;
  private final CheckoutLedger checkouts;
  private final CheckoutLeases leases;
  private final ComparedBooks compared;
  private final PlatformThread thread;
  private final PlatformOrders orders;
  private final PaymentRecords paymentRecords;
  private final MovementRecords movementRecords;

  public Books(
      SezzleClients clients,
      SezzlePayments payments,
      ImportedMovements adoption,
      CheckoutLedger checkouts,
      CheckoutLeases leases,
      ComparedBooks compared,
      PlatformThread thread,
      PlatformOrders orders,
      PaymentRecords paymentRecords,
      MovementRecords movementRecords) {
    this.clients = clients;
    this.payments = payments;
    this.adoption = adoption;
    this.checkouts = checkouts;
    this.leases = leases;
    this.compared = compared;
    this.thread = thread;
    this.orders = orders;
    this.paymentRecords = paymentRecords;
    this.movementRecords = movementRecords;
  }

  /**
   * Reads the order at Sezzle; settles what is unknown, takes over what was moved without this
   * shop, marks an authorization that has expired, notes what differs and can't be mended, and
   * brings the platform's transactions up to that. A checkout that is not decided yet only has its
   * unknown movements settled: deciding is not done here.
   *
   * @param by the one who asks
   * @throws org.broadleafsezzle.api.error.SezzleException if Sezzle can't be asked
   * @throws org.broadleafsezzle.settings.SettingsException if a setting is wrong
   * @throws org.broadleafsezzle.ledger.CheckoutBusyException if someone else is working on it
   */
  public BooksUpdate update(String checkoutId, Actor by) {
    return thread.runFor(checkouts.get(checkoutId).getOrderId(), () -> updateHere(checkoutId, by));
  }

  private BooksUpdate updateHere(String checkoutId, Actor by) {
    try (CheckoutLease lease = leases.acquire(checkoutId, PATIENCE)) {
      List<MoneyMovement> settled = payments.settle(checkoutId);
      SezzleCheckout checkout = checkouts.get(checkoutId);
      List<MoneyMovement> adopted = new ArrayList<>();
      if (isDecided(checkout)) {
        lease.renew();
        adopted.addAll(compare(checkout, by));
      }
      lease.renew();
      recordHere(checkoutId);
      return new BooksUpdate(checkouts.get(checkoutId), settled, adopted);
    }
  }

  private static boolean isDecided(SezzleCheckout checkout) {
    return checkout.getSezzleOrderUuid().isPresent() && !checkout.getState().isUndecided();
  }

  private List<MoneyMovement> compare(SezzleCheckout checkout, Actor by) {
    Order atSezzle;
    try {
      atSezzle = clients.of(checkout).getOrder(checkout.getSezzleOrderUuid().get());
    } catch (SezzleNotFoundException e) {
      compared.notAtSezzle(checkout, by);
      return new ArrayList<>();
    }
    SezzleCheckout counted = checkout;
    if (isApprovedLate(checkout, atSezzle)) {
      counted = adoption.adoptLateApproval(checkout, atSezzle);
    }
    List<MoneyMovement> adopted = new ArrayList<>(adoption.adopt(counted, atSezzle));
    adopted.addAll(adoption.adoptAdditionalOrders(counted, atSezzle));
    compared.write(counted.getId(), atSezzle, by);
    return adopted;
  }

  private static boolean isApprovedLate(SezzleCheckout checkout, Order atSezzle) {
    return checkout.getState() == CheckoutState.DECLINED
        && checkout.getParentId().isPresent()
        && atSezzle.isApproved();
  }

  /**
   * Only brings the platform's transactions up to the books; makes no call. Does nothing if the
   * platform has no payment made with it.
   *
   * @throws org.broadleafsezzle.ledger.CheckoutBusyException if someone else is working on it
   */
  public void record(String checkoutId) {
    thread.runFor(
        checkouts.get(checkoutId).getOrderId(),
        () -> {
          recordHere(checkoutId);
          return checkoutId;
        });
  }

  /**
   * As {@link #record}, after money was moved, whatever becomes of it: the reconcile job makes up
   * for what fails.
   */
  public void recordOrLeaveToJob(String checkoutId) {
    try {
      record(checkoutId);
    } catch (RuntimeException e) {
      LOG.warn(
          "The platform's transactions of checkout={} are behind the books until the reconcile job"
              + " has run",
          checkoutId,
          e);
    }
  }

  private void recordHere(String checkoutId) {
    SezzleCheckout first = madeByShopper(checkouts.get(checkoutId));
    try (CheckoutLease lease = leases.acquire(first.getId(), PATIENCE)) {
      orders
          .read(first.getOrderId())
          .flatMap(order -> paymentRecords.find(order, first))
          .ifPresent(payment -> movementRecords.catchUp(payment, lease));
    }
  }

  private SezzleCheckout madeByShopper(SezzleCheckout checkout) {
    Optional<String> parent = checkout.getParentId();
    return parent.isPresent() ? madeByShopper(checkouts.get(parent.get())) : checkout;
  }
}

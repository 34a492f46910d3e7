package org.broadleafsezzle.shipment;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.broadleafsezzle.ledger.CheckoutLease;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.MovementParts;
import org.broadleafsezzle.ledger.PartLedger;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.payments.MovementRefusedException;
import org.broadleafsezzle.payments.MovementRequest;
import org.broadleafsezzle.payments.SezzlePayments;
import org.broadleafsezzle.platform.PlatformOrders;
import org.broadleafsezzle.platform.PlatformThread;
import org.broadleafsezzle.reconciliation.OrdersNow;

/** The order of a payment by its lines, and moving the money of some of their pieces. */
public class Shipments {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final CheckoutLedger checkouts;
  private final MovementLedger movements;
  private final PartLedger parts;
  private final CheckoutLeases leases;
  private final SezzlePayments payments;
  private final PlatformThread thread;
  private final PlatformOrders orders;
  private final OrdersNow ordersNow;
  private final CaptureAmounts amounts;

  public Shipments(
      CheckoutLedger checkouts,
      MovementLedger movements,
      PartLedger parts,
      CheckoutLeases leases,
      SezzlePayments payments,
      PlatformThread thread,
      PlatformOrders orders,
      OrdersNow ordersNow,
      CaptureAmounts amounts) {
    this.checkouts = checkouts;
    this.movements = movements;
    this.parts = parts;
    this.leases = leases;
    this.payments = payments;
    this.thread = thread;
    this.orders = orders;
    this.ordersNow = ordersNow;
    this.amounts = amounts;
  }

  /** As platform and books have it now; without lines if the order is gone. No call to Sezzle. */
  public ShippedOrder of(SezzleCheckout checkout) {
    Long orderId = checkout.getOrderId();
    List<OrderLine> lines =
        thread.runFor(
            orderId,
            () -> orders.read(orderId).map(OrderLines::of).orElse(Collections.emptyList()));
    return new ShippedOrder(orderId, lines, parts.findByOrder(orderId), capturedInCents(orderId));
  }

  private long capturedInCents(Long orderId) {
    Collection<CheckoutState> completed = Collections.singleton(CheckoutState.COMPLETED);
    return checkouts.findByOrder(orderId, completed).stream()
        .mapToLong(paid -> paid.getBooks().getCapturedInCents())
        .sum();
  }

  /**
   * The amount for pieces, within that which can be moved of this payment: never more is captured
   * than the order is worth now, and as much as the shop's {@link CaptureAmount} says.
   *
   * @throws IllegalArgumentException as {@link ShippedOrder#parts}
   * @throws MovementRefusedException if that says an amount that can't be captured
   */
  public MovementParts parts(
      SezzleCheckout checkout, MovementKind kind, Map<String, Integer> pieces) {
    ShippedOrder shipped = of(checkout);
    long most = mostInCents(checkout, kind);
    MovementParts parts = shipped.parts(kind, pieces, most);
    return kind == MovementKind.CAPTURE ? asShopWants(checkout, shipped, parts, most) : parts;
  }

  /**
   * The parts to be captured, with the amounts that the shop's {@link CaptureAmount} says.
   *
   * @param mostInCents the amount that can be captured of the payment
   * @throws MovementRefusedException if that says an amount that can't be captured
   */
  public MovementParts asShopWants(
      SezzleCheckout checkout, ShippedOrder shipped, MovementParts proposed, long mostInCents) {
    return amounts.of(checkout, shipped, proposed, mostInCents);
  }

  private long mostInCents(SezzleCheckout checkout, MovementKind kind) {
    switch (kind) {
      case CAPTURE:
        return ordersNow.of(checkout).capturableInCents();
      case RELEASE:
        return checkout.getBooks().getOpenInCents();
      default:
        return checkout.getBooks().getRefundableInCents();
    }
  }

  /**
   * Captures, releases or refunds pieces. Asked for twice under one request id, it moves once.
   *
   * @param request its amount is that of the pieces when they were shown
   * @param pieces the number of pieces of each line, by the lines' keys
   * @return the movement with its outcome
   * @throws MovementRefusedException also if they amount to something else by now, or to nothing;
   *     nothing was sent
   */
  public MoneyMovement move(
      MovementKind kind, String checkoutId, Map<String, Integer> pieces, MovementRequest request) {
    SezzleCheckout checkout = checkouts.get(checkoutId);
    try (CheckoutLease order = leases.acquireCart(checkout.getOrderId(), PATIENCE)) {
      if (request.isAskedAlready(movements)) {
        return send(kind, request);
      }
      MovementParts now = partsNow(checkouts.get(checkoutId), kind, pieces);
      if (now.sumInCents() != request.amount().getAmountInCents()) {
        throw MovementRefusedException.itemsChanged();
      }
      order.renew();
      return send(kind, request.forParts(now));
    }
  }

  private MovementParts partsNow(
      SezzleCheckout checkout, MovementKind kind, Map<String, Integer> pieces) {
    try {
      return parts(checkout, kind, pieces);
    } catch (IllegalArgumentException e) {
      throw MovementRefusedException.itemsChanged();
    }
  }

  private MoneyMovement send(MovementKind kind, MovementRequest request) {
    switch (kind) {
      case CAPTURE:
        return payments.capture(request);
      case RELEASE:
        return payments.release(request);
      default:
        return payments.refund(request);
    }
  }
}

package org.broadleafsezzle.payments;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.SezzleCheckout;

/**
 * Moves the money of a payment; what makes a new order at Sezzle is in {@link FollowUpOrders}. Each
 * movement is written STARTED before it is sent, sent under its own request id, and its outcome is
 * written after. One whose outcome is unknown stays STARTED, and no other movement of that checkout
 * starts before it is {@link #settle settled}; {@link UnclearMovements} takes a person's word on
 * it.
 *
 * <p>Every method that moves money returns the movement with its outcome, STARTED if that is
 * unknown, and throws, with nothing sent,
 *
 * <ul>
 *   <li>a {@link MovementRefusedException} if it can't be, which says what can;
 *   <li>a {@link org.broadleafsezzle.ledger.CheckoutBusyException} if someone else is working on
 *       the payment;
 *   <li>a {@link org.broadleafsezzle.api.error.SezzleException} if Sezzle can't be asked how much
 *       is left;
 *   <li>a {@link org.broadleafsezzle.settings.SettingsException} if the settings are not right.
 * </ul>
 */
public class SezzlePayments {

  private final SezzleClients clients;
  private final CheckoutLedger checkouts;
  private final MovementLedger movements;
  private final MovementProtocol protocol;
  private final SezzleTime time;
  private final Clock clock;

  public SezzlePayments(
      SezzleClients clients,
      CheckoutLedger checkouts,
      MovementLedger movements,
      CheckoutLeases leases,
      Clock clock) {
    this.clients = clients;
    this.checkouts = checkouts;
    this.movements = movements;
    this.clock = clock;
    time = new SezzleTime(clients, clock);
    protocol = new MovementProtocol(clients, checkouts, movements, leases, clock);
  }

  /** Takes part or all of what is authorized. */
  public MoneyMovement capture(MovementRequest request) {
    return protocol.move(MovementKind.CAPTURE, request);
  }

  /** Gives back part or all of what is authorized and not captured. */
  public MoneyMovement release(MovementRequest request) {
    return protocol.move(MovementKind.RELEASE, request);
  }

  /**
   * As {@link #release}, but of all that the order at Sezzle may hold: also of what was authorized
   * anew since, and whether the authorization has expired is left to Sezzle.
   */
  public MoneyMovement releaseHeld(MovementRequest request) {
    return protocol
        .carryOut(
            MovementKind.RELEASE,
            request,
            limit -> {
              limit.checkHeld(request.amount());
              return Collections.singletonList(
                  request.movement(MovementKind.RELEASE, clock.instant()));
            })
        .get(0);
  }

  /**
   * Pays back part or all of what is captured; refused while the shopper disputes the payment,
   * unless the request is meant {@link MovementRequest#evenIfDisputed all the same}.
   */
  public MoneyMovement refund(MovementRequest request) {
    return protocol
        .carryOut(
            MovementKind.REFUND,
            request,
            limit -> {
              limit.checkRefund(request);
              return Collections.singletonList(
                  request.movement(MovementKind.REFUND, clock.instant()));
            })
        .get(0);
  }

  /**
   * Captures the amount and releases all that is left then, as one: both are written before the
   * first is sent, so that neither is forgotten, and the release is sent only once the capture has
   * succeeded.
   *
   * @return the capture and, unless nothing is left, the release; the release is REFUSED if the
   *     capture is, and STARTED while that of the capture is unknown
   */
  public List<MoneyMovement> captureAndReleaseRest(MovementRequest request) {
    return protocol.carryOut(
        MovementKind.CAPTURE,
        request,
        limit -> {
          limit.check(MovementKind.CAPTURE, request.amount());
          List<MoneyMovement> both = new ArrayList<>();
          MoneyMovement capture = request.movement(MovementKind.CAPTURE, clock.instant());
          both.add(capture);
          limit
              .restAfterCapture(request.amount())
              .map(rest -> request.another(MovementKind.RELEASE, rest, clock.instant()))
              .map(release -> release.after(capture))
              .ifPresent(both::add);
          return both;
        });
  }

  /**
   * Finds out what became of the movements whose outcome is unknown, but charges: looks for each in
   * Sezzle's books, and sends it again only where Sezzle can't carry it out twice.
   *
   * @return those movements; still STARTED where it stays unknown
   */
  public List<MoneyMovement> settle(String checkoutId) {
    return protocol.settle(checkoutId);
  }

  /**
   * The amounts Sezzle holds now, and so those that can be moved.
   *
   * @throws org.broadleafsezzle.api.error.SezzleException if Sezzle can't be asked
   */
  public PaymentBalance taken(String checkoutId) {
    SezzleCheckout checkout = checkouts.get(checkoutId);
    return taken(checkout, clients.of(checkout).getOrder(SezzleOrders.uuidOf(checkout)));
  }

  /** The same, of the order as just read. */
  PaymentBalance taken(SezzleCheckout checkout, Order atSezzle) {
    return PaymentBalance.of(
        atSezzle,
        checkout.getAmount(),
        movements.findByCheckout(checkout.getId()),
        time.now(checkout));
  }
}

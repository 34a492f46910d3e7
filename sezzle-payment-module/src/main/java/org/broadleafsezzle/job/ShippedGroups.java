package org.broadleafsezzle.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.broadleafsezzle.ledger.CheckoutLease;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.PartLedger;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.platform.FulfilledGroups;
import org.broadleafsezzle.platform.FulfilledShipments;
import org.broadleafsezzle.shipment.OrderLine;
import org.broadleafsezzle.shipment.Shipments;
import org.broadleafsezzle.shipment.ShippedOrder;

/**
 * Captures the fulfilled part of a payment's order: all of the groups that are fulfilled and not
 * captured yet, and with the last of them the lines in no group. The books have the captured part
 * of each line, so that a group which is fulfilled again is not captured again.
 */
public class ShippedGroups {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final CheckoutLedger checkouts;
  private final FulfilledShipments fulfilled;
  private final Shipments shipments;
  private final PartLedger parts;
  private final CheckoutLeases leases;
  private final AutomaticCapture capture;

  public ShippedGroups(
      CheckoutLedger checkouts,
      FulfilledShipments fulfilled,
      Shipments shipments,
      PartLedger parts,
      CheckoutLeases leases,
      AutomaticCapture capture) {
    this.checkouts = checkouts;
    this.fulfilled = fulfilled;
    this.shipments = shipments;
    this.parts = parts;
    this.leases = leases;
    this.capture = capture;
  }

  /** As {@link FulfilledShipments#find}. */
  List<String> find(Instant now, int most) {
    return fulfilled.find(now, most);
  }

  /**
   * Captures it.
   *
   * @param compared as just compared with Sezzle; what others have written since is read anew
   * @return whether nothing is left of it
   * @throws org.broadleafsezzle.ledger.CheckoutBusyException if someone else is working on it
   */
  boolean capture(SezzleCheckout compared, ReconcileReport report) {
    try (CheckoutLease order = leases.acquireCart(compared.getOrderId(), PATIENCE)) {
      SezzleCheckout checkout = checkouts.get(compared.getId());
      FulfilledGroups groups = fulfilled.groups(checkout.getOrderId());
      ShippedOrder shipped = shipments.of(checkout);
      if (shipped.isUnsettled()) {
        report.waiting();
        return false;
      }
      order.renew();
      Map<String, Integer> left = shipped.left(line -> isIn(groups, line));
      boolean captured =
          capture.captureShipment(
              checkout,
              most -> shipped.parts(MovementKind.CAPTURE, left, most),
              (proposed, most) -> shipments.asShopWants(checkout, shipped, proposed, most),
              groups.isWhole(),
              report);
      if (captured) {
        parts.captured(checkout.getId(), groups.ids());
      }
      return captured;
    }
  }

  private static boolean isIn(FulfilledGroups groups, OrderLine line) {
    return line.groupId().map(groups.ids()::contains).orElse(groups.isWhole());
  }
}

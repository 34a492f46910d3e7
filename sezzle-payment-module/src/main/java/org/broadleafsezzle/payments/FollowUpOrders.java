package org.broadleafsezzle.payments;

import java.time.Clock;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.Refusal;
import org.broadleafsezzle.settings.SettingKey;
import org.broadleafsezzle.settings.SezzleSettingsSource;

/**
 * Has Sezzle make a new order of one the shopper has paid with, without the shopper. The new order
 * gets a checkout of its own in the ledger, linked to the old; its id at Sezzle is the movement's
 * {@link MoneyMovement#getSezzleUuid()}. Whether Sezzle approved it is read from its answer: if
 * not, the movement is REFUSED. Throws as {@link SezzlePayments} says; what stays unknown is
 * settled there.
 */
public class FollowUpOrders {

  private final SezzleSettingsSource settings;
  private final MovementProtocol protocol;

  public FollowUpOrders(
      SezzleSettingsSource settings,
      SezzleClients clients,
      CheckoutLedger checkouts,
      MovementLedger movements,
      CheckoutLeases leases,
      Clock clock) {
    this.settings = settings;
    protocol = new MovementProtocol(clients, checkouts, movements, leases, clock);
  }

  /**
   * Authorizes anew what was not captured before the authorization expired. The shopper gets a new
   * instalment plan.
   */
  public MoneyMovement reauthorize(MovementRequest request) {
    return protocol.move(MovementKind.REAUTHORIZE, request);
  }

  /**
   * Asks for an additional amount, paid in full, with the intent of the payment. Sezzle marks it as
   * in development: refused unless the setting {@code gateway.sezzle.upcharge} is ON.
   */
  public MoneyMovement upcharge(MovementRequest request) {
    if (!settings.current().upcharge()) {
      throw new MovementRefusedException(
          Refusal.UPCHARGE_SWITCHED_OFF, SettingKey.UPCHARGE.propertyName());
    }
    return protocol.move(MovementKind.UPCHARGE, request);
  }
}

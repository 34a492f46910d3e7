package org.broadleafsezzle.job;

import java.util.Optional;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.checkout.AbsentShopper;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutBusyException;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.payments.Charges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what came of charges of saved accounts whose answer was lost; what Sezzle has made
 * becomes an order or is given back at once.
 */
public class LostCharges {

  private static final Logger LOG = LoggerFactory.getLogger(LostCharges.class);

  private final Charges charges;
  private final CheckoutLedger checkouts;
  private final AbsentShopper absentShopper;

  public LostCharges(Charges charges, CheckoutLedger checkouts, AbsentShopper absentShopper) {
    this.charges = charges;
    this.checkouts = checkouts;
    this.absentShopper = absentShopper;
  }

  /** The charge that was lost; empty if none was. */
  Optional<MoneyMovement> settle(String checkoutId) {
    Optional<MoneyMovement> charge = charges.settle(checkoutId);
    if (charge.isPresent()) {
      SezzleCheckout checkout = checkouts.get(checkoutId);
      if (checkout.getState().isUndecided()) {
        decide(checkout);
      }
    }
    return charge;
  }

  /** A checkout that can't be decided now is among the undecided from now on. */
  private void decide(SezzleCheckout checkout) {
    try {
      absentShopper.decide(checkout, Actor.JOB);
    } catch (SezzleException | CheckoutBusyException e) {
      LOG.info("It is decided in a later run; {}: {}", checkout, e.getMessage());
    }
  }
}

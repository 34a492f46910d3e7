package org.broadleafsezzle.event;

import org.broadleafsezzle.ledger.SezzleCheckout;

/** An authorization of the amount has expired, and part of it was neither captured nor released. */
public final class AuthorizationExpired extends SezzleEvent {

  private static final long serialVersionUID = 1L;

  AuthorizationExpired(Object source, SezzleCheckout checkout) {
    super(source, checkout, checkout.getAmount());
  }
}

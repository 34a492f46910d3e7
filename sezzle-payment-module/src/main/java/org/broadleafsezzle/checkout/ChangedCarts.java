package org.broadleafsezzle.checkout;

import java.util.Optional;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.session.CartSession;
import org.broadleafsezzle.settings.SezzleSettingsSource;

/**
 * Whether items or addresses of a cart were changed while its shopper was at Sezzle, at the same
 * amount: Sezzle approved another purchase then, and answers only for what it was told.
 */
public class ChangedCarts {

  private final CartSession sessions;
  private final SezzleSettingsSource settings;

  public ChangedCarts(CartSession sessions, SezzleSettingsSource settings) {
    this.sessions = sessions;
    this.settings = settings;
  }

  /**
   * False if it is not known what was sent. If Sezzle was to ask for the address, the cart's is no
   * change.
   */
  boolean isChanged(SezzleCheckout checkout, Order cart) {
    Optional<String> sent = checkout.getSession().fingerprint();
    return sent.isPresent() && !sent.get().equals(now(checkout, cart));
  }

  private String now(SezzleCheckout checkout, Order cart) {
    return checkout.getSession().isAddressAsked()
        ? sessions.fingerprintOfItems(cart, checkout.getLocale())
        : sessions.fingerprint(cart, checkout.getLocale());
  }

  /**
   * Whether such a cart is not ordered.
   *
   * @throws org.broadleafsezzle.settings.SettingsException if a setting is wrong
   */
  boolean areRefused() {
    return settings.checkout().isChangedRefused();
  }
}

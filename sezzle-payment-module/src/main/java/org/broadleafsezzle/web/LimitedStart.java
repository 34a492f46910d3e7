package org.broadleafsezzle.web;

import java.time.Clock;
import java.util.Optional;
import javax.servlet.http.HttpSession;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafsezzle.api.model.CheckoutMode;
import org.broadleafsezzle.checkout.CheckoutMessage;
import org.broadleafsezzle.checkout.CheckoutRefusedException;
import org.broadleafsezzle.checkout.CheckoutStart;
import org.broadleafsezzle.checkout.StartedCheckout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts checkouts of the cart of the request that this thread serves, not too many an hour. */
final class LimitedStart {

  private static final Logger LOG = LoggerFactory.getLogger(LimitedStart.class);

  private final CheckoutStart checkoutStart;
  private final SessionTries tries;

  LimitedStart(CheckoutStart checkoutStart, Clock clock) {
    this.checkoutStart = checkoutStart;
    tries = new SessionTries(clock);
  }

  /**
   * The signed-in shopper of this request, if the form says that the shop may charge the account
   * later.
   *
   * @param saving null if it does not
   */
  static Optional<Long> saver(String saving) {
    return saving == null ? Optional.empty() : SignedInShopper.id();
  }

  /**
   * Starts one, or goes back to the one that is open.
   *
   * @throws CheckoutRefusedException if there is none; it says what to tell the shopper, and is
   *     logged already
   */
  StartedCheckout start(HttpSession session, Optional<Long> saver, CheckoutMode mode)
      throws CheckoutRefusedException {
    if (tries.areTooMany(session)) {
      LOG.warn("A web session was sent to Sezzle {} times in an hour", SessionTries.MOST_AN_HOUR);
      throw new CheckoutRefusedException(CheckoutMessage.REPEATED, "too many of a web session");
    }
    try {
      StartedCheckout started =
          checkoutStart.start(
              CartState.getCart(),
              BroadleafRequestContext.getBroadleafRequestContext().getJavaLocale(),
              saver,
              mode);
      if (started.isMade()) {
        tries.count(session);
      }
      return started;
    } catch (CheckoutRefusedException e) {
      LOG.info("No payment with Sezzle ({}): {}", e.shopperMessage(), e.getMessage());
      throw e;
    }
  }
}

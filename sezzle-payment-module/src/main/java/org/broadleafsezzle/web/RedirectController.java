package org.broadleafsezzle.web;

import java.time.Clock;
import java.util.Optional;
import javax.servlet.http.HttpSession;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafsezzle.checkout.CheckoutMessage;
import org.broadleafsezzle.checkout.CheckoutRefusedException;
import org.broadleafsezzle.checkout.CheckoutStart;
import org.broadleafsezzle.checkout.StartedCheckout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * The button at checkout: sends the shopper to Sezzle. The platform's filter checks the CSRF token.
 */
@Controller
public class RedirectController {

  static final String PATH = "/sezzle/redirect";

  private static final Logger LOG = LoggerFactory.getLogger(RedirectController.class);

  private final CheckoutStart checkoutStart;
  private final SessionTries tries;

  public RedirectController(CheckoutStart checkoutStart, Clock clock) {
    this.checkoutStart = checkoutStart;
    tries = new SessionTries(clock);
  }

  /**
   * @param saving whether a signed-in shopper wishes that the shop may charge the account later
   */
  @RequestMapping(value = PATH, method = RequestMethod.POST)
  public View redirect(
      @RequestParam(value = "sezzleSave", required = false) String saving, HttpSession session) {
    if (tries.areTooMany(session)) {
      LOG.warn("A web session was sent to Sezzle {} times in an hour", SessionTries.MOST_AN_HOUR);
      return Redirects.toCheckout(CheckoutMessage.REPEATED);
    }
    try {
      StartedCheckout started =
          checkoutStart.start(
              CartState.getCart(),
              BroadleafRequestContext.getBroadleafRequestContext().getJavaLocale(),
              saving == null ? Optional.empty() : SignedInShopper.id());
      if (started.isMade()) {
        tries.count(session);
      }
      return Redirects.toSezzle(started);
    } catch (CheckoutRefusedException e) {
      LOG.info("No payment with Sezzle ({}): {}", e.shopperMessage(), e.getMessage());
      return Redirects.toCheckout(e.shopperMessage());
    }
  }
}

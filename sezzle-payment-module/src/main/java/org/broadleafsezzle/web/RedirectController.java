package org.broadleafsezzle.web;

import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafsezzle.checkout.CheckoutRefusedException;
import org.broadleafsezzle.checkout.CheckoutStart;
import org.broadleafsezzle.checkout.StartedCheckout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.View;

/**
 * The button at checkout: sends the shopper to Sezzle. The platform's filter checks the CSRF token.
 */
@Controller
public class RedirectController {

  static final String PATH = "/sezzle/redirect";

  private static final Logger LOG = LoggerFactory.getLogger(RedirectController.class);

  private final CheckoutStart checkoutStart;

  public RedirectController(CheckoutStart checkoutStart) {
    this.checkoutStart = checkoutStart;
  }

  @RequestMapping(value = PATH, method = RequestMethod.POST)
  public View redirect() {
    try {
      StartedCheckout started =
          checkoutStart.start(
              CartState.getCart(),
              BroadleafRequestContext.getBroadleafRequestContext().getJavaLocale());
      return Redirects.toSezzle(started);
    } catch (CheckoutRefusedException e) {
      LOG.info("No payment with Sezzle ({}): {}", e.shopperMessage(), e.getMessage());
      return Redirects.toCheckout(e.shopperMessage());
    }
  }
}

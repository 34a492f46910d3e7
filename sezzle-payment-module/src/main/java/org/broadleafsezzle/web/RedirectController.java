package org.broadleafsezzle.web;

import java.time.Clock;
import javax.servlet.http.HttpSession;
import org.broadleafsezzle.api.model.CheckoutMode;
import org.broadleafsezzle.checkout.CheckoutRefusedException;
import org.broadleafsezzle.checkout.CheckoutStart;
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

  private final LimitedStart start;

  public RedirectController(CheckoutStart checkoutStart, Clock clock) {
    start = new LimitedStart(checkoutStart, clock);
  }

  /**
   * @param saving whether a signed-in shopper wishes that the shop may charge the account later
   */
  @RequestMapping(value = PATH, method = RequestMethod.POST)
  public View redirect(
      @RequestParam(value = "sezzleSave", required = false) String saving, HttpSession session) {
    try {
      return Redirects.toSezzle(
          start.start(session, LimitedStart.saver(saving), CheckoutMode.REDIRECT));
    } catch (CheckoutRefusedException e) {
      return Redirects.toCheckout(e.shopperMessage());
    }
  }
}

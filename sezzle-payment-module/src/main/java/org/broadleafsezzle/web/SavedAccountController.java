package org.broadleafsezzle.web;

import java.time.Clock;
import java.util.Optional;
import javax.servlet.http.HttpSession;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafsezzle.checkout.CheckoutMessage;
import org.broadleafsezzle.checkout.CheckoutRefusedException;
import org.broadleafsezzle.checkout.ReturnToken;
import org.broadleafsezzle.checkout.SavedAccountPayment;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.saved.SavedAccount;
import org.broadleafsezzle.tokenization.Agreements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.View;

/**
 * The button that pays with the saved account: charges it, and leads to the page that says what
 * came of it. The platform's filter checks the CSRF token.
 */
@Controller
public class SavedAccountController {

  static final String PATH = "/sezzle/saved";

  private static final Logger LOG = LoggerFactory.getLogger(SavedAccountController.class);

  private final Agreements agreements;
  private final SavedAccountPayment payment;
  private final SessionTries tries;
  private final Clock clock;

  public SavedAccountController(Agreements agreements, SavedAccountPayment payment, Clock clock) {
    this.agreements = agreements;
    this.payment = payment;
    this.clock = clock;
    tries = new SessionTries(clock);
  }

  @RequestMapping(value = PATH, method = RequestMethod.POST)
  public View pay(HttpSession session) {
    Optional<SavedAccount> account = agreements.findUsable(SignedInShopper.id());
    if (!account.isPresent()) {
      return Redirects.toCheckout(CheckoutMessage.REFUSED);
    }
    if (tries.areTooMany(session)) {
      LOG.warn("A web session was sent to Sezzle {} times in an hour", SessionTries.MOST_AN_HOUR);
      return Redirects.toCheckout(CheckoutMessage.REPEATED);
    }
    tries.count(session);
    Order cart = CartState.getCart();
    try {
      ReturnToken token =
          payment.pay(cart, account.get(), ShopperLanguage.current(), Actor.SHOPPER);
      LastCharge.remember(session, cart, token, clock.millis());
      return Redirects.toReturn(token);
    } catch (CheckoutRefusedException e) {
      LOG.info("No payment with a saved account ({}): {}", e.shopperMessage(), e.getMessage());
      return refused(e.shopperMessage(), LastCharge.find(session, cart, clock.millis()));
    }
  }

  /** Pressed twice: the first time counts. */
  private static View refused(CheckoutMessage message, ReturnToken first) {
    boolean twice = message == CheckoutMessage.PENDING || message == CheckoutMessage.INCOMPLETE;
    return twice && first != null ? Redirects.toReturn(first) : Redirects.toCheckout(message);
  }
}

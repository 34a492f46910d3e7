package org.broadleafsezzle.web;

import java.io.Serializable;
import java.time.Duration;
import javax.servlet.http.HttpSession;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.checkout.ReturnToken;

/**
 * The last payment of a web session with a saved account, so that a button pressed twice leads to
 * the same result twice.
 */
final class LastCharge implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String ATTRIBUTE = LastCharge.class.getName();

  /** The cart is an order by then, and the shopper may have begun another one. */
  private static final long DOUBLE_CLICK_MILLIS = Duration.ofSeconds(30).toMillis();

  private final Long orderId;
  private final String token;
  private final long atMillis;

  private LastCharge(Long orderId, String token, long atMillis) {
    this.orderId = orderId;
    this.token = token;
    this.atMillis = atMillis;
  }

  static void remember(HttpSession session, Order cart, ReturnToken token, long nowMillis) {
    session.setAttribute(ATTRIBUTE, new LastCharge(cart.getId(), token.text(), nowMillis));
  }

  /** The token of this cart's payment; null if there was none. */
  static ReturnToken find(HttpSession session, Order cart, long nowMillis) {
    LastCharge last = (LastCharge) session.getAttribute(ATTRIBUTE);
    return last != null && last.isOf(cart, nowMillis) ? ReturnToken.received(last.token) : null;
  }

  private boolean isOf(Order cart, long nowMillis) {
    boolean sameCart = cart != null && orderId.equals(cart.getId());
    return sameCart || nowMillis - atMillis < DOUBLE_CLICK_MILLIS;
  }
}

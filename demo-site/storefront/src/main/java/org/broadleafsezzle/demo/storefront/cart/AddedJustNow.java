package org.broadleafsezzle.demo.storefront.cart;

import java.io.Serializable;
import javax.servlet.http.HttpSession;

/**
 * Tells a double click on "Add to cart" from a second wish. The platform carries out one POST of a
 * session after the other, so the second click starts the moment the first has ended; a shopper who
 * wants another one has to come back to the product first.
 */
final class AddedJustNow implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String ATTRIBUTE = AddedJustNow.class.getName();
  private static final long DOUBLE_CLICK_MILLIS = 700;

  private final String fingerprint;
  private final long endedAtMillis;

  private AddedJustNow(String fingerprint, long endedAtMillis) {
    this.fingerprint = fingerprint;
    this.endedAtMillis = endedAtMillis;
  }

  static void remember(HttpSession session, AddToCartForm form, long nowMillis) {
    session.setAttribute(ATTRIBUTE, new AddedJustNow(form.fingerprint(), nowMillis));
  }

  static boolean isRepeated(HttpSession session, AddToCartForm form, long nowMillis) {
    Object last = session.getAttribute(ATTRIBUTE);
    return last instanceof AddedJustNow
        && ((AddedJustNow) last).fingerprint.equals(form.fingerprint())
        && nowMillis - ((AddedJustNow) last).endedAtMillis < DOUBLE_CLICK_MILLIS;
  }
}

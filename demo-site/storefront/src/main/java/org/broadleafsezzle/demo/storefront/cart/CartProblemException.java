package org.broadleafsezzle.demo.storefront.cart;

import java.io.Serializable;
import org.broadleafsezzle.demo.storefront.layout.Notice;

/** The cart can't be changed as the shopper asked; carries the sentence that says why. */
public class CartProblemException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Notice notice;

  public CartProblemException(String messageKey, Serializable... arguments) {
    super(messageKey);
    this.notice = Notice.error(messageKey, arguments);
  }

  public Notice getNotice() {
    return notice;
  }
}

package org.broadleafsezzle.web;

import org.broadleafsezzle.checkout.CheckoutMessage;
import org.broadleafsezzle.checkout.ReturnToken;
import org.broadleafsezzle.checkout.ReturnUrls;
import org.broadleafsezzle.checkout.StartedCheckout;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/** The addresses that the controllers send the shopper on to; always to be fetched with GET. */
final class Redirects {

  /** Request parameter of the checkout page that carries the code of a sentence. */
  static final String MESSAGE = "sezzle";

  private Redirects() {}

  static RedirectView toSezzle(StartedCheckout started) {
    return toSezzle(started.checkoutUrl());
  }

  /** The page that says what came of a payment; its address is not for logs. */
  static RedirectView toReturn(ReturnToken token) {
    return seeOther(ReturnUrls.RETURN_PATH + "?" + ReturnUrls.TOKEN + "=" + token.text(), true);
  }

  /** Sezzle's page for this shopper: an absolute address, not for logs. */
  static RedirectView toSezzle(String url) {
    return seeOther(url, false);
  }

  /** The shopper's page of saved accounts, which says this. */
  static RedirectView toAccount(AccountMessage message) {
    return seeOther(AccountController.PATH + "?" + MESSAGE + "=" + message.code(), true);
  }

  static RedirectView toSignIn() {
    return seeOther("/login?successUrl=" + AccountController.PATH, true);
  }

  static RedirectView toCheckout(CheckoutMessage message) {
    return seeOther(checkoutWith(message), true);
  }

  /** The checkout page that says this, within the shop. */
  static String checkoutWith(CheckoutMessage message) {
    return WholePages.CHECKOUT_WITH + MESSAGE + "=" + message.code();
  }

  static RedirectView toConfirmation(String orderNumber) {
    return seeOther("/confirmation/" + orderNumber, true);
  }

  /** Without the model: what is in it must not get into an address. */
  private static RedirectView seeOther(String url, boolean inThisShop) {
    RedirectView view = new RedirectView(url, inThisShop, false, false);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    view.setExpandUriTemplateVariables(false);
    return view;
  }
}

package org.broadleafsezzle.web;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafsezzle.checkout.CheckoutMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The module's own forms at checkout, as they are sent. */
final class PaymentForms {

  private static final Logger LOG = LoggerFactory.getLogger(PaymentForms.class);

  private PaymentForms() {}

  static boolean isOne(HttpServletRequest request) {
    String path = request.getServletPath();
    return RedirectController.PATH.equals(path) || SavedAccountController.PATH.equals(path);
  }

  /** To the checkout, where a sentence says that the page was outdated. */
  static void leadBack(HttpServletRequest request, HttpServletResponse response) {
    LOG.info("Refused a POST to {} that no form of its session sent", request.getServletPath());
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(
        "Location", request.getContextPath() + Redirects.checkoutWith(CheckoutMessage.OUTDATED));
  }
}

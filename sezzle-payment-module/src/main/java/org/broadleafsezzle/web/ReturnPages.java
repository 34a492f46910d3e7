package org.broadleafsezzle.web;

import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.broadleafsezzle.checkout.ReturnResult;
import org.springframework.web.servlet.ModelAndView;

/** The pages that say what became of a checkout; none of them is for other sites. */
final class ReturnPages {

  private static final String STATUS_PAGE = "sezzle/status";

  private ReturnPages() {}

  /** No frame, and no script of another site, which could read the address. */
  static void protect(HttpServletResponse response) {
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Robots-Tag", "noindex");
    response.setHeader("X-Content-Type-Options", "nosniff");
    frame(response, "DENY", "'none'");
  }

  /** The shop's own pages may show it in a frame. */
  static void letTheShopFrame(HttpServletResponse response) {
    frame(response, "SAMEORIGIN", "'self'");
  }

  private static void frame(HttpServletResponse response, String options, String ancestors) {
    response.setHeader("X-Frame-Options", options);
    response.setHeader(
        "Content-Security-Policy",
        "script-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors " + ancestors);
  }

  static ModelAndView show(ReturnResult result, HttpServletResponse response) {
    switch (result.kind()) {
      case ORDERED:
        return result.isOrderOf(shopperId())
            ? new ModelAndView(Redirects.toConfirmation(result.orderNumber().get()))
            : statusPage("ordered");
      case ORDERED_OTHERWISE:
        return orderedOtherwise(result);
      case BACK_TO_CHECKOUT:
        return new ModelAndView(Redirects.toCheckout(result.message().get()));
      case UNDECIDED:
      case WAITING:
        response.setHeader("Refresh", String.valueOf(result.reloadAfter().getSeconds()));
        return statusPage("undecided");
      default:
        return unknown(response);
    }
  }

  static ModelAndView unknown(HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    return statusPage("unknown");
  }

  /** There is an order of the cart, and this payment is not that of it: both are said. */
  private static ModelAndView orderedOtherwise(ReturnResult result) {
    ModelAndView page = statusPage("otherwise").addObject("sezzleMessage", code(result));
    if (result.isOrderOf(shopperId())) {
      page.addObject("sezzleOrderNumber", result.orderNumber().get());
      page.addObject("sezzleCheckoutId", result.checkoutId().orElse(null));
    }
    return page;
  }

  private static String code(ReturnResult result) {
    return result.message().get().code();
  }

  /** A page that shows nothing of the order: the shopper's session may be lost, or be another's. */
  static ModelAndView statusPage(String status) {
    return new ModelAndView(STATUS_PAGE, "sezzleStatus", status);
  }

  private static Long shopperId() {
    Customer customer = CustomerState.getCustomer();
    return customer == null ? null : customer.getId();
  }
}

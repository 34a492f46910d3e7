package org.broadleafsezzle.web;

import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.broadleafsezzle.checkout.ReturnResult;
import org.broadleafsezzle.checkout.ReturnToken;
import org.broadleafsezzle.checkout.ReturnUrls;
import org.broadleafsezzle.checkout.SavedWithOrder;
import org.broadleafsezzle.checkout.ShopperReturn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where Sezzle sends the shopper back to. The token in the address is kept from referrers and
 * caches.
 */
@Controller
public class ReturnController {

  private static final String STATUS_PAGE = "sezzle/status";

  /** In the address if the shopper has agreed to be charged later; its value is not trusted. */
  private static final String AGREED = "customer-uuid";

  private final ShopperReturn shopperReturn;
  private final SavedWithOrder savedWithOrder;

  public ReturnController(ShopperReturn shopperReturn, SavedWithOrder savedWithOrder) {
    this.shopperReturn = shopperReturn;
    this.savedWithOrder = savedWithOrder;
  }

  /** For shoppers who finished. */
  @RequestMapping(value = ReturnUrls.RETURN_PATH, method = RequestMethod.GET)
  public ModelAndView returned(
      @RequestParam(value = ReturnUrls.TOKEN, required = false) String token,
      @RequestParam(value = AGREED, required = false) String agreed,
      HttpServletResponse response) {
    protect(response);
    ReturnToken received = ReturnToken.received(token);
    ReturnResult result = shopperReturn.returned(received);
    if (agreed != null) {
      savedWithOrder.told(received);
    }
    return show(result, response);
  }

  /** For shoppers who gave up. */
  @RequestMapping(value = ReturnUrls.CANCEL_PATH, method = RequestMethod.GET)
  public ModelAndView cancelled(
      @RequestParam(value = ReturnUrls.TOKEN, required = false) String token,
      HttpServletResponse response) {
    protect(response);
    return show(shopperReturn.cancelled(ReturnToken.received(token)), response);
  }

  /** No frame, and no script of another site, which could read the address. */
  static void protect(HttpServletResponse response) {
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Robots-Tag", "noindex");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader(
        "Content-Security-Policy",
        "script-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'");
  }

  private static ModelAndView show(ReturnResult result, HttpServletResponse response) {
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
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return statusPage("unknown");
    }
  }

  /** There is an order of the cart, and this payment is not that of it: both are said. */
  private static ModelAndView orderedOtherwise(ReturnResult result) {
    ModelAndView page = statusPage("otherwise").addObject("sezzleMessage", code(result));
    if (result.isOrderOf(shopperId())) {
      page.addObject("sezzleOrderNumber", result.orderNumber().get());
    }
    return page;
  }

  private static String code(ReturnResult result) {
    return result.message().get().code();
  }

  /** A page that shows nothing of the order: the shopper's session may be lost, or be another's. */
  private static ModelAndView statusPage(String status) {
    return new ModelAndView(STATUS_PAGE, "sezzleStatus", status);
  }

  private static Long shopperId() {
    Customer customer = CustomerState.getCustomer();
    return customer == null ? null : customer.getId();
  }
}

package org.broadleafsezzle.web;

import javax.servlet.http.HttpServletResponse;
import org.broadleafsezzle.api.model.CheckoutMode;
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
 * The address that Sezzle sends the shopper back to. The token in the address is kept from
 * referrers and caches. Spring 6 takes an address with a slash at its end, as some web servers add
 * it, for another.
 */
@Controller
public class ReturnController {

  /** Request parameter: the result is to be shown here, whoever opened this window. */
  private static final String HERE = "here";

  /** In the address if the shopper has agreed to be charged later; its value is not trusted. */
  private static final String AGREED = "customer-uuid";

  private final ShopperReturn shopperReturn;
  private final SavedWithOrder savedWithOrder;

  public ReturnController(ShopperReturn shopperReturn, SavedWithOrder savedWithOrder) {
    this.shopperReturn = shopperReturn;
    this.savedWithOrder = savedWithOrder;
  }

  /** For shoppers who finished. */
  @RequestMapping(
      value = {ReturnUrls.RETURN_PATH, ReturnUrls.RETURN_PATH + "/"},
      method = RequestMethod.GET)
  public ModelAndView returned(
      @RequestParam(value = ReturnUrls.TOKEN, required = false) String token,
      @RequestParam(value = AGREED, required = false) String agreed,
      @RequestParam(value = HERE, required = false) String here,
      HttpServletResponse response) {
    ReturnPages.protect(response);
    ReturnToken received = ReturnToken.received(token);
    ReturnResult result = shopperReturn.returned(received);
    if (agreed != null) {
      savedWithOrder.told(received);
    }
    return isToBeHandedOver(result, here)
        ? handOver(result, ReturnUrls.RETURN_PATH, token, response)
        : ReturnPages.show(result, response);
  }

  /** For shoppers who gave up. */
  @RequestMapping(
      value = {ReturnUrls.CANCEL_PATH, ReturnUrls.CANCEL_PATH + "/"},
      method = RequestMethod.GET)
  public ModelAndView cancelled(
      @RequestParam(value = ReturnUrls.TOKEN, required = false) String token,
      @RequestParam(value = HERE, required = false) String here,
      HttpServletResponse response) {
    ReturnPages.protect(response);
    ReturnResult result = shopperReturn.cancelled(ReturnToken.received(token));
    return isToBeHandedOver(result, here)
        ? handOver(result, ReturnUrls.CANCEL_PATH, token, response)
        : ReturnPages.show(result, response);
  }

  private static boolean isToBeHandedOver(ReturnResult result, String here) {
    return result.mode() != CheckoutMode.REDIRECT && here == null;
  }

  /**
   * A page that tells the checkout page, in whose window or frame this is, to show the result; it
   * shows it itself where nobody listens.
   */
  private static ModelAndView handOver(
      ReturnResult result, String path, String token, HttpServletResponse response) {
    if (result.mode() == CheckoutMode.IFRAME) {
      ReturnPages.letTheShopFrame(response);
    }
    return new ModelAndView("sezzle/returned", "sezzleCheckout", result.checkoutId().get())
        .addObject(
            "sezzleHere", path + "?" + ReturnUrls.TOKEN + "=" + token + "&" + HERE + "=true");
  }
}

package org.broadleafsezzle.demo.storefront.checkout;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.demo.storefront.cart.OpenCart;
import org.broadleafsezzle.demo.storefront.layout.Notice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.handler.HandlerInterceptorAdapter;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Lets a cart go to Sezzle only when every section of the checkout is complete, or left to Sezzle.
 */
@Component("completeCheckoutInterceptor")
public class CompleteCheckoutInterceptor extends HandlerInterceptorAdapter {

  /** Pressed twice, it leads to the order that the first time has made. */
  private static final String SAVED_ACCOUNT = "/sezzle/saved";

  private final OpenCart openCart;
  private final Checkout checkout;

  @Autowired
  public CompleteCheckoutInterceptor(OpenCart openCart, Checkout checkout) {
    this.openCart = openCart;
    this.checkout = checkout;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws Exception {
    if (!"POST".equals(request.getMethod())) {
      return true;
    }
    Order cart = openCart.find().orElse(null);
    if (cart == null && SAVED_ACCOUNT.equals(request.getServletPath())) {
      return true;
    }
    if (cart == null || cart.getOrderItems().isEmpty() || !checkout.isSellable(cart)) {
      response.sendRedirect(request.getContextPath() + "/cart");
      return false;
    }
    if (!checkout.progress(cart).isReadyForSezzle()) {
      tell(request, response, Notice.error("shop.checkout.incomplete"));
      response.sendRedirect(request.getContextPath() + "/checkout");
      return false;
    }
    checkout.prepareForPayment(cart);
    return true;
  }

  private static void tell(
      HttpServletRequest request, HttpServletResponse response, Notice notice) {
    FlashMap flash = RequestContextUtils.getOutputFlashMap(request);
    flash.put(Notice.ATTRIBUTE, notice);
    FlashMapManager manager = RequestContextUtils.getFlashMapManager(request);
    manager.saveOutputFlashMap(flash, request, response);
  }
}

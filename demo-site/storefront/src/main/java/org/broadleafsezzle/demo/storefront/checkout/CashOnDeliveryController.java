package org.broadleafsezzle.demo.storefront.checkout;

import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.broadleafsezzle.demo.storefront.cart.OpenCart;
import org.broadleafsezzle.demo.storefront.layout.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The button "Order and pay on delivery". */
@Controller
public class CashOnDeliveryController {

  private static final Logger LOG = LoggerFactory.getLogger(CashOnDeliveryController.class);
  private static final String CONFIRMATION = "redirect:/confirmation/";

  private final OpenCart openCart;
  private final OrderService orderService;
  private final Checkout checkout;
  private final CashOnDelivery cashOnDelivery;

  @Autowired
  public CashOnDeliveryController(
      OpenCart openCart,
      OrderService orderService,
      Checkout checkout,
      CashOnDelivery cashOnDelivery) {
    this.openCart = openCart;
    this.orderService = orderService;
    this.checkout = checkout;
    this.cashOnDelivery = cashOnDelivery;
  }

  /**
   * Places the order the shopper saw, once.
   *
   * @param orderId the cart of the page the button was on; a second click finds it ordered
   * @param total what the page said it costs, to the cent
   */
  @RequestMapping(value = "/checkout/cash-on-delivery", method = RequestMethod.POST)
  public String place(
      @RequestParam("orderId") Long orderId,
      @RequestParam("total") String total,
      RedirectAttributes redirect)
      throws PricingException {
    Order cart = openCart.find().filter(open -> open.getId().equals(orderId)).orElse(null);
    if (cart == null) {
      return afterEarlierClick(orderId);
    }
    Notice refusal = refusal(cart, total);
    if (refusal != null) {
      redirect.addFlashAttribute(Notice.ATTRIBUTE, refusal);
      return CheckoutPage.REDIRECT;
    }
    checkout.prepareForPayment(cart);
    return place(cart, redirect);
  }

  private String place(Order cart, RedirectAttributes redirect) {
    try {
      return CONFIRMATION + cashOnDelivery.place(cart);
    } catch (Exception e) {
      LOG.error(
          "Order {} could not be placed for cash on delivery; the shopper was asked to try again",
          cart.getId(),
          e);
      redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.error("shop.checkout.failed"));
      return CheckoutPage.REDIRECT;
    }
  }

  private Notice refusal(Order cart, String total) {
    if (!checkout.isSellable(cart)) {
      return Notice.error("shop.cart.problem.unavailable");
    }
    if (!checkout.progress(cart).isComplete()) {
      return Notice.error("shop.checkout.incomplete");
    }
    if (!cart.getTotal().getAmount().toPlainString().equals(total)) {
      return Notice.error("shop.checkout.changed");
    }
    if (cashOnDelivery.isBlockedByOtherPayment(cart)) {
      return Notice.error("shop.checkout.otherPayment");
    }
    return null;
  }

  private String afterEarlierClick(Long orderId) {
    Order order = orderService.findOrderById(orderId);
    boolean ordered =
        order != null
            && order.getCustomer().equals(CustomerState.getCustomer())
            && OrderStatus.SUBMITTED.equals(order.getStatus());
    return ordered ? CONFIRMATION + order.getOrderNumber() : "redirect:/cart";
  }
}

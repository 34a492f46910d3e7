package org.broadleafsezzle.demo.storefront.cart;

import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafsezzle.demo.storefront.layout.Notice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Promotion codes on the cart page. */
@Controller
public class PromotionController {

  private static final String CART = "redirect:/cart";

  private final OpenCart openCart;
  private final PromotionCodes codes;

  @Autowired
  public PromotionController(OpenCart openCart, PromotionCodes codes) {
    this.openCart = openCart;
    this.codes = codes;
  }

  @RequestMapping(value = "/cart/promo", method = RequestMethod.POST)
  public String apply(@RequestParam("promoCode") String promoCode, RedirectAttributes redirect)
      throws PricingException {
    Order cart = openCart.find().orElse(null);
    if (cart == null) {
      return CART;
    }
    try {
      redirect.addFlashAttribute(Notice.ATTRIBUTE, codes.apply(cart, promoCode));
    } catch (CartProblemException e) {
      redirect.addFlashAttribute("promoCode", promoCode);
      redirect.addFlashAttribute("promoProblem", e.getNotice());
    }
    return CART;
  }

  @RequestMapping(value = "/cart/promo/remove", method = RequestMethod.POST)
  public String remove(@RequestParam("offerCodeId") Long offerCodeId, RedirectAttributes redirect)
      throws PricingException {
    Order cart = openCart.find().orElse(null);
    if (cart != null) {
      codes.remove(cart, offerCodeId);
      redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.success("shop.cart.promotion.removed"));
    }
    return CART;
  }
}

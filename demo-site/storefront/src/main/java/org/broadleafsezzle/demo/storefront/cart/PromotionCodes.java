package org.broadleafsezzle.demo.storefront.cart;

import java.util.Locale;
import org.broadleafcommerce.core.offer.domain.OfferCode;
import org.broadleafcommerce.core.offer.service.OfferService;
import org.broadleafcommerce.core.offer.service.exception.OfferMaxUseExceededException;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafsezzle.demo.storefront.layout.Notice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** Promotion codes of a cart. */
@Service
public class PromotionCodes {

  private final OfferService offerService;
  private final OrderService orderService;

  @Autowired
  public PromotionCodes(OfferService offerService, OrderService orderService) {
    this.offerService = offerService;
    this.orderService = orderService;
  }

  /**
   * Applies a code to the cart.
   *
   * @return what to tell the shopper
   * @throws CartProblemException if the code is unknown, expired, used up or changes nothing here
   */
  public Notice apply(Order cart, String typed) throws CartProblemException, PricingException {
    OfferCode code = find(typed);
    if (cart.getAddedOfferCodes().contains(code)) {
      return Notice.success("shop.cart.promotion.alreadyUsed");
    }
    if (!code.isActive()) {
      throw new CartProblemException("shop.cart.promotion.expired");
    }
    return add(cart, code);
  }

  /** Takes a code off the cart; nothing happens if it isn't there. */
  public void remove(Order cart, Long offerCodeId) throws PricingException {
    for (OfferCode code : cart.getAddedOfferCodes()) {
      if (code.getId().equals(offerCodeId)) {
        orderService.removeOfferCode(cart, code, true);
        return;
      }
    }
  }

  private OfferCode find(String typed) throws CartProblemException {
    String trimmed = typed == null ? "" : typed.trim();
    OfferCode code = trimmed.isEmpty() ? null : offerService.lookupOfferCodeByCode(trimmed);
    if (code == null && !trimmed.isEmpty()) {
      code = offerService.lookupOfferCodeByCode(trimmed.toUpperCase(Locale.ROOT));
    }
    if (code == null) {
      throw new CartProblemException("shop.cart.promotion.unknown");
    }
    return code;
  }

  private Notice add(Order cart, OfferCode code) throws CartProblemException, PricingException {
    try {
      Order priced = orderService.addOfferCode(cart, code, true);
      if (offerService.getUniqueOffersFromOrder(priced).contains(code.getOffer())) {
        return Notice.success("shop.cart.promotion.added");
      }
      orderService.removeOfferCode(priced, code, true);
      throw new CartProblemException("shop.cart.promotion.notForThisCart");
    } catch (OfferMaxUseExceededException e) {
      throw new CartProblemException("shop.cart.promotion.usedUp");
    }
  }
}

package org.broadleafsezzle.demo.storefront.region;

import java.util.ArrayList;
import javax.annotation.PostConstruct;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrency;
import org.broadleafcommerce.common.extension.ExtensionResultHolder;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentOption;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.fulfillment.domain.FixedPriceFulfillmentOption;
import org.broadleafcommerce.core.order.service.FulfillmentOptionService;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.exception.RemoveFromCartException;
import org.broadleafcommerce.core.web.service.AbstractUpdateCartServiceExtensionHandler;
import org.broadleafcommerce.core.web.service.UpdateCartServiceExtensionManager;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Brings a cart along when the shopper's currency changes: the platform's own handler changes its
 * locale and translates its items, but leaves its currency and prices. It runs whenever a request
 * loads a cart, so it also covers a cart kept from an earlier visit in another region.
 */
@Component
public class CartCurrencyHandler extends AbstractUpdateCartServiceExtensionHandler {
  private final UpdateCartServiceExtensionManager extensionManager;
  private final OrderService orderService;
  private final FulfillmentOptionService fulfillmentOptionService;

  @Autowired
  public CartCurrencyHandler(
      UpdateCartServiceExtensionManager extensionManager,
      OrderService orderService,
      FulfillmentOptionService fulfillmentOptionService) {
    this.extensionManager = extensionManager;
    this.orderService = orderService;
    this.fulfillmentOptionService = fulfillmentOptionService;
  }

  @PostConstruct
  void register() {
    extensionManager.getHandlers().add(this);
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"})
  public ExtensionResultStatusType updateAndValidateCart(
      Order cart, ExtensionResultHolder resultHolder) {
    BroadleafCurrency currency =
        BroadleafRequestContext.getBroadleafRequestContext().getBroadleafCurrency();
    if (currency == null || currency.equals(cart.getCurrency())) {
      return ExtensionResultStatusType.NOT_HANDLED;
    }
    removeItemsNotSoldHere(cart);
    cart.setCurrency(currency);
    for (FulfillmentGroup group : cart.getFulfillmentGroups()) {
      group.setFulfillmentOption(counterpart(group.getFulfillmentOption(), currency));
    }
    resultHolder.getContextMap().put("repriceCart", Boolean.TRUE);
    return ExtensionResultStatusType.HANDLED_CONTINUE;
  }

  private void removeItemsNotSoldHere(Order cart) {
    for (DiscreteOrderItem item : new ArrayList<>(cart.getDiscreteOrderItems())) {
      if (!item.getSku().hasRetailPrice()) {
        remove(cart, item);
      }
    }
  }

  private void remove(Order cart, DiscreteOrderItem item) {
    try {
      orderService.removeItem(cart.getId(), item.getId(), false);
    } catch (RemoveFromCartException e) {
      throw new IllegalStateException(
          "Item " + item.getId() + " has no price in this region and cannot be removed", e);
    }
  }

  /** The shipping method of the same name in the new currency; null asks the shopper again. */
  private FulfillmentOption counterpart(FulfillmentOption chosen, BroadleafCurrency currency) {
    if (chosen == null) {
      return null;
    }
    for (FulfillmentOption option : fulfillmentOptionService.readAllFulfillmentOptions()) {
      if (option instanceof FixedPriceFulfillmentOption
          && currency.equals(((FixedPriceFulfillmentOption) option).getCurrency())
          && option.getName().equals(chosen.getName())) {
        return option;
      }
    }
    return null;
  }
}

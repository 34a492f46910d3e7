package org.broadleafsezzle.demo.storefront.checkout;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrency;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.fulfillment.domain.FixedPriceFulfillmentOption;
import org.broadleafcommerce.core.order.service.FulfillmentOptionService;
import org.broadleafsezzle.demo.storefront.cart.Shipping;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * The ways to ship a cart. The platform's option has one price in one currency, so each way exists
 * once a currency, under one name.
 */
@Service
public class ShippingMethods {

  private final FulfillmentOptionService optionService;

  @Autowired
  public ShippingMethods(FulfillmentOptionService optionService) {
    this.optionService = optionService;
  }

  /** The options in the cart's currency, the cheapest first. */
  public List<FixedPriceFulfillmentOption> offered(Order cart) {
    return options(cart.getCurrency())
        .sorted(Comparator.comparing(FixedPriceFulfillmentOption::getPrice))
        .collect(Collectors.toList());
  }

  /** The option with this id, if it is offered for this cart. */
  public Optional<FixedPriceFulfillmentOption> find(Order cart, Long optionId) {
    return options(cart.getCurrency())
        .filter(option -> option.getId().equals(optionId))
        .findFirst();
  }

  /** The option chosen for this cart; empty if none is, or one of another currency. */
  public Optional<FixedPriceFulfillmentOption> chosen(Order cart) {
    return Shipping.groups(cart).stream()
        .map(FulfillmentGroup::getFulfillmentOption)
        .filter(option -> option != null)
        .findFirst()
        .flatMap(option -> find(cart, option.getId()));
  }

  private Stream<FixedPriceFulfillmentOption> options(BroadleafCurrency currency) {
    return optionService.readAllFulfillmentOptions().stream()
        .filter(option -> option instanceof FixedPriceFulfillmentOption)
        .map(option -> (FixedPriceFulfillmentOption) option)
        .filter(option -> isIn(currency, option));
  }

  private static boolean isIn(BroadleafCurrency currency, FixedPriceFulfillmentOption option) {
    return currency != null
        && option.getCurrency() != null
        && currency.getCurrencyCode().equals(option.getCurrency().getCurrencyCode());
  }
}

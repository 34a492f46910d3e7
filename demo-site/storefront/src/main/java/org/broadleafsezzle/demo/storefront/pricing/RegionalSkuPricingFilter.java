package org.broadleafsezzle.demo.storefront.pricing;

import java.util.Currency;
import java.util.HashMap;
import javax.servlet.ServletRequest;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrency;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.catalog.service.dynamic.DynamicSkuPricingService;
import org.broadleafcommerce.core.web.catalog.AbstractDynamicSkuPricingFilter;

/**
 * Tells the platform the currency of this request's prices. It stands before the filter that loads
 * the cart, which may have to be repriced.
 */
public class RegionalSkuPricingFilter extends AbstractDynamicSkuPricingFilter {
  private final DynamicSkuPricingService pricingService;

  public RegionalSkuPricingFilter(DynamicSkuPricingService pricingService) {
    this.pricingService = pricingService;
  }

  @Override
  public DynamicSkuPricingService getDynamicSkuPricingService(ServletRequest request) {
    return pricingService;
  }

  @Override
  @SuppressWarnings({"rawtypes", "NonApiType"})
  public HashMap getPricingConsiderations(ServletRequest request) {
    HashMap<String, Object> considerations = new HashMap<>();
    BroadleafCurrency currency =
        BroadleafRequestContext.getBroadleafRequestContext().getBroadleafCurrency();
    if (currency != null) {
      considerations.put(
          RegionalSkuPricingService.CURRENCY, Currency.getInstance(currency.getCurrencyCode()));
    }
    return considerations;
  }
}

package org.broadleafsezzle.demo.storefront.pricing;

import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValueImpl;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.service.dynamic.DefaultDynamicSkuPricingServiceImpl;
import org.broadleafcommerce.core.catalog.service.dynamic.DynamicSkuPrices;

/**
 * Prices SKUs in the currency of the shopper's region. A SKU without a price there answers null:
 * the platform then asks the product's default SKU, and where that has none either, the product is
 * not sold in this region ({@link Sku#hasRetailPrice()} is false).
 */
public class RegionalSkuPricingService extends DefaultDynamicSkuPricingServiceImpl {
  static final String CURRENCY = "currency";

  private final Currency baseCurrency;

  /**
   * @param baseCurrencyCode the currency of the prices the platform itself keeps with a SKU
   */
  public RegionalSkuPricingService(String baseCurrencyCode) {
    this.baseCurrency = Currency.getInstance(baseCurrencyCode);
  }

  /**
   * @param sku shows the stored prices, without a meaningful currency
   */
  @Override
  @SuppressWarnings({"rawtypes", "NonApiType"})
  public DynamicSkuPrices getSkuPrices(Sku sku, HashMap considerations) {
    Currency currency = currencyOf(considerations);
    DynamicSkuPrices prices = new DynamicSkuPrices();
    if (currency.equals(baseCurrency)) {
      prices.setRetailPrice(inBaseCurrency(sku.getRetailPrice()));
      prices.setSalePrice(inBaseCurrency(sku.getSalePrice()));
      return prices;
    }
    PricePoint point = PricePoint.of(sku, currency);
    if (point != null) {
      prices.setRetailPrice(point.retailPrice());
      prices.setSalePrice(point.salePrice());
    }
    return prices;
  }

  /**
   * The surcharge of an option is kept in the base currency only: elsewhere each SKU with a
   * surcharge needs a price of its own.
   *
   * @throws IllegalStateException if a surcharge would have to be added in another currency
   */
  @Override
  @SuppressWarnings({"rawtypes", "NonApiType"})
  public DynamicSkuPrices getPriceAdjustment(
      ProductOptionValueImpl value, Money priceAdjustment, HashMap considerations) {
    Currency currency = currencyOf(considerations);
    DynamicSkuPrices prices = new DynamicSkuPrices();
    if (priceAdjustment == null || priceAdjustment.isZero()) {
      return prices;
    }
    if (!currency.equals(baseCurrency)) {
      throw new IllegalStateException(
          String.format(
              "Option value %s costs extra in %s, but a SKU with it has no price in %s: add its"
                  + " attribute %s in the admin",
              value.getId(), baseCurrency, currency, PricePoint.retailAttribute(currency)));
    }
    prices.setPriceAdjustment(inBaseCurrency(priceAdjustment));
    return prices;
  }

  private Money inBaseCurrency(Money stored) {
    return stored == null ? null : new Money(stored.getAmount(), baseCurrency);
  }

  private Currency currencyOf(Map<?, ?> considerations) {
    Currency currency = (Currency) considerations.get(CURRENCY);
    return currency == null ? baseCurrency : currency;
  }
}

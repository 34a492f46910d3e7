package org.broadleafsezzle.demo.storefront.catalogue.seed;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.domain.SkuAttribute;
import org.broadleafcommerce.core.catalog.domain.SkuAttributeImpl;
import org.broadleafcommerce.core.order.service.type.FulfillmentType;
import org.broadleafsezzle.demo.storefront.pricing.PricePoint;

/** Fills the fields that the default SKU of a product and those of its options have in common. */
final class SkuSeeder {
  private static final Currency OTHER = Currency.getInstance(Currencies.OTHER);

  private SkuSeeder() {}

  static void offer(Sku sku, CatalogueFile.Product wanted) {
    sku.setFulfillmentType(
        wanted.digital ? FulfillmentType.DIGITAL : FulfillmentType.PHYSICAL_SHIP);
    sku.setAvailable(true);
    sku.setDiscountable(true);
  }

  /** Gives the SKU its prices in the currency beside the base currency; no sale price is null. */
  static void addPricePoint(Sku sku, BigDecimal price, BigDecimal salePrice) {
    addAttribute(sku, PricePoint.retailAttribute(OTHER), price);
    if (salePrice != null) {
      addAttribute(sku, PricePoint.saleAttribute(OTHER), salePrice);
    }
  }

  private static void addAttribute(Sku sku, String name, BigDecimal amount) {
    Map<String, SkuAttribute> attributes = sku.getSkuAttributes();
    SkuAttribute attribute = new SkuAttributeImpl();
    attribute.setName(name);
    attribute.setValue(amount.toPlainString());
    attribute.setSku(sku);
    attributes.put(name, attribute);
  }
}

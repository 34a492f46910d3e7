package org.broadleafsezzle.demo.storefront.pricing;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.domain.SkuAttribute;

/**
 * The prices of a SKU in a currency other than the shop's first. The platform keeps one pair of
 * prices with a SKU; the others are attributes of it, such as {@code price.CAD} and {@code
 * salePrice.CAD}, where an administrator can see and change them.
 */
public final class PricePoint {
  private final Money retailPrice;
  private final Money salePrice;

  private PricePoint(Money retailPrice, Money salePrice) {
    this.retailPrice = retailPrice;
    this.salePrice = salePrice;
  }

  /**
   * Reads a SKU's own price point; null where it has none in this currency.
   *
   * @throws IllegalStateException if an attribute is no amount
   */
  static PricePoint of(Sku sku, Currency currency) {
    Money retailPrice = amount(sku, retailAttribute(currency), currency);
    return retailPrice == null
        ? null
        : new PricePoint(retailPrice, amount(sku, saleAttribute(currency), currency));
  }

  /** The name of the attribute with the regular price, such as {@code price.CAD}. */
  public static String retailAttribute(Currency currency) {
    return "price." + currency.getCurrencyCode();
  }

  /** The name of the attribute with the sale price, such as {@code salePrice.CAD}. */
  public static String saleAttribute(Currency currency) {
    return "salePrice." + currency.getCurrencyCode();
  }

  Money retailPrice() {
    return retailPrice;
  }

  /** The sale price, or the regular one where the SKU is not on sale; never null. */
  Money salePrice() {
    return salePrice == null ? retailPrice : salePrice;
  }

  private static Money amount(Sku sku, String name, Currency currency) {
    Map<String, SkuAttribute> attributes = sku.getSkuAttributes();
    SkuAttribute attribute = attributes == null ? null : attributes.get(name);
    if (attribute == null) {
      return null;
    }
    try {
      return new Money(new BigDecimal(attribute.getValue().trim()), currency);
    } catch (NumberFormatException e) {
      throw new IllegalStateException(
          "Attribute " + name + " of SKU " + sku.getId() + " is no amount; correct it in the admin",
          e);
    }
  }
}

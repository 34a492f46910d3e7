package org.broadleafsezzle.demo.storefront.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValue;
import org.broadleafcommerce.core.catalog.domain.Sku;

/** Works out what a product and its options cost from the SKUs that can be bought. */
final class PriceTags {
  private PriceTags() {}

  /** Returns null if the product has no price in the shopper's region. */
  static ShownPrice of(Product product) {
    List<Sku> skus = buyable(product);
    if (skus.isEmpty()) {
      return null;
    }
    Sku cheapest = cheapest(skus);
    Money regular = cheapest.isOnSale() ? cheapest.getRetailPrice() : null;
    return new ShownPrice(cheapest.getPrice(), regular, costDifferently(skus));
  }

  /** The amount that choosing this value adds to the product's lowest price; null if nothing. */
  static Money surcharge(Product product, ProductOptionValue value) {
    List<Sku> skus = buyable(product);
    List<Sku> withValue = new ArrayList<>();
    for (Sku sku : skus) {
      if (sku.getProductOptionValuesCollection().contains(value)) {
        withValue.add(sku);
      }
    }
    if (withValue.isEmpty()) {
      return null;
    }
    Money surcharge = cheapest(withValue).getPrice().subtract(cheapest(skus).getPrice());
    return surcharge.isZero() ? null : surcharge;
  }

  private static List<Sku> buyable(Product product) {
    List<Sku> candidates = new ArrayList<>();
    if (!product.getProductOptions().isEmpty()) {
      candidates.addAll(product.getSkus());
    }
    if (candidates.isEmpty()) {
      candidates.add(product.getDefaultSku());
    }
    candidates.removeIf(sku -> !sku.hasRetailPrice());
    return candidates;
  }

  private static Sku cheapest(List<Sku> skus) {
    Sku cheapest = skus.get(0);
    for (Sku sku : skus) {
      if (sku.getPrice().lessThan(cheapest.getPrice())) {
        cheapest = sku;
      }
    }
    return cheapest;
  }

  private static boolean costDifferently(List<Sku> skus) {
    return skus.stream().map(Sku::getPrice).distinct().count() > 1;
  }
}

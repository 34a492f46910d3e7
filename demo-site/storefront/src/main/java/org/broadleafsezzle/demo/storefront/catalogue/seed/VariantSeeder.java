package org.broadleafsezzle.demo.storefront.catalogue.seed;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.broadleafcommerce.common.media.domain.Media;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValue;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafsezzle.demo.storefront.catalogue.seed.CatalogueFile.OptionValue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Stores the SKU of one combination of option values. */
@Component
class VariantSeeder {
  private final CatalogService catalogService;
  private final MediaSeeder mediaSeeder;

  @Autowired
  VariantSeeder(CatalogService catalogService, MediaSeeder mediaSeeder) {
    this.catalogService = catalogService;
    this.mediaSeeder = mediaSeeder;
  }

  void save(
      Product product,
      CatalogueFile.Product wanted,
      List<ProductOptionValue> combination,
      Map<ProductOptionValue, OptionValue> values) {
    BigDecimal surcharge = BigDecimal.ZERO;
    for (ProductOptionValue value : combination) {
      surcharge = surcharge.add(values.get(value).priceDelta.get(Currencies.OTHER));
    }
    Sku sku = catalogService.createSku();
    sku.setProduct(product);
    sku.setProductOptionValuesCollection(new HashSet<>(combination));
    SkuSeeder.offer(sku, wanted);
    SkuSeeder.addPricePoint(
        sku, otherPrice(wanted.price, surcharge), otherPrice(wanted.salePrice, surcharge));
    sku.setSkuMedia(pictures(wanted, combination, values));
    product.getAdditionalSkus().add(catalogService.saveSku(sku));
  }

  private static BigDecimal otherPrice(Map<String, BigDecimal> prices, BigDecimal surcharge) {
    return prices == null ? null : prices.get(Currencies.OTHER).add(surcharge);
  }

  /** A map of its own: that of a SKU without pictures is the one of the product's default SKU. */
  private Map<String, Media> pictures(
      CatalogueFile.Product wanted,
      List<ProductOptionValue> combination,
      Map<ProductOptionValue, OptionValue> values) {
    Map<String, Media> pictures = new HashMap<>();
    for (ProductOptionValue value : combination) {
      for (CatalogueFile.Picture picture : wanted.pictures) {
        if (picture.path.equals(values.get(value).picture)) {
          mediaSeeder.save(pictures, 0, picture.path, picture.alt);
        }
      }
    }
    return pictures;
  }
}

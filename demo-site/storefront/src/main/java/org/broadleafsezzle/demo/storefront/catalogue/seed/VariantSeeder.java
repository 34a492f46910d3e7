package org.broadleafsezzle.demo.storefront.catalogue.seed;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    SkuSeeder.ship(sku);
    SkuSeeder.addPricePoint(
        sku, otherPrice(wanted.price, surcharge), otherPrice(wanted.salePrice, surcharge));
    sku = catalogService.saveSku(sku);
    product.getAdditionalSkus().add(sku);
    for (ProductOptionValue value : combination) {
      addPicture(sku, wanted, values.get(value));
    }
  }

  private static BigDecimal otherPrice(Map<String, BigDecimal> prices, BigDecimal surcharge) {
    return prices == null ? null : prices.get(Currencies.OTHER).add(surcharge);
  }

  private void addPicture(Sku sku, CatalogueFile.Product wanted, OptionValue value) {
    if (value.picture == null) {
      return;
    }
    for (CatalogueFile.Picture picture : wanted.pictures) {
      if (picture.path.equals(value.picture)) {
        mediaSeeder.save(sku.getSkuMedia(), 0, picture.path, picture.alt);
      }
    }
  }
}

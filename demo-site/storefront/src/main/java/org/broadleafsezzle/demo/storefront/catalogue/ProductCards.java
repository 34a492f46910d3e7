package org.broadleafsezzle.demo.storefront.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Makes cards of products. */
@Component
class ProductCards {
  private final Pictures pictures;

  @Autowired
  ProductCards(Pictures pictures) {
    this.pictures = pictures;
  }

  ProductCard of(Product product) {
    Sku sku = product.getDefaultSku();
    return new ProductCard(
        product.getUrl(),
        product.getName(),
        product.getDescription(),
        pictures.primary(sku.getSkuMedia()),
        PriceTags.of(product));
  }

  List<ProductCard> of(Iterable<Product> products) {
    List<ProductCard> cards = new ArrayList<>();
    for (Product product : products) {
      cards.add(of(product));
    }
    return cards;
  }
}

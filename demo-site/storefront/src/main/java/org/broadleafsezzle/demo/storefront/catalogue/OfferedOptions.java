package org.broadleafsezzle.demo.storefront.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.broadleafcommerce.common.media.domain.Media;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductAttribute;
import org.broadleafcommerce.core.catalog.domain.ProductOption;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValue;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Makes the choices of a product's page from the platform's options, in their display order. */
@Component
class OfferedOptions {
  private final Pictures pictures;

  @Autowired
  OfferedOptions(Pictures pictures) {
    this.pictures = pictures;
  }

  List<OfferedOption> of(Product product) {
    List<ProductOption> options = new ArrayList<>(product.getProductOptions());
    options.sort(Comparator.comparing(option -> order(option.getDisplayOrder())));
    List<OfferedOption> offered = new ArrayList<>();
    for (ProductOption option : options) {
      OptionDisplay display = OptionDisplay.of(option.getType());
      offered.add(
          new OfferedOption(
              option.getAttributeName(),
              option.getLabel(),
              display,
              Boolean.TRUE.equals(option.getRequired()),
              choices(product, option, display)));
    }
    return offered;
  }

  private List<OfferedOption.Choice> choices(
      Product product, ProductOption option, OptionDisplay display) {
    List<ProductOptionValue> values = new ArrayList<>(option.getAllowedValues());
    values.sort(Comparator.comparing(value -> order(value.getDisplayOrder())));
    List<OfferedOption.Choice> choices = new ArrayList<>();
    for (ProductOptionValue value : values) {
      choices.add(
          new OfferedOption.Choice(
              value.getAttributeValue(),
              PriceTags.surcharge(product, value),
              swatch(product, value),
              display == OptionDisplay.SWATCH ? picture(product, value) : null));
    }
    return choices;
  }

  private static String swatch(Product product, ProductOptionValue value) {
    ProductAttribute colour =
        product.getProductAttributes().get(OptionDisplay.swatchAttribute(value));
    return colour == null ? null : colour.getValue();
  }

  private Picture picture(Product product, ProductOptionValue value) {
    for (Sku sku : product.getSkus()) {
      Map<String, Media> media = sku.getSkuMedia();
      if (sku.getProductOptionValuesCollection().contains(value) && !media.isEmpty()) {
        return pictures.primary(media);
      }
    }
    return null;
  }

  private static long order(Number displayOrder) {
    return displayOrder == null ? Long.MAX_VALUE : displayOrder.longValue();
  }
}

package org.broadleafsezzle.demo.storefront.catalogue.seed;

import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductAttribute;
import org.broadleafcommerce.core.catalog.domain.ProductAttributeImpl;
import org.broadleafcommerce.core.catalog.domain.ProductOption;
import org.broadleafcommerce.core.catalog.domain.ProductOptionImpl;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValue;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValueImpl;
import org.broadleafcommerce.core.catalog.domain.ProductOptionXref;
import org.broadleafcommerce.core.catalog.domain.ProductOptionXrefImpl;
import org.broadleafsezzle.demo.storefront.catalogue.OptionDisplay;
import org.broadleafsezzle.demo.storefront.catalogue.seed.CatalogueFile.Option;
import org.broadleafsezzle.demo.storefront.catalogue.seed.CatalogueFile.OptionValue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Stores the options of a product, and a SKU for every combination of their values. */
@Component
class OptionSeeder {
  @PersistenceContext(unitName = "blPU")
  private EntityManager entityManager;

  private final VariantSeeder variantSeeder;
  private final Translations translations;

  @Autowired
  OptionSeeder(VariantSeeder variantSeeder, Translations translations) {
    this.variantSeeder = variantSeeder;
    this.translations = translations;
  }

  void save(Product product, CatalogueFile.Product wanted) {
    Map<ProductOptionValue, OptionValue> values = new LinkedHashMap<>();
    List<Set<ProductOptionValue>> valuesByOption = new ArrayList<>();
    for (int i = 0; i < wanted.options.size(); i++) {
      ProductOption option = saveOption(product, wanted.options.get(i), i);
      valuesByOption.add(saveValues(product, option, wanted.options.get(i), values));
    }
    for (List<ProductOptionValue> combination : Sets.cartesianProduct(valuesByOption)) {
      variantSeeder.save(product, wanted, combination, values);
    }
  }

  private ProductOption saveOption(Product product, Option wanted, int position) {
    ProductOption option = new ProductOptionImpl();
    option.setAttributeName(wanted.attributeName);
    option.setLabel(wanted.label.en);
    option.setType(OptionDisplay.ofName(wanted.display).getOptionType());
    option.setRequired(wanted.required);
    option.setUseInSkuGeneration(true);
    option.setDisplayOrder(position);
    entityManager.persist(option);
    translations.save(ProductOption.class, option.getId(), "label", wanted.label);

    ProductOptionXref xref = new ProductOptionXrefImpl();
    xref.setProduct(product);
    xref.setProductOption(option);
    entityManager.persist(xref);
    product.getProductOptionXrefs().add(xref);
    return option;
  }

  private Set<ProductOptionValue> saveValues(
      Product product,
      ProductOption option,
      Option wanted,
      Map<ProductOptionValue, OptionValue> saved) {
    Set<ProductOptionValue> values = new LinkedHashSet<>();
    for (OptionValue wantedValue : wanted.values) {
      ProductOptionValue value = saveValue(option, wantedValue, values.size());
      if (wantedValue.swatch != null) {
        addSwatch(product, value, wantedValue.swatch);
      }
      values.add(value);
      saved.put(value, wantedValue);
    }
    return values;
  }

  private ProductOptionValue saveValue(ProductOption option, OptionValue wanted, int position) {
    ProductOptionValue value = new ProductOptionValueImpl();
    value.setAttributeValue(wanted.name.en);
    value.setDisplayOrder((long) position);
    value.setProductOption(option);
    value.setPriceAdjustment(Currencies.money(wanted.priceDelta, Currencies.BASE));
    entityManager.persist(value);
    option.getAllowedValues().add(value);
    translations.save(ProductOptionValue.class, value.getId(), "attributeValue", wanted.name);
    return value;
  }

  private static void addSwatch(Product product, ProductOptionValue value, String colour) {
    ProductAttribute attribute = new ProductAttributeImpl();
    attribute.setName(OptionDisplay.swatchAttribute(value));
    attribute.setValue(colour);
    attribute.setProduct(product);
    product.getProductAttributes().put(attribute.getName(), attribute);
  }
}

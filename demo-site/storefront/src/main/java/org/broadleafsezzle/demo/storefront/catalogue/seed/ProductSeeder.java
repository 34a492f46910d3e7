package org.broadleafsezzle.demo.storefront.catalogue.seed;

import java.math.BigDecimal;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.CategoryProductXref;
import org.broadleafcommerce.core.catalog.domain.CategoryProductXrefImpl;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductAttribute;
import org.broadleafcommerce.core.catalog.domain.ProductAttributeImpl;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.catalog.service.type.ProductType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

@Component
class ProductSeeder {
  /** As the demo's property file says to the Sezzle module. */
  private static final String GTIN = "gtin";

  private static final String MPN = "mpn";

  @PersistenceContext(unitName = "blPU")
  private EntityManager entityManager;

  private final CatalogService catalogService;
  private final OptionSeeder optionSeeder;
  private final MediaSeeder mediaSeeder;
  private final Translations translations;

  @Autowired
  ProductSeeder(
      CatalogService catalogService,
      OptionSeeder optionSeeder,
      MediaSeeder mediaSeeder,
      Translations translations) {
    this.catalogService = catalogService;
    this.optionSeeder = optionSeeder;
    this.mediaSeeder = mediaSeeder;
    this.translations = translations;
  }

  void save(CatalogueFile.Product wanted, Category category, int position) {
    Product product = catalogService.createProduct(ProductType.PRODUCT);
    product.setDefaultSku(defaultSku(wanted));
    product.setDefaultCategory(category);
    product.setUrl(wanted.urlKey);
    product.setUrlKey(wanted.slug);
    product.setModel(wanted.sku);
    product.setManufacturer(wanted.brand);
    addAttribute(product, GTIN, wanted.gtin);
    addAttribute(product, MPN, wanted.mpn);
    product.setFeaturedProduct(wanted.featured);
    product.setCanSellWithoutOptions(wanted.options.isEmpty());
    product = catalogService.saveProduct(product);
    product.getDefaultSku().setDefaultProduct(product);

    putOnShelf(product, category, position);
    addPictures(product, wanted);
    translate(product.getDefaultSku(), wanted);
    if (!wanted.options.isEmpty()) {
      optionSeeder.save(product, wanted);
    }
  }

  private static void addAttribute(Product product, String name, String value) {
    if (value != null) {
      ProductAttribute attribute = new ProductAttributeImpl();
      attribute.setName(name);
      attribute.setValue(value);
      attribute.setProduct(product);
      product.getProductAttributes().put(name, attribute);
    }
  }

  private Sku defaultSku(CatalogueFile.Product wanted) {
    Sku sku = catalogService.createSku();
    sku.setName(wanted.name.en);
    sku.setDescription(wanted.shortDescription.en);
    sku.setLongDescription(wanted.longDescription.en);
    sku.setTaxable(wanted.taxable);
    sku.setActiveStartDate(Start.date());
    SkuSeeder.offer(sku, wanted);
    sku.setRetailPrice(Currencies.money(wanted.price, Currencies.BASE));
    BigDecimal otherSalePrice = null;
    if (wanted.salePrice != null) {
      sku.setSalePrice(Currencies.money(wanted.salePrice, Currencies.BASE));
      otherSalePrice = wanted.salePrice.get(Currencies.OTHER);
    }
    SkuSeeder.addPricePoint(sku, wanted.price.get(Currencies.OTHER), otherSalePrice);
    return sku;
  }

  private void putOnShelf(Product product, Category category, int position) {
    CategoryProductXref shelf = new CategoryProductXrefImpl();
    shelf.setCategory(category);
    shelf.setProduct(product);
    shelf.setDisplayOrder(BigDecimal.valueOf(position));
    entityManager.persist(shelf);
    product.getAllParentCategoryXrefs().add(shelf);
  }

  private void addPictures(Product product, CatalogueFile.Product wanted) {
    for (int i = 0; i < wanted.pictures.size(); i++) {
      CatalogueFile.Picture picture = wanted.pictures.get(i);
      mediaSeeder.save(product.getDefaultSku().getSkuMedia(), i, picture.path, picture.alt);
    }
  }

  private void translate(Sku sku, CatalogueFile.Product wanted) {
    translations.save(Sku.class, sku.getId(), "name", wanted.name);
    translations.save(Sku.class, sku.getId(), "description", wanted.shortDescription);
    translations.save(Sku.class, sku.getId(), "longDescription", wanted.longDescription);
  }
}

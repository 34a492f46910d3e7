package org.broadleafsezzle.demo.storefront.catalogue.seed;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionCallbackWithoutResult;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty shop from {@code catalogue/catalogue.json} when the storefront starts. A shop with
 * a category is left as it is. All is written in one transaction, so a start that is cut off leaves
 * the shop empty, and the next one fills it.
 */
@Component
class CatalogueSeeder implements ApplicationListener<ContextRefreshedEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(CatalogueSeeder.class);
  private static final String FILE = "catalogue/catalogue.json";

  private final CatalogService catalogService;
  private final CategorySeeder categorySeeder;
  private final ProductSeeder productSeeder;
  private final PromotionSeeder promotionSeeder;
  private final ShippingSeeder shippingSeeder;
  private final CustomerSeeder customerSeeder;
  private final TransactionTemplate transaction;

  @Autowired
  CatalogueSeeder(
      CatalogService catalogService,
      CategorySeeder categorySeeder,
      ProductSeeder productSeeder,
      PromotionSeeder promotionSeeder,
      ShippingSeeder shippingSeeder,
      CustomerSeeder customerSeeder,
      @Qualifier("blTransactionManager") PlatformTransactionManager transactionManager) {
    this.catalogService = catalogService;
    this.categorySeeder = categorySeeder;
    this.productSeeder = productSeeder;
    this.promotionSeeder = promotionSeeder;
    this.shippingSeeder = shippingSeeder;
    this.customerSeeder = customerSeeder;
    this.transaction = new TransactionTemplate(transactionManager);
  }

  @Override
  public void onApplicationEvent(ContextRefreshedEvent event) {
    if (event.getApplicationContext().getParent() != null) {
      return;
    }
    transaction.execute(
        new TransactionCallbackWithoutResult() {
          @Override
          protected void doInTransactionWithoutResult(TransactionStatus status) {
            seedIfEmpty();
          }
        });
  }

  private void seedIfEmpty() {
    if (!catalogService.findAllCategories(1, 0).isEmpty()) {
      LOG.info("The shop has a catalogue already");
      return;
    }
    CatalogueFile file = read();
    Map<String, Category> categories = new HashMap<>();
    for (CatalogueFile.Category category : file.categories) {
      categories.put(category.slug, categorySeeder.save(category));
    }
    int position = 0;
    for (CatalogueFile.Product product : file.products) {
      productSeeder.save(product, categories.get(product.category), ++position);
    }
    file.promotionCodes.forEach(promotionSeeder::save);
    file.shippingMethods.forEach(shippingSeeder::save);
    file.demoCustomers.forEach(customerSeeder::save);
    LOG.info(
        "The empty shop got {} categories, {} products and {} customers",
        file.categories.size(),
        file.products.size(),
        file.demoCustomers.size());
  }

  private static CatalogueFile read() {
    try (InputStream json = new ClassPathResource(FILE).getInputStream()) {
      return new CatalogueFileReader(Arrays.asList(Currencies.BASE, Currencies.OTHER)).read(json);
    } catch (IOException e) {
      throw new CatalogueFileException("is not on the class path", e);
    }
  }
}

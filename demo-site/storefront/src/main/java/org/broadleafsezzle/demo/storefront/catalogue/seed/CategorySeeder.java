package org.broadleafsezzle.demo.storefront.catalogue.seed;

import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

@Component
class CategorySeeder {
  private final CatalogService catalogService;
  private final MediaSeeder mediaSeeder;
  private final Translations translations;

  @Autowired
  CategorySeeder(
      CatalogService catalogService, MediaSeeder mediaSeeder, Translations translations) {
    this.catalogService = catalogService;
    this.mediaSeeder = mediaSeeder;
    this.translations = translations;
  }

  Category save(CatalogueFile.Category wanted) {
    Category category = catalogService.createCategory();
    category.setName(wanted.name.en);
    category.setDescription(wanted.description.en);
    category.setUrl(wanted.urlKey);
    category.setUrlKey(wanted.slug);
    category.setActiveStartDate(Start.date());
    category = catalogService.saveCategory(category);
    mediaSeeder.save(category.getCategoryMedia(), 0, wanted.picture, wanted.pictureAlt);

    translations.save(Category.class, category.getId(), "name", wanted.name);
    translations.save(Category.class, category.getId(), "description", wanted.description);
    return category;
  }
}

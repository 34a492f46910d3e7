package org.broadleafsezzle.demo.storefront.catalogue.seed;

import org.broadleafcommerce.common.i18n.service.TranslationService;
import org.broadleafsezzle.demo.storefront.catalogue.seed.CatalogueFile.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Stores the French of a text; the entity itself holds the English. */
@Component
class Translations {
  private static final String LANGUAGE = "fr";

  private final TranslationService translationService;

  @Autowired
  Translations(TranslationService translationService) {
    this.translationService = translationService;
  }

  /**
   * @param entity the platform's interface of the translated entity
   */
  void save(Class<?> entity, Long id, String field, Text text) {
    translationService.save(entity.getName(), String.valueOf(id), field, LANGUAGE, text.fr);
  }
}

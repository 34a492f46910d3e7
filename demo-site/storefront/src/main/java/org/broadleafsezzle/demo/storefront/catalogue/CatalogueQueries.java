package org.broadleafsezzle.demo.storefront.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.broadleafcommerce.common.i18n.domain.TranslatedEntity;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.springframework.stereotype.Repository;

/** The queries that the platform does not have. */
@Repository
class CatalogueQueries {
  private static final String FEATURED =
      "SELECT product FROM org.broadleafcommerce.core.catalog.domain.ProductImpl product"
          + " JOIN FETCH product.defaultSku"
          + " WHERE product.isFeaturedProduct = true ORDER BY product.id";

  private static final String TRANSLATED_SKUS =
      "SELECT translation.entityId"
          + " FROM org.broadleafcommerce.common.i18n.domain.TranslationImpl translation"
          + " WHERE translation.entityType = :entity AND translation.localeCode IN (:locales)"
          + " AND translation.fieldName IN ('name', 'description', 'longDescription')"
          + " AND LOWER(translation.translatedValue) LIKE :words ESCAPE '!'";

  private static final String PRODUCTS_OF_SKUS =
      "SELECT product FROM org.broadleafcommerce.core.catalog.domain.ProductImpl product"
          + " JOIN FETCH product.defaultSku sku WHERE sku.id IN (:skus) ORDER BY product.id";

  @PersistenceContext(unitName = "blPU")
  private EntityManager entityManager;

  /** The products an administrator has marked as featured. */
  List<Product> featured() {
    return active(entityManager.createQuery(FEATURED, Product.class).getResultList());
  }

  /** The products whose translated texts contain the words. */
  List<Product> withTranslation(String words, Locale locale) {
    List<Long> skus = new ArrayList<>();
    List<String> ids =
        entityManager
            .createQuery(TRANSLATED_SKUS, String.class)
            .setParameter("entity", TranslatedEntity.SKU.getFriendlyType())
            .setParameter("locales", Arrays.asList(locale.getLanguage(), locale.toString()))
            .setParameter("words", "%" + escape(words.toLowerCase(locale)) + "%")
            .getResultList();
    for (String id : ids) {
      skus.add(Long.valueOf(id));
    }
    return skus.isEmpty()
        ? Collections.<Product>emptyList()
        : active(
            entityManager
                .createQuery(PRODUCTS_OF_SKUS, Product.class)
                .setParameter("skus", skus)
                .getResultList());
  }

  private static String escape(String words) {
    return words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  private static List<Product> active(List<Product> products) {
    List<Product> active = new ArrayList<>(products);
    active.removeIf(product -> !product.isActive());
    return active;
  }
}

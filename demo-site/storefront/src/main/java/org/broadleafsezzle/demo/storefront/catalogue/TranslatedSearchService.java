package org.broadleafsezzle.demo.storefront.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.Resource;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.search.domain.ProductSearchCriteria;
import org.broadleafcommerce.core.search.domain.ProductSearchResult;
import org.broadleafcommerce.core.search.service.DatabaseSearchServiceImpl;

/** The platform's search in the database, which knows the untranslated texts only, and ours. */
public class TranslatedSearchService extends DatabaseSearchServiceImpl {
  @Resource private CatalogueQueries catalogueQueries;

  @Override
  public ProductSearchResult findProductsByQuery(String query, ProductSearchCriteria criteria) {
    Set<Product> found =
        new LinkedHashSet<>(
            catalogueQueries.withTranslation(
                query, BroadleafRequestContext.getBroadleafRequestContext().getJavaLocale()));
    ProductSearchResult result = super.findProductsByQuery(query, criteria);
    found.addAll(result.getProducts());
    result.setProducts(new ArrayList<>(found));
    result.setTotalResults(found.size());
    result.setPageSize(found.size());
    return result;
  }
}

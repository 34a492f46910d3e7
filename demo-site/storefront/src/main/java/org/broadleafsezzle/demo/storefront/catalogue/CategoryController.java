package org.broadleafsezzle.demo.storefront.catalogue;

import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.web.catalog.CategoryHandlerMapping;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.Controller;

/**
 * The page of the category whose URL the platform has found in the request. The platform's own
 * controller searches by facets, which this shop has none of, and forgets the products' order.
 */
@org.springframework.stereotype.Controller("blCategoryController")
public class CategoryController implements Controller {
  private final CatalogService catalogService;
  private final ProductCards cards;

  @Autowired
  public CategoryController(CatalogService catalogService, ProductCards cards) {
    this.catalogService = catalogService;
    this.cards = cards;
  }

  @Override
  public ModelAndView handleRequest(HttpServletRequest request, HttpServletResponse response) {
    Category category =
        (Category) request.getAttribute(CategoryHandlerMapping.CURRENT_CATEGORY_ATTRIBUTE_NAME);
    List<ProductCard> shelf = cards.of(catalogService.findActiveProductsByCategory(category));
    ShelfOrder order = ShelfOrder.of(request.getParameter("sort"));
    order.sort(shelf, BroadleafRequestContext.getBroadleafRequestContext().getJavaLocale());
    return new ModelAndView("catalog/category")
        .addObject("category", category)
        .addObject("cards", shelf)
        .addObject("order", order)
        .addObject("orders", ShelfOrder.values());
  }
}

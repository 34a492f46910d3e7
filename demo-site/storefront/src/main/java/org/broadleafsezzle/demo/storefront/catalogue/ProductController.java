package org.broadleafsezzle.demo.storefront.catalogue;

import java.util.List;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.web.controller.catalog.BroadleafProductController;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;

/** The page of the product whose URL the platform has found in the request. */
@Controller("blProductController")
public class ProductController extends BroadleafProductController {
  private static final int RELATED = 4;

  @Resource(name = "blCatalogService")
  private CatalogService catalogService;

  @Autowired private ProductCards cards;
  @Autowired private OfferedOptions offeredOptions;
  @Autowired private Pictures pictures;

  @Override
  public ModelAndView handleRequest(HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    ModelAndView page = super.handleRequest(request, response);
    Product product = (Product) page.getModel().get(MODEL_ATTRIBUTE_NAME);
    page.addObject("price", PriceTags.of(product));
    page.addObject("pictures", pictures.all(product.getDefaultSku().getSkuMedia()));
    page.addObject("options", offeredOptions.of(product));
    Category category = product.getDefaultCategory();
    if (category != null) {
      page.addObject("category", category);
      page.addObject("related", related(product, category));
    }
    return page;
  }

  private List<ProductCard> related(Product product, Category category) {
    List<Product> others = catalogService.findActiveProductsByCategory(category);
    return cards.of(
        () -> others.stream().filter(other -> !other.equals(product)).limit(RELATED).iterator());
  }
}

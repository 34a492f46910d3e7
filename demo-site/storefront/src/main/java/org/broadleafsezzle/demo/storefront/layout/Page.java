package org.broadleafsezzle.demo.storefront.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.broadleafsezzle.demo.storefront.region.Region;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The values that header and footer of every page show; templates reach it as {@code ${@page...}}.
 */
@Component("page")
public class Page {
  /** Their addresses carry tokens, which must not be written into a page. */
  private static final String SEZZLE = "/sezzle/";

  private final CatalogService catalog;

  @Autowired
  public Page(CatalogService catalog) {
    this.catalog = catalog;
  }

  /** The active categories without a parent, in the order of their creation. */
  public List<Category> getCategories() {
    List<Category> categories = new ArrayList<>();
    for (Category category : catalog.findAllParentCategories()) {
      if (category.isActive() && category.getUrl() != null) {
        categories.add(category);
      }
    }
    return categories;
  }

  /** The number of pieces in the shopper's cart. */
  public int getCartItemCount() {
    Order cart = CartState.getCart();
    return cart == null ? 0 : cart.getItemCount();
  }

  public Customer getCustomer() {
    return CustomerState.getCustomer();
  }

  /** Whether the shopper has given a password in this session. */
  public boolean isSignedIn() {
    Customer customer = getCustomer();
    return customer != null && customer.isLoggedIn();
  }

  public List<Region> getRegions() {
    return Arrays.asList(Region.values());
  }

  public Region getRegion() {
    BroadleafRequestContext context = BroadleafRequestContext.getBroadleafRequestContext();
    Region region =
        context == null || context.getLocale() == null
            ? null
            : Region.ofLocaleCode(context.getLocale().getLocaleCode());
    return region == null ? Region.UNITED_STATES : region;
  }

  /** The language of the page for HTML's {@code lang}. */
  public String getLanguageTag() {
    return getRegion().getLanguageTag();
  }

  /**
   * Path and query of this page, to come back to it; the home page's when it answers a POST, which
   * cannot be repeated.
   */
  public String getPath() {
    BroadleafRequestContext context = BroadleafRequestContext.getBroadleafRequestContext();
    HttpServletRequest request = context == null ? null : context.getRequest();
    if (request == null || !"GET".equals(request.getMethod())) {
      return "/";
    }
    if (context.getRequestURIWithoutContext().startsWith(SEZZLE)) {
      return "/";
    }
    String query = request.getQueryString();
    return context.getRequestURIWithoutContext() + (query == null ? "" : "?" + query);
  }
}

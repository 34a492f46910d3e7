package org.broadleafsezzle.platform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.broadleafcommerce.common.media.domain.Media;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductAttribute;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.domain.SkuAttribute;
import org.broadleafcommerce.core.order.domain.BundleOrderItem;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.OrderItem;

/**
 * The facts in the shop's catalogue about an item of an order; none of an item without a product.
 */
public final class CatalogueItem {

  /** The platform's key of the picture that stands for its product. */
  private static final String PRIMARY = "primary";

  /** The address of a shop's front page, whose category the platform's own addresses leave out. */
  private static final String FRONT_PAGE = "/";

  private final Sku sku;
  private final Product product;

  private CatalogueItem(Sku sku, Product product) {
    this.sku = sku;
    this.product = product == null && sku != null ? sku.getProduct() : product;
  }

  public static CatalogueItem of(OrderItem item) {
    if (item instanceof DiscreteOrderItem) {
      DiscreteOrderItem discrete = (DiscreteOrderItem) item;
      return new CatalogueItem(discrete.getSku(), discrete.getProduct());
    }
    if (item instanceof BundleOrderItem) {
      BundleOrderItem bundle = (BundleOrderItem) item;
      return new CatalogueItem(bundle.getSku(), bundle.getProduct());
    }
    return new CatalogueItem(null, null);
  }

  public Optional<Product> product() {
    return Optional.ofNullable(product);
  }

  /** The value of an attribute of this name: of the SKU, else of the product. */
  public Optional<String> attribute(String name) {
    return Stream.of(skuAttribute(name), productAttribute(name))
        .filter(value -> value != null && !value.trim().isEmpty())
        .findFirst();
  }

  private String skuAttribute(String name) {
    SkuAttribute attribute = sku == null ? null : sku.getSkuAttributes().get(name);
    return attribute == null ? null : attribute.getValue();
  }

  private String productAttribute(String name) {
    ProductAttribute attribute = product == null ? null : product.getProductAttributes().get(name);
    return attribute == null ? null : attribute.getValue();
  }

  /**
   * The address of a picture as the catalogue has it: of the SKU, else of the product; the one that
   * stands for it, else any.
   */
  public Optional<String> picture() {
    return Stream.of(
            sku == null ? null : sku.getSkuMedia(), product == null ? null : product.getMedia())
        .filter(Objects::nonNull)
        .flatMap(CatalogueItem::inOrder)
        .map(Media::getUrl)
        .filter(url -> url != null && !url.trim().isEmpty())
        .findFirst();
  }

  private static Stream<Media> inOrder(Map<String, Media> pictures) {
    Map<String, Media> others = new TreeMap<>(pictures);
    Media primary = others.remove(PRIMARY);
    return Stream.concat(Stream.of(primary), others.values().stream()).filter(Objects::nonNull);
  }

  /**
   * The names of the product's default category and of its parents, from the top down, in the
   * request's language; without the shop's front page.
   */
  public List<String> categories() {
    List<String> names = new ArrayList<>();
    Set<Long> passed = new HashSet<>();
    Category category = product == null ? null : product.getDefaultCategory();
    while (category != null && passed.add(category.getId())) {
      if (!FRONT_PAGE.equals(category.getUrl()) && category.getName() != null) {
        names.add(category.getName());
      }
      category = category.getDefaultParentCategory();
    }
    Collections.reverse(names);
    return names;
  }
}

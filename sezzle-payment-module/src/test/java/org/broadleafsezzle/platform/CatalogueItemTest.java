package org.broadleafsezzle.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Map;
import org.broadleafcommerce.common.media.domain.Media;
import org.broadleafcommerce.common.media.domain.MediaImpl;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.CategoryImpl;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductAttribute;
import org.broadleafcommerce.core.catalog.domain.ProductAttributeImpl;
import org.broadleafcommerce.core.catalog.domain.ProductBundle;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.domain.SkuAttribute;
import org.broadleafcommerce.core.catalog.domain.SkuAttributeImpl;
import org.broadleafcommerce.core.order.domain.BundleOrderItem;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.junit.jupiter.api.Test;

class CatalogueItemTest {

  private final DiscreteOrderItem item = mock(DiscreteOrderItem.class);
  private final Sku sku = mock(Sku.class);
  private final Product product = mock(Product.class);

  CatalogueItemTest() {
    when(item.getSku()).thenReturn(sku);
    when(item.getProduct()).thenReturn(product);
  }

  @Test
  void anAttributeIsTheSkusElseTheProducts() {
    when(product.getProductAttributes())
        .thenReturn(Map.of("gtin", attribute("of all sizes"), "mpn", attribute("X-1")));
    when(sku.getSkuAttributes()).thenReturn(Map.of("gtin", skuAttribute("of the small one")));

    assertThat(CatalogueItem.of(item).attribute("gtin")).contains("of the small one");
    assertThat(CatalogueItem.of(item).attribute("mpn")).contains("X-1");
    assertThat(CatalogueItem.of(item).attribute("other")).isEmpty();

    when(sku.getSkuAttributes()).thenReturn(Map.of("gtin", skuAttribute(" ")));
    assertThat(CatalogueItem.of(item).attribute("gtin")).contains("of all sizes");
  }

  @Test
  void aPictureIsThePrimaryOneOfTheSkuElseAnyElseTheProducts() {
    when(product.getMedia()).thenReturn(Map.of("primary", media("/product.png")));
    assertThat(CatalogueItem.of(item).picture()).contains("/product.png");

    when(sku.getSkuMedia()).thenReturn(Map.of("alt2", media("/2.png"), "alt1", media("/1.png")));
    assertThat(CatalogueItem.of(item).picture()).contains("/1.png");

    when(sku.getSkuMedia())
        .thenReturn(Map.of("alt1", media("/1.png"), "primary", media("/primary.png")));
    assertThat(CatalogueItem.of(item).picture()).contains("/primary.png");

    when(sku.getSkuMedia()).thenReturn(Map.of("primary", media(null)));
    assertThat(CatalogueItem.of(item).picture()).contains("/product.png");
  }

  @Test
  void categoriesAreNamedFromTheTopDownWithoutTheFrontPage() {
    Category home = category(1, "Home", "/", null);
    Category tools = category(2, "Tools", "/tools", home);
    when(product.getDefaultCategory()).thenReturn(category(3, "Trowels", "/trowels", tools));

    assertThat(CatalogueItem.of(item).categories()).containsExactly("Tools", "Trowels");
  }

  @Test
  void categoriesInACircleAreNamedOnce() {
    Category tools = category(2, "Tools", "/tools", null);
    Category trowels = category(3, "Trowels", "/trowels", tools);
    tools.setDefaultParentCategory(trowels);
    when(product.getDefaultCategory()).thenReturn(trowels);

    assertThat(CatalogueItem.of(item).categories()).containsExactly("Tools", "Trowels");
  }

  @Test
  void theProductIsTheSkusWhereTheItemNamesNone() {
    when(item.getProduct()).thenReturn(null);
    when(sku.getProduct()).thenReturn(product);

    assertThat(CatalogueItem.of(item).product()).contains(product);
  }

  @Test
  void aBundleIsItsOwnProduct() {
    BundleOrderItem bundle = mock(BundleOrderItem.class);
    ProductBundle set = mock(ProductBundle.class);
    when(bundle.getProduct()).thenReturn(set);

    assertThat(CatalogueItem.of(bundle).product()).contains(set);
    assertThat(CatalogueItem.of(bundle).picture()).isEmpty();
  }

  @Test
  void nothingIsKnownOfAnItemWithoutAProduct() {
    for (OrderItem bare :
        new OrderItem[] {
          mock(OrderItem.class), mock(BundleOrderItem.class), mock(DiscreteOrderItem.class)
        }) {
      CatalogueItem known = CatalogueItem.of(bare);
      assertThat(known.product()).isEmpty();
      assertThat(known.attribute("gtin")).isEmpty();
      assertThat(known.picture()).isEmpty();
      assertThat(known.categories()).isEmpty();
    }
  }

  private static Category category(long id, String name, String url, Category parent) {
    Category category = new CategoryImpl();
    category.setId(id);
    category.setName(name);
    category.setUrl(url);
    category.setDefaultParentCategory(parent);
    return category;
  }

  private static ProductAttribute attribute(String value) {
    ProductAttribute attribute = new ProductAttributeImpl();
    attribute.setValue(value);
    return attribute;
  }

  private static SkuAttribute skuAttribute(String value) {
    SkuAttribute attribute = new SkuAttributeImpl();
    attribute.setValue(value);
    return attribute;
  }

  private static Media media(String url) {
    Media media = new MediaImpl();
    media.setUrl(url);
    return media;
  }
}

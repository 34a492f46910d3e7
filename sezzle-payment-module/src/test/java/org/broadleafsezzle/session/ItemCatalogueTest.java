package org.broadleafsezzle.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafsezzle.checkout.Carts.cart;
import static org.broadleafsezzle.checkout.Carts.item;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.LinkedHashMap;
import java.util.Map;
import org.broadleafcommerce.common.media.domain.Media;
import org.broadleafcommerce.common.media.domain.MediaImpl;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.CategoryImpl;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductAttribute;
import org.broadleafcommerce.core.catalog.domain.ProductAttributeImpl;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafsezzle.api.model.Item;
import org.broadleafsezzle.settings.ItemSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** An item is told with all that the catalogue knows of it. */
class ItemCatalogueTest extends CartSessionScene {

  private final DiscreteOrderItem trowel = (DiscreteOrderItem) item("Trowel", 1, "10.00");
  private final Product product = mock(Product.class);
  private final Map<String, ProductAttribute> attributes = new LinkedHashMap<>();

  @BeforeEach
  void aProduct() {
    when(trowel.getProduct()).thenReturn(product);
    when(product.getProductAttributes()).thenReturn(attributes);
  }

  @Test
  void allThatIsKnownIsTold() {
    Category category = new CategoryImpl();
    category.setId(1L);
    category.setName("Tools & Wear");
    Category below = new CategoryImpl();
    below.setId(2L);
    below.setName("Trowels");
    below.setDefaultParentCategory(category);
    Media picture = new MediaImpl();
    picture.setUrl("/img/trowel.svg");
    when(product.getModel()).thenReturn("LL-1001");
    when(product.getManufacturer()).thenReturn("Larkspur & Loam");
    when(product.getUrl()).thenReturn("/tools/trowel");
    when(product.getMedia()).thenReturn(Map.of("primary", picture));
    when(product.getDefaultCategory()).thenReturn(below);
    set("gtin", "4006381-333931");
    set("mpn", "HT 7");
    when(made.settings.item()).thenReturn(new ItemSettings(null, "gtin", "mpn"));

    Item told = told();

    assertThat(told.getName()).isEqualTo("Trowel");
    assertThat(told.getSku()).isEqualTo("LL-1001");
    assertThat(told.getBrand()).contains("Larkspur & Loam");
    assertThat(told.getProductUrl()).contains("https://shop.example/tools/trowel");
    assertThat(told.getImageUrl()).contains("https://shop.example/img/trowel.svg");
    assertThat(told.getCategoryPath()).contains("Tools & Wear > Trowels");
    assertThat(told.getGlobalTradeItemNumber()).contains("4006381333931");
    assertThat(told.getManufacturerPartNumber()).contains("HT 7");
  }

  @Test
  void whatIsNotKnownIsLeftOut() {
    when(made.settings.item()).thenReturn(new ItemSettings("number", "gtin", "mpn"));
    when(product.getUrl()).thenReturn("javascript:buy()");
    when(product.getManufacturer()).thenReturn(" ");

    Item told = told();

    assertThat(told.getSku()).isEqualTo("1001");
    assertThat(told.getBrand()).isEmpty();
    assertThat(told.getProductUrl()).isEmpty();
    assertThat(told.getImageUrl()).isEmpty();
    assertThat(told.getCategoryPath()).isEmpty();
    assertThat(told.getGlobalTradeItemNumber()).isEmpty();
    assertThat(told.getManufacturerPartNumber()).isEmpty();
  }

  @Test
  void theNumberIsTheAttributesElseTheModelElseTheId() {
    assertThat(told().getSku()).isEqualTo("1001");

    when(product.getModel()).thenReturn("LL-1001");
    assertThat(told().getSku()).isEqualTo("LL-1001");

    when(made.settings.item()).thenReturn(new ItemSettings("number", null, null));
    assertThat(told().getSku()).isEqualTo("LL-1001");

    set("number", "N-7");
    assertThat(told().getSku()).isEqualTo("N-7");
  }

  @Test
  void anInvalidGtinIsNotToldAndSaidOnce() {
    Logger logger = (Logger) LoggerFactory.getLogger(ItemCatalogue.class);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    logger.addAppender(log);
    try {
      set("gtin", "4006381333932");
      when(made.settings.item()).thenReturn(new ItemSettings(null, "gtin", null));

      assertThat(told().getGlobalTradeItemNumber()).isEmpty();
      assertThat(told().getGlobalTradeItemNumber()).isEmpty();
    } finally {
      logger.detachAppender(log);
    }
    assertThat(log.list).hasSize(1);
    assertThat(log.list.get(0).getLevel()).isEqualTo(Level.INFO);
    assertThat(log.list.get(0).getFormattedMessage()).contains("gtin", "1001");
  }

  private Item told() {
    return order(cart("10.00", trowel)).getItems().get(0);
  }

  private void set(String name, String value) {
    ProductAttribute attribute = new ProductAttributeImpl();
    attribute.setValue(value);
    attributes.put(name, attribute);
  }
}

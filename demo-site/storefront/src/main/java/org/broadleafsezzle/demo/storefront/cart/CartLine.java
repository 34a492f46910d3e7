package org.broadleafsezzle.demo.storefront.cart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.broadleafcommerce.common.media.domain.Media;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductOption;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValue;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.domain.OrderItemAttribute;
import org.broadleafsezzle.demo.storefront.catalogue.Pictures;

/** One item of a cart or an order as pages show it, in the language of the page. */
public final class CartLine {

  private final OrderItem item;
  private final Product product;
  private final Sku sku;

  private CartLine(OrderItem item) {
    this.item = item;
    this.product = product(item);
    this.sku = item instanceof DiscreteOrderItem ? ((DiscreteOrderItem) item).getSku() : null;
  }

  /** The items of the order, in the order they were added. */
  public static List<CartLine> of(Order order) {
    return order.getOrderItems().stream().map(CartLine::new).collect(Collectors.toList());
  }

  static String name(OrderItem item) {
    Product product = product(item);
    return product == null ? item.getName() : product.getName();
  }

  public Long getId() {
    return item.getId();
  }

  public String getName() {
    return name(item);
  }

  /** The product's page; null if it can't be bought any more. */
  public String getUrl() {
    return isAvailable() && product != null ? product.getUrl() : null;
  }

  /** The address of the picture; null if there is none. */
  public String getPicture() {
    Media media = sku == null ? null : sku.getSkuMedia().get(Pictures.PRIMARY);
    if (media == null && product != null) {
      media = product.getMedia().get(Pictures.PRIMARY);
    }
    return media == null ? null : media.getUrl();
  }

  /** The options chosen, in the order the product page asks for them. */
  public List<ChosenOption> getOptions() {
    List<ChosenOption> options = new ArrayList<>();
    if (product != null) {
      for (ProductOption option : product.getProductOptions()) {
        OrderItemAttribute chosen = item.getOrderItemAttributes().get(option.getAttributeName());
        if (chosen != null) {
          options.add(new ChosenOption(option.getLabel(), value(option, chosen.getValue())));
        }
      }
    }
    return options;
  }

  public int getQuantity() {
    return item.getQuantity();
  }

  public Money getUnitPrice() {
    return item.getAveragePrice();
  }

  public Money getTotal() {
    return item.getTotalPrice();
  }

  /** Whether the shop still sells it. */
  public boolean isAvailable() {
    return item.isSkuActive();
  }

  private static Product product(OrderItem item) {
    return item instanceof DiscreteOrderItem ? ((DiscreteOrderItem) item).getProduct() : null;
  }

  private String value(ProductOption option, String stored) {
    if (sku == null) {
      return stored;
    }
    return sku.getProductOptionValues().stream()
        .filter(value -> option.equals(value.getProductOption()))
        .map(ProductOptionValue::getAttributeValue)
        .findFirst()
        .orElse(stored);
  }

  /** One option of the product and the value chosen. */
  public static final class ChosenOption {
    private final String label;
    private final String value;

    ChosenOption(String label, String value) {
      this.label = label;
      this.value = value;
    }

    public String getLabel() {
      return label;
    }

    public String getValue() {
      return value;
    }
  }
}

package org.broadleafsezzle.demo.storefront.cart;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductOption;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValue;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.domain.OrderItemAttribute;
import org.broadleafcommerce.core.web.order.model.AddToCartItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** Turns the product page's form into a request to the platform, or says why that can't be. */
@Service
class CartAddition {

  private final CatalogService catalogService;

  @Autowired
  CartAddition(CatalogService catalogService) {
    this.catalogService = catalogService;
  }

  /** The product, if it can be bought. */
  Product product(AddToCartForm form) throws CartProblemException {
    Product product =
        form.getProductId() == null ? null : catalogService.findProductById(form.getProductId());
    if (product == null || !product.isActive()) {
      throw new CartProblemException("shop.cart.problem.gone");
    }
    return product;
  }

  /** The request to the platform for this product. */
  AddToCartItem request(AddToCartForm form, Product product, Order cart)
      throws CartProblemException {
    Map<String, String> options = options(form, product);
    int quantity = Quantity.parse(form.getQuantity());
    Quantity.sum(alreadyInCart(cart, product, options), quantity);

    AddToCartItem request = new AddToCartItem();
    request.setProductId(product.getId());
    request.setQuantity(quantity);
    request.setItemAttributes(options);
    return request;
  }

  private static Map<String, String> options(AddToCartForm form, Product product)
      throws CartProblemException {
    Map<String, String> chosen = new HashMap<>();
    for (ProductOption option : product.getProductOptions()) {
      String value = form.getItemAttributes().get(option.getAttributeName());
      if (isAllowed(option, value)) {
        chosen.put(option.getAttributeName(), value);
      } else if (Boolean.TRUE.equals(option.getRequired())) {
        throw new CartProblemException("shop.error.option.required", option.getLabel());
      }
    }
    return chosen;
  }

  private static boolean isAllowed(ProductOption option, String value) {
    return option.getAllowedValues().stream()
        .map(ProductOptionValue::getAttributeValue)
        .anyMatch(allowed -> allowed.equals(value));
  }

  private static int alreadyInCart(Order cart, Product product, Map<String, String> options) {
    return cart.getOrderItems().stream()
        .filter(item -> isSame(item, product, options))
        .mapToInt(OrderItem::getQuantity)
        .sum();
  }

  private static boolean isSame(OrderItem item, Product product, Map<String, String> options) {
    if (!(item instanceof DiscreteOrderItem)) {
      return false;
    }
    Product other = ((DiscreteOrderItem) item).getProduct();
    return other != null
        && Objects.equals(other.getId(), product.getId())
        && options.equals(values(item.getOrderItemAttributes()));
  }

  private static Map<String, String> values(Map<String, OrderItemAttribute> attributes) {
    Map<String, String> values = new HashMap<>();
    attributes.forEach((name, attribute) -> values.put(name, attribute.getValue()));
    return values;
  }
}

package org.broadleafsezzle.session;

import java.util.Optional;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafsezzle.platform.ShopBeans;

/** The answer of the shop's {@link ItemDetails}; the first that knows counts. */
public class ShopItemDetails {

  private final ShopBeans beans;

  public ShopItemDetails(ShopBeans beans) {
    this.beans = beans;
  }

  Optional<String> of(OrderItem item, Detail detail) {
    return beans
        .ask(ItemDetails.class, "item=" + item.getId(), details -> detail.of(details, item))
        .stream()
        .filter(Optional::isPresent)
        .map(Optional::get)
        .findFirst();
  }

  /** One of the questions. */
  interface Detail {
    Optional<String> of(ItemDetails details, OrderItem item);
  }
}

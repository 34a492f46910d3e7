package org.broadleafsezzle.session;

import java.util.Optional;
import org.broadleafcommerce.core.order.domain.OrderItem;

/**
 * Says of an item what Sezzle is told of it, where the shop keeps that elsewhere than the module
 * looks. A shop declares a Spring bean of this type, or several, in its storefront and its admin;
 * the first that knows counts, and what none knows comes from the platform's catalogue. Each text
 * is made one line of at most 255 characters. Asked while the shopper waits to be sent to Sezzle,
 * sometimes twice; whatever it throws is logged, and the catalogue counts.
 *
 * <p>Categories are not asked for here: whether a cart without them may be paid is decided before,
 * by the catalogue's.
 */
public interface ItemDetails {

  /** The shop's own number of it ({@code sku}). */
  default Optional<String> number(OrderItem item) {
    return Optional.empty();
  }

  default Optional<String> brand(OrderItem item) {
    return Optional.empty();
  }

  /**
   * The page that shows it.
   *
   * @return a path within the shop, or a whole address; one that is neither is left out
   */
  default Optional<String> page(OrderItem item) {
    return Optional.empty();
  }

  /**
   * A picture of it.
   *
   * @return a path within the shop, or a whole address; one that is neither is left out
   */
  default Optional<String> picture(OrderItem item) {
    return Optional.empty();
  }

  /**
   * GTIN, UPC, EAN or ISBN, with or without dashes and spaces.
   *
   * @return one with a wrong check digit is left out
   */
  default Optional<String> globalTradeItemNumber(OrderItem item) {
    return Optional.empty();
  }

  default Optional<String> manufacturerPartNumber(OrderItem item) {
    return Optional.empty();
  }
}

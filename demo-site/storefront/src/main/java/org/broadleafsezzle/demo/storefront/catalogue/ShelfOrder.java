package org.broadleafsezzle.demo.storefront.catalogue;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.broadleafcommerce.common.money.Money;

/** The orders in which a category's products can be listed. */
public enum ShelfOrder {
  /** As the shop has put them. */
  DEFAULT("", "shop.category.sort.default"),
  PRICE_LOW("price-low", "shop.category.sort.priceLow"),
  PRICE_HIGH("price-high", "shop.category.sort.priceHigh"),
  NAME("name", "shop.category.sort.name");

  private final String parameter;
  private final String messageKey;

  ShelfOrder(String parameter, String messageKey) {
    this.parameter = parameter;
    this.messageKey = messageKey;
  }

  /** Returns the order with this request parameter; the default one for any other. */
  static ShelfOrder of(String parameter) {
    for (ShelfOrder order : values()) {
      if (order.parameter.equals(parameter)) {
        return order;
      }
    }
    return DEFAULT;
  }

  public String getParameter() {
    return parameter;
  }

  public String getMessageKey() {
    return messageKey;
  }

  void sort(List<ProductCard> cards, Locale locale) {
    switch (this) {
      case PRICE_LOW:
        cards.sort(Comparator.comparing(ShelfOrder::amount, lowFirst()));
        break;
      case PRICE_HIGH:
        cards.sort(Comparator.comparing(ShelfOrder::amount, highFirst()));
        break;
      case NAME:
        cards.sort(Comparator.comparing(ProductCard::getName, Collator.getInstance(locale)));
        break;
      default:
        break;
    }
  }

  private static Comparator<Money> lowFirst() {
    return Comparator.nullsLast(Comparator.naturalOrder());
  }

  private static Comparator<Money> highFirst() {
    return Comparator.nullsLast(Comparator.reverseOrder());
  }

  private static Money amount(ProductCard card) {
    return card.getPrice() == null ? null : card.getPrice().getAmount();
  }
}

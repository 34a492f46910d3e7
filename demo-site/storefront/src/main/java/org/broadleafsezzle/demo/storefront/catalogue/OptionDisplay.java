package org.broadleafsezzle.demo.storefront.catalogue;

import java.util.Locale;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValue;
import org.broadleafcommerce.core.catalog.service.type.ProductOptionType;

/** The product page's way to offer the values of an option, by the platform's type of it. */
public enum OptionDisplay {
  SWATCH(ProductOptionType.COLOR),
  RADIO(ProductOptionType.SIZE),
  SELECT(ProductOptionType.SELECT);

  /** The name of the platform's type. */
  private final String optionType;

  OptionDisplay(ProductOptionType optionType) {
    this.optionType = optionType.getType();
  }

  /** A type without a display of its own is offered as a drop-down list. */
  static OptionDisplay of(ProductOptionType type) {
    for (OptionDisplay display : values()) {
      if (display.getOptionType().equals(type)) {
        return display;
      }
    }
    return SELECT;
  }

  /**
   * Returns the display with this name, such as {@code swatch}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static OptionDisplay ofName(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  public ProductOptionType getOptionType() {
    return ProductOptionType.getInstance(optionType);
  }

  /** The name of the product's attribute with the CSS colour of an option value. */
  public static String swatchAttribute(ProductOptionValue value) {
    return "swatch." + value.getId();
  }
}

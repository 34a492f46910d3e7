package org.broadleafsezzle.demo.storefront.catalogue;

import java.util.Locale;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValue;
import org.broadleafcommerce.core.catalog.service.type.ProductOptionType;

/** How the product page offers the values of an option, by the platform's type of the option. */
public enum OptionDisplay {
  SWATCH(ProductOptionType.COLOR),
  RADIO(ProductOptionType.SIZE),
  SELECT(ProductOptionType.SELECT);

  private final ProductOptionType optionType;

  OptionDisplay(ProductOptionType optionType) {
    this.optionType = optionType;
  }

  /** A type without a display of its own is offered as a drop-down list. */
  static OptionDisplay of(ProductOptionType type) {
    for (OptionDisplay display : values()) {
      if (display.optionType.equals(type)) {
        return display;
      }
    }
    return SELECT;
  }

  /**
   * @throws IllegalArgumentException if the catalogue file names no display
   */
  public static OptionDisplay ofName(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  public ProductOptionType getOptionType() {
    return optionType;
  }

  /** The name of the product's attribute with the CSS colour of an option value. */
  public static String swatchAttribute(ProductOptionValue value) {
    return "swatch." + value.getId();
  }
}

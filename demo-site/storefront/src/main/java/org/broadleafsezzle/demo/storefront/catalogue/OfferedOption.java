package org.broadleafsezzle.demo.storefront.catalogue;

import java.util.List;
import org.broadleafcommerce.common.money.Money;

/** An option as the product page offers it. */
public final class OfferedOption {
  private final String name;
  private final String label;
  private final OptionDisplay display;
  private final boolean required;
  private final List<Choice> choices;

  OfferedOption(
      String name, String label, OptionDisplay display, boolean required, List<Choice> choices) {
    this.name = name;
    this.label = label;
    this.display = display;
    this.required = required;
    this.choices = choices;
  }

  /** The platform's attribute name, such as {@code colour}. */
  public String getName() {
    return name;
  }

  public String getLabel() {
    return label;
  }

  public OptionDisplay getDisplay() {
    return display;
  }

  public boolean isRequired() {
    return required;
  }

  public List<Choice> getChoices() {
    return choices;
  }

  /** A value that can be chosen. */
  public static final class Choice {
    private final String value;
    private final Money surcharge;
    private final String swatch;
    private final Picture picture;

    Choice(String value, Money surcharge, String swatch, Picture picture) {
      this.value = value;
      this.surcharge = surcharge;
      this.swatch = swatch;
      this.picture = picture;
    }

    /**
     * The value that is shown and that the form sends: the platform compares it in the page's
     * language.
     */
    public String getValue() {
      return value;
    }

    /** Null if the choice costs nothing. */
    public Money getSurcharge() {
      return surcharge;
    }

    /** For the page's script. */
    public long getSurchargeInCents() {
      return surcharge == null ? 0 : ShownPrice.cents(surcharge);
    }

    /** A CSS colour, or null. */
    public String getSwatch() {
      return swatch;
    }

    /** The product's picture of this choice, or null. */
    public Picture getPicture() {
      return picture;
    }
  }
}

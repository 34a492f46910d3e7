package org.broadleafsezzle.demo.storefront.checkout;

import java.util.Arrays;
import java.util.Optional;

/** The numbered sections of the checkout page, in their order. */
public enum CheckoutSection {
  CONTACT("contact"),
  SHIPPING_ADDRESS("shippingAddress"),
  SHIPPING_METHOD("shippingMethod"),
  BILLING("billing"),
  PAYMENT("payment");

  private final String id;

  CheckoutSection(String id) {
    this.id = id;
  }

  /** The id of the section in the page and in {@code ?edit=}. */
  public String getId() {
    return id;
  }

  /** From 1. */
  public int getNumber() {
    return ordinal() + 1;
  }

  /** Whether it is only for what is shipped. */
  boolean isShipping() {
    return this == SHIPPING_ADDRESS || this == SHIPPING_METHOD;
  }

  public String getTitleKey() {
    return "shop.checkout." + id + ".title";
  }

  static Optional<CheckoutSection> find(String id) {
    return Arrays.stream(values()).filter(section -> section.id.equals(id)).findFirst();
  }
}

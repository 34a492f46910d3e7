package org.broadleafsezzle.web;

/** The shop's checkout, where the platform has it. */
final class CheckoutPage {

  /** A parameter can follow. */
  static final String WITH = "/checkout?";

  private CheckoutPage() {}
}

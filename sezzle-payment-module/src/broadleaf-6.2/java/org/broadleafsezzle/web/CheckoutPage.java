package org.broadleafsezzle.web;

/**
 * The shop's checkout, where the platform has it. The vendor's shops send guests to the sign-in
 * unless the address says that they go on without.
 */
final class CheckoutPage {

  /** A parameter can follow. */
  static final String WITH = "/checkout?guest-checkout=true&";

  private CheckoutPage() {}
}

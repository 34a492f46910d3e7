package org.broadleafsezzle.web;

import org.thymeleaf.spring5.view.ThymeleafViewResolver;

/**
 * Shows templates that are whole pages, without the layout that the shop's resolver adds, and knows
 * where the shop's own page of the checkout is.
 */
public class WholePages extends ThymeleafViewResolver {

  /**
   * The shop's checkout; a parameter follows. The vendor's shops send guests to the sign-in, unless
   * it says that they go on without.
   */
  static final String CHECKOUT_WITH = "/checkout?guest-checkout=true&";
}

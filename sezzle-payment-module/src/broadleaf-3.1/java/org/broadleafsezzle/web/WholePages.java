package org.broadleafsezzle.web;

import org.thymeleaf.spring3.view.ThymeleafViewResolver;

/**
 * Shows templates that are whole pages, without the layout that the shop's resolver adds, and knows
 * where the shop's own page of the checkout is.
 */
public class WholePages extends ThymeleafViewResolver {

  /** The shop's checkout; a parameter follows. */
  static final String CHECKOUT_WITH = "/checkout?";
}

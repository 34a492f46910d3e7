/**
 * What Sezzle is told of a cart: items, discounts, shipping and tax, which make the amount to the
 * cent, who buys it, and where it goes.
 *
 * <p>Start with {@link org.broadleafsezzle.session.CartSession}. Calls nobody.
 */
package org.broadleafsezzle.session;

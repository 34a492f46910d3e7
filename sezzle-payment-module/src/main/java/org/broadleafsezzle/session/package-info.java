/**
 * The description of a cart for Sezzle: items, discounts, shipping and tax, which make the amount
 * to the cent, the buyer, and the address.
 *
 * <p>Start with {@link org.broadleafsezzle.session.CartSession}. Calls nobody.
 */
package org.broadleafsezzle.session;

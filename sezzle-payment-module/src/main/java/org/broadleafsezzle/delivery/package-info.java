/**
 * The shipping address that Sezzle asks the shopper for, where the cart has none: read back from
 * the order at Sezzle, checked, and put on the cart, which the platform prices anew.
 *
 * <p>Start with {@link org.broadleafsezzle.delivery.CollectedAddresses}. Moves no money.
 */
package org.broadleafsezzle.delivery;

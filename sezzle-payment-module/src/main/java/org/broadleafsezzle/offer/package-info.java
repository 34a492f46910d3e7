/**
 * Whether a shopper is offered Sezzle for a cart, and if not, why: amount, currency, countries,
 * addresses, settings, and whether Sezzle answered lately.
 *
 * <p>Start with {@link org.broadleafsezzle.offer.Eligibility}. Calls nobody, so that a page can ask
 * at each render.
 */
package org.broadleafsezzle.offer;

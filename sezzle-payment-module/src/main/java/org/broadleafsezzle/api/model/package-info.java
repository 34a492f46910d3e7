/**
 * The values of the API: a session and its parts on the way to Sezzle, an order with its
 * authorization, captures, releases and refunds on the way back. All are immutable.
 *
 * <p>Start with {@link org.broadleafsezzle.api.model.SessionRequest} and {@link
 * org.broadleafsezzle.api.model.Order}. Amounts are whole cents in a {@link
 * org.broadleafsezzle.api.model.Price}.
 */
package org.broadleafsezzle.api.model;

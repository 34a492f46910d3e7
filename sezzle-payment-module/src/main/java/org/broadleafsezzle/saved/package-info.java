/**
 * The Sezzle accounts that shoppers have let this shop charge: kept encrypted, one a customer and
 * mode, from the question to the shopper until Sezzle has forgotten the agreement as well.
 *
 * <p>Start with {@link org.broadleafsezzle.saved.SavedAccounts}.
 */
package org.broadleafsezzle.saved;

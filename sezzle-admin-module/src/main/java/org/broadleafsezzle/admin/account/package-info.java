/**
 * The page of a customer's saved Sezzle account: since when and until when it is saved, charging it
 * for a cart of the customer, and removing it; and the ways there.
 *
 * <p>Start with {@link org.broadleafsezzle.admin.account.AccountController}.
 */
package org.broadleafsezzle.admin.account;

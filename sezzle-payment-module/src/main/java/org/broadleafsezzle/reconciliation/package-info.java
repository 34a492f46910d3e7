/**
 * Makes the ledger of one checkout equal what Sezzle lists, and the platform's transactions equal
 * the ledger.
 *
 * <p>Start with {@link org.broadleafsezzle.reconciliation.Books#update}. Webhooks, the reconcile
 * job and an administrator's refresh call it; it uses {@code payments}, {@code platform} and {@code
 * ledger}.
 */
package org.broadleafsezzle.reconciliation;

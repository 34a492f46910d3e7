/**
 * The list of payments: filter, search, order, pages, and the same as a CSV file.
 *
 * <p>Start with {@link org.broadleafsezzle.admin.payments.PaymentListController}; the queries are
 * in {@code ledger.CheckoutSearch}.
 */
package org.broadleafsezzle.admin.payments;

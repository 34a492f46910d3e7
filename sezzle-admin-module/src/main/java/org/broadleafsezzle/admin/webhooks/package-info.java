/**
 * The webhook page: whether Sezzle tells this shop of events, the last delivery, and the deliveries
 * that were given up.
 *
 * <p>Start with {@link org.broadleafsezzle.admin.webhooks.WebhooksController}; the subscription at
 * Sezzle is kept by the payment module's {@code webhook}.
 */
package org.broadleafsezzle.admin.webhooks;

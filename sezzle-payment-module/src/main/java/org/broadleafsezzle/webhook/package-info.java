/**
 * Sezzle's news to the shop: a delivery is verified, stored and answered, then worked through in
 * the background. An event is a hint to look; Sezzle's order decides.
 *
 * <p>Start with {@link org.broadleafsezzle.webhook.WebhookReceiver} (taking in) and {@link
 * org.broadleafsezzle.webhook.WebhookEvents} (what each event means).
 */
package org.broadleafsezzle.webhook;

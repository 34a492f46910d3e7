/**
 * The signature of webhook deliveries: HMAC-SHA256 of the raw body under the merchant's private
 * key, compared in constant time.
 *
 * <p>One class, {@link org.broadleafsezzle.api.webhook.WebhookSignature}; package {@code
 * org.broadleafsezzle.webhook} uses it.
 */
package org.broadleafsezzle.api.webhook;

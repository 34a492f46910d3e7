/**
 * Sezzle's API v2 as Java: {@link org.broadleafsezzle.api.SezzleClient} has one method for each
 * operation, {@link org.broadleafsezzle.api.SezzleClientConfig} says how Sezzle is reached and with
 * which keys.
 *
 * <p>Start with {@code SezzleClient}. Knows HTTP and JSON only: no platform, no Spring, no
 * database. {@code api.model} holds the values, {@code api.error} the failures, {@code api.http}
 * the implementation, {@code api.webhook} the signature of deliveries.
 */
package org.broadleafsezzle.api;

/**
 * The platform's payment SPI. Each class translates a request of the platform and delegates to
 * {@code payments} or {@code checkout}.
 *
 * <p>Start with {@link org.broadleafsezzle.gateway.SezzleGatewayConfigurationService}, which lists
 * the services, then {@link org.broadleafsezzle.gateway.SezzleTransactionService}, which moves
 * money for code that uses the SPI.
 */
package org.broadleafsezzle.gateway;

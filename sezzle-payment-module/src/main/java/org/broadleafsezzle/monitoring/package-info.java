/**
 * What the shop's monitoring is told of the payments: where it is not the module that asks, but
 * something of the shop's such as Spring Boot's actuator. Start with {@link
 * org.broadleafsezzle.monitoring.PaymentsHealth}.
 */
package org.broadleafsezzle.monitoring;

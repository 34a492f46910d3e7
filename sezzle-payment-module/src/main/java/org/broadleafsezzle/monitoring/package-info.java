/**
 * The health of the payments, told to the shop's own monitoring: not the module asks for it, but
 * something of the shop's such as Spring Boot's actuator. Start with {@link
 * org.broadleafsezzle.monitoring.PaymentsHealth}.
 */
package org.broadleafsezzle.monitoring;

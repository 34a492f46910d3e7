/**
 * Says in the log, once storefront or admin has started, how Sezzle is set up there and what is
 * missing. Start with {@link org.broadleafsezzle.startup.StartReport}; what stays wrong is on the
 * admin's page of health.
 */
package org.broadleafsezzle.startup;

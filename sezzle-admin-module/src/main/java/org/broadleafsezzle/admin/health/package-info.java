/**
 * The state of the installation: the page, the JSON for monitoring, and the banner over every page
 * of the admin when something needs a person.
 *
 * <p>Start with {@link org.broadleafsezzle.admin.health.Health}; {@code BooksCheck} looks into the
 * database, {@code GatewayCheck} asks Sezzle.
 */
package org.broadleafsezzle.admin.health;

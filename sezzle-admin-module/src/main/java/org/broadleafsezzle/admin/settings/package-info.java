/**
 * The settings page: fields, problems beside them, the test of the connection, and the list of
 * changes.
 *
 * <p>Start with {@link org.broadleafsezzle.admin.settings.SettingsController}; names and rules of
 * the settings are in the payment module's {@code settings}.
 */
package org.broadleafsezzle.admin.settings;

/**
 * The module's settings: their names and rules, the places they come from, their storage with
 * encrypted secrets, and the record of who changed what.
 *
 * <p>Start with {@link org.broadleafsezzle.settings.SettingKey}, which lists them, and {@link
 * org.broadleafsezzle.settings.SezzleSettings}, the typed values at one moment. docs/configure.md
 * explains each setting to people.
 */
package org.broadleafsezzle.settings;

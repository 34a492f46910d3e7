/**
 * Our pages inside the platform's admin: menu, tabs, texts in the administrator's language, amounts
 * and times, and the page for a missing permission.
 *
 * <p>Start with {@link org.broadleafsezzle.admin.layout.AdminPages}.
 */
package org.broadleafsezzle.admin.layout;

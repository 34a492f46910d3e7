/**
 * The permissions on Sezzle payments, and the installer that adds them to the platform's tables.
 *
 * <p>Start with {@link org.broadleafsezzle.admin.permission.SezzlePermission}. Permissions are read
 * from the database once a request.
 */
package org.broadleafsezzle.admin.permission;

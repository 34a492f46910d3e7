/**
 * Who may do what with Sezzle payments, and the installer that adds these permissions to the
 * platform's tables.
 *
 * <p>Start with {@link org.broadleafsezzle.admin.permission.SezzlePermission}. Permissions are read
 * from the database once a request.
 */
package org.broadleafsezzle.admin.permission;

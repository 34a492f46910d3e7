package org.broadleafsezzle.admin.permission;

/** The administrator lacks a permission; nothing was done. The answer is a page with status 403. */
public class PermissionDeniedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final SezzlePermission permission;

  PermissionDeniedException(SezzlePermission permission) {
    super("The administrator lacks " + permission.permissionName());
    this.permission = permission;
  }

  /** The permission that was missing. */
  public SezzlePermission getPermission() {
    return permission;
  }
}

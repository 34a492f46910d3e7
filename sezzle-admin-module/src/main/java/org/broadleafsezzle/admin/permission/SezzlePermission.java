package org.broadleafsezzle.admin.permission;

/** The permissions of administrators about Sezzle payments. */
public enum SezzlePermission {
  /** See payments and their history, and have them compared with Sezzle. */
  VIEW,
  /** Take authorized money, and ask for a new or additional authorization. */
  CAPTURE,
  /** Pay captured money back. */
  REFUND,
  /** Give authorized money back, and end a checkout nobody has paid with yet. */
  RELEASE,
  /** Charge the Sezzle accounts that customers have saved, and remove them. */
  ACCOUNTS,
  /** Send the checkout of a cart to its customer, and take it back. */
  LINK,
  /** See and change the module's settings. */
  SETTINGS;

  private static final String PREFIX = "PERMISSION_SEZZLE_";

  /** Its name in the platform's table {@code BLC_ADMIN_PERMISSION}. */
  public String permissionName() {
    return PREFIX + name();
  }
}

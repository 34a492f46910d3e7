package org.broadleafsezzle.admin.layout;

/** The tabs of the section "Sezzle payments". */
public enum SezzleTab {
  PAYMENTS,
  LINKS,
  SETTLEMENTS,
  SETTINGS,
  HEALTH
}

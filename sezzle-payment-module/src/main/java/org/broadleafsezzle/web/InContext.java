package org.broadleafsezzle.web;

import org.broadleafsezzle.api.model.CheckoutMode;
import org.broadleafsezzle.checkout.ReturnUrls;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettingsSource;

/**
 * The way in which the checkout page shows Sezzle's page; reaches the template fragment as {@code
 * ${@blSezzleInContext...}}. Calls nobody.
 */
public class InContext {

  private final SezzleSettingsSource settings;
  private final ReturnUrls returnUrls;

  public InContext(SezzleSettingsSource settings, ReturnUrls returnUrls) {
    this.settings = settings;
    this.returnUrls = returnUrls;
  }

  /** As the setting says; a redirect if it can't be read: the start of a checkout says why. */
  CheckoutMode mode() {
    try {
      return settings.checkout().mode();
    } catch (SettingsException e) {
      return CheckoutMode.REDIRECT;
    }
  }

  /** {@code popup} or {@code iframe}; null where the shopper goes to Sezzle's page. */
  public String getMode() {
    return mode() == CheckoutMode.REDIRECT ? null : mode().getCode();
  }

  /** Sezzle's own script, if it is to be used; null where the module's is, or the shopper goes. */
  public VendorScript getVendorScript() {
    try {
      return mode() != CheckoutMode.REDIRECT && settings.checkout().isByVendorsScript()
          ? new VendorScript(settings.current().connection())
          : null;
    } catch (SettingsException e) {
      return null;
    }
  }

  /**
   * The origin of the addresses that Sezzle leads back to. On a page of another origin the shopper
   * is redirected.
   */
  public String getOrigin() {
    return returnUrls.origin();
  }

  /** The address of a checkout but for its id, within the shop. */
  public String getCheckouts() {
    return InContextController.CHECKOUTS;
  }
}

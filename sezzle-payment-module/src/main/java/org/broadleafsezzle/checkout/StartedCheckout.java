package org.broadleafsezzle.checkout;

/** A checkout the shopper can go to now. */
public final class StartedCheckout {

  private final String checkoutId;
  private final String checkoutUrl;

  StartedCheckout(String checkoutId, String checkoutUrl) {
    this.checkoutId = checkoutId;
    this.checkoutUrl = checkoutUrl;
  }

  /** Id in the shop's ledger. */
  public String checkoutId() {
    return checkoutId;
  }

  /** Sezzle's page for this shopper: an absolute address, not for logs. */
  public String checkoutUrl() {
    return checkoutUrl;
  }
}

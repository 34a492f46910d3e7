package org.broadleafsezzle.checkout;

/** A checkout the shopper can go to now. */
public final class StartedCheckout {

  private final String checkoutId;
  private final String checkoutUrl;
  private final boolean made;

  private StartedCheckout(String checkoutId, String checkoutUrl, boolean made) {
    this.checkoutId = checkoutId;
    this.checkoutUrl = checkoutUrl;
    this.made = made;
  }

  /** With a session that Sezzle has just made. */
  static StartedCheckout made(String checkoutId, String checkoutUrl) {
    return new StartedCheckout(checkoutId, checkoutUrl, true);
  }

  /** With a session that Sezzle has made before. */
  static StartedCheckout again(String checkoutId, String checkoutUrl) {
    return new StartedCheckout(checkoutId, checkoutUrl, false);
  }

  /** Whether Sezzle has made a session for it just now. */
  public boolean isMade() {
    return made;
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

package org.broadleafsezzle.api.model;

/** The state of the shopper's checkout, not of captures and refunds. */
public enum CheckoutStatus {
  /** The shopper has not decided yet. */
  ACTIVE,
  /** The shopper has completed it; whether it was approved is in the authorization. */
  COMPLETED,
  /** Sezzle has denied it. */
  DENIED,
  /** It was ended by the shop, by expiry, or by releasing everything. */
  DELETED,
  /** Something this version does not know; {@link Order#getCheckoutStatusText()} has the word. */
  UNKNOWN;

  /** The documentation says {@code complete} where the contract says {@code completed}. */
  static CheckoutStatus of(String text) {
    if (text == null) {
      return UNKNOWN;
    }
    switch (text) {
      case "active":
        return ACTIVE;
      case "completed":
      case "complete":
        return COMPLETED;
      case "denied":
        return DENIED;
      case "deleted":
        return DELETED;
      default:
        return UNKNOWN;
    }
  }
}

package org.broadleafsezzle.api.model;

/** Who a pair of keys belongs to. */
public final class Merchant {
  private final String uuid;

  private Merchant(String uuid) {
    this.uuid = uuid;
  }

  public static Merchant of(String uuid) {
    Checks.text("merchant uuid", uuid);
    return new Merchant(uuid);
  }

  /** Sezzle's id of the merchant; the price widget asks for it. */
  public String getUuid() {
    return uuid;
  }

  @Override
  public String toString() {
    return "Merchant[" + uuid + "]";
  }
}

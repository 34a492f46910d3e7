package org.broadleafsezzle.admin.told;

/** A notice in words. */
public final class ToldRow {

  private final String key;
  private final String checkoutId;
  private final String what;
  private final String state;
  private final String why;
  private final String time;
  private final boolean sendable;

  /**
   * @param checkoutId null if it is about no single payment
   * @param why empty if there is nothing to be said
   */
  ToldRow(
      String key,
      String checkoutId,
      String what,
      String state,
      String why,
      String time,
      boolean sendable) {
    this.key = key;
    this.checkoutId = checkoutId;
    this.what = what;
    this.state = state;
    this.why = why;
    this.time = time;
    this.sendable = sendable;
  }

  public String getKey() {
    return key;
  }

  public String getCheckoutId() {
    return checkoutId;
  }

  public String getWhat() {
    return what;
  }

  public String getState() {
    return state;
  }

  public String getWhy() {
    return why;
  }

  public String getTime() {
    return time;
  }

  /** Whether the administrator can have it sent. */
  public boolean isSendable() {
    return sendable;
  }
}

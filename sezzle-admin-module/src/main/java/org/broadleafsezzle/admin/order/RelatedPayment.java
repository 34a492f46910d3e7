package org.broadleafsezzle.admin.order;

/** Another checkout of the same order, as a panel lists it. */
public final class RelatedPayment {

  private final String id;
  private final String how;
  private final String amount;
  private final String state;
  private final String time;

  RelatedPayment(String id, String how, String amount, String state, String time) {
    this.id = id;
    this.how = how;
    this.amount = amount;
    this.state = state;
    this.time = time;
  }

  public String getId() {
    return id;
  }

  /** Its relation to the payment of the panel. */
  public String getHow() {
    return how;
  }

  public String getAmount() {
    return amount;
  }

  public String getState() {
    return state;
  }

  public String getTime() {
    return time;
  }
}

package org.broadleafsezzle.admin.shipment;

/** One line of a shipment, in words. */
public final class ShownLine {

  private final String name;
  private final int quantity;
  private final String worth;
  private final String captured;
  private final String released;
  private final String refunded;

  ShownLine(
      String name, int quantity, String worth, String captured, String released, String refunded) {
    this.name = name;
    this.quantity = quantity;
    this.worth = worth;
    this.captured = captured;
    this.released = released;
    this.refunded = refunded;
  }

  public String getName() {
    return name;
  }

  public int getQuantity() {
    return quantity;
  }

  /** With its share of promotions, tax and shipping. */
  public String getWorth() {
    return worth;
  }

  public String getCaptured() {
    return captured;
  }

  public String getReleased() {
    return released;
  }

  public String getRefunded() {
    return refunded;
  }
}

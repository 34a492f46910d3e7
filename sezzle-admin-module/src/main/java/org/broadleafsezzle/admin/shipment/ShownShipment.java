package org.broadleafsezzle.admin.shipment;

import java.util.ArrayList;
import java.util.List;

/** One shipment of an order, in words. */
public final class ShownShipment {

  private final String title;
  private final String state;
  private final List<ShownLine> lines;
  private final ShownLine sum;
  private final List<ShownButton> buttons;

  /**
   * @param state null if the platform has none
   * @param sum of its lines
   */
  ShownShipment(
      String title, String state, List<ShownLine> lines, ShownLine sum, List<ShownButton> buttons) {
    this.title = title;
    this.state = state;
    this.lines = new ArrayList<>(lines);
    this.sum = sum;
    this.buttons = new ArrayList<>(buttons);
  }

  public String getTitle() {
    return title;
  }

  public String getState() {
    return state;
  }

  public List<ShownLine> getLines() {
    return new ArrayList<>(lines);
  }

  public ShownLine getSum() {
    return sum;
  }

  public List<ShownButton> getButtons() {
    return new ArrayList<>(buttons);
  }
}

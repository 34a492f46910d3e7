package org.broadleafsezzle.admin.shipment;

import java.util.UUID;

/** A button that asks for an action on all that is left of a shipment. */
public final class ShownButton {

  private final ItemsAction action;
  private final String items;
  private final String text;
  private final String requestId = UUID.randomUUID().toString();

  ShownButton(ItemsAction action, String items, String text) {
    this.action = action;
    this.items = items;
    this.text = text;
  }

  public String getPath() {
    return action.path();
  }

  /** As {@link ChosenItems} writes them. */
  public String getItems() {
    return items;
  }

  public String getText() {
    return text;
  }

  /** One a rendering: sent twice, the form acts once. */
  public String getRequestId() {
    return requestId;
  }
}

package org.broadleafsezzle.admin.shipment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.broadleafsezzle.admin.order.PanelAction;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementReason;

/** An action of the panel that can be done for items of the order. */
public enum ItemsAction {
  CAPTURE(PanelAction.CAPTURE, MovementKind.CAPTURE, MovementReason.ITEMS_SHIPPED),
  /** Release what will never ship. */
  RELEASE(PanelAction.RELEASE, MovementKind.RELEASE, MovementReason.ITEMS_NEVER_SHIPPED),
  REFUND(PanelAction.REFUND, MovementKind.REFUND, MovementReason.ITEMS_REFUNDED);

  private final PanelAction action;
  private final MovementKind kind;

  /** Immutable. */
  private final MovementReason reason;

  ItemsAction(PanelAction action, MovementKind kind, MovementReason reason) {
    this.action = action;
    this.kind = kind;
    this.reason = reason;
  }

  static Optional<ItemsAction> ofPath(String path) {
    return Arrays.stream(values()).filter(one -> one.path().equals(path)).findFirst();
  }

  /** The last part of its address. */
  String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The same of an amount. */
  PanelAction action() {
    return action;
  }

  MovementKind kind() {
    return kind;
  }

  /** Why, if nobody has typed a reason. */
  MovementReason reason() {
    return reason;
  }

  /** Whether it is not done without a typed reason: for whatever the shopper may ask about. */
  boolean needsReason() {
    return this == REFUND;
  }
}

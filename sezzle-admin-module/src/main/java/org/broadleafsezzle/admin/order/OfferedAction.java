package org.broadleafsezzle.admin.order;

import java.util.UUID;
import org.broadleafsezzle.ledger.MoneyMovement;

/** One action on a panel: as a form if it is possible, else with the sentence that says why not. */
public final class OfferedAction {

  /** Stands for the amount in sentences the browser fills in while it is typed. */
  static final String AMOUNT = "{amount}";

  private final PanelAction action;
  private final String whyNot;
  private final String typed;
  private final String most;
  private String label;
  private boolean asking;
  private boolean disputed;
  private final String requestId;
  private final boolean askingForOrder;

  private OfferedAction(PanelAction action, String whyNot, String typed, String most) {
    this(action, whyNot, typed, most, UUID.randomUUID().toString(), false);
  }

  private OfferedAction(
      PanelAction action,
      String whyNot,
      String typed,
      String most,
      String requestId,
      boolean askingForOrder) {
    this.action = action;
    this.whyNot = whyNot;
    this.typed = typed;
    this.most = most;
    this.requestId = requestId;
    this.askingForOrder = askingForOrder;
  }

  static OfferedAction impossible(PanelAction action, String whyNot) {
    return new OfferedAction(action, whyNot, null, null);
  }

  /**
   * @param typed what its field has at first
   * @param most the largest amount, for people
   */
  static OfferedAction ofMoney(PanelAction action, String typed, String most) {
    return new OfferedAction(action, null, typed, most);
  }

  /** The same, called otherwise. */
  OfferedAction called(String newLabel) {
    OfferedAction copy = copy();
    copy.label = newLabel;
    return copy;
  }

  /** The same, to be confirmed besides because the order is cancelled. */
  OfferedAction askingBecauseCancelled() {
    OfferedAction copy = copy();
    copy.asking = true;
    return copy;
  }

  /** The same, to be confirmed besides because the shopper disputes the payment. */
  OfferedAction askingBecauseDisputed() {
    OfferedAction copy = copy();
    copy.disputed = true;
    return copy;
  }

  private OfferedAction copy() {
    OfferedAction copy = new OfferedAction(action, whyNot, typed, most, requestId, askingForOrder);
    copy.label = label;
    copy.asking = asking;
    copy.disputed = disputed;
    return copy;
  }

  static OfferedAction withoutMoney(PanelAction action) {
    return new OfferedAction(action, null, null, null);
  }

  /** The answers a person can give about this movement. */
  static OfferedAction answer(PanelAction action, MoneyMovement unclear) {
    boolean askingForOrder = action == PanelAction.CARRIED_OUT && unclear.getKind().makesNewOrder();
    return new OfferedAction(action, null, null, null, unclear.getRequestId(), askingForOrder);
  }

  public boolean isPossible() {
    return whyNot == null;
  }

  public String getWhyNot() {
    return whyNot;
  }

  /** Its name; null for its usual name. */
  public String getLabel() {
    return label;
  }

  /** Whether it has to be confirmed that it is meant though the order is cancelled. */
  public boolean isAskingBecauseCancelled() {
    return asking && isPossible() && action.isCharging();
  }

  /** Whether it has to be confirmed that it is meant though the shopper disputes the payment. */
  public boolean isAskingBecauseDisputed() {
    return disputed && isPossible() && action == PanelAction.REFUND;
  }

  /** For the keys of its texts. */
  public String getName() {
    return action.name();
  }

  public String getPath() {
    return action.path();
  }

  public boolean isMovingMoney() {
    return action.kind().isPresent();
  }

  public boolean isNeedingReason() {
    return action.needsReason();
  }

  public String getTyped() {
    return typed;
  }

  public String getMost() {
    return most;
  }

  /** Whether its form names a movement, to be made or answered. */
  public boolean isNamingMovement() {
    return isMovingMoney() || PanelAction.ANSWERS.contains(action);
  }

  /** Whether it needs Sezzle's id of the order that the movement made. */
  public boolean isAskingForOrder() {
    return askingForOrder;
  }

  /** Of a movement to be made one a rendering: sent twice, the form acts once. */
  public String getRequestId() {
    return requestId;
  }
}

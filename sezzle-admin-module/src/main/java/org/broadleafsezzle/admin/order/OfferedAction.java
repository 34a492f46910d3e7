package org.broadleafsezzle.admin.order;

import java.util.UUID;

/** One action on a panel: as a form if it is possible, else with the sentence that says why not. */
public final class OfferedAction {

  /** Stands for the amount in sentences the browser fills in while it is typed. */
  static final String AMOUNT = "{amount}";

  private final PanelAction action;
  private final String whyNot;
  private final String typed;
  private final String most;
  private final String requestId = UUID.randomUUID().toString();

  private OfferedAction(PanelAction action, String whyNot, String typed, String most) {
    this.action = action;
    this.whyNot = whyNot;
    this.typed = typed;
    this.most = most;
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

  static OfferedAction withoutMoney(PanelAction action) {
    return new OfferedAction(action, null, null, null);
  }

  public boolean isPossible() {
    return whyNot == null;
  }

  public String getWhyNot() {
    return whyNot;
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

  /** One a rendering: sent twice, the form acts once. */
  public String getRequestId() {
    return requestId;
  }
}

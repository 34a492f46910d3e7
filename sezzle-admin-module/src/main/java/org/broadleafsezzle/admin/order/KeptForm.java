package org.broadleafsezzle.admin.order;

import java.io.Serializable;
import java.util.Collection;

/** The input of a form whose action was not carried out, for the form that comes back. */
public final class KeptForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private final PanelAction action;
  private final String answered;
  private final String amount;
  private final String reason;
  private final String newOrderUuid;
  private final boolean cancelled;
  private final boolean disputed;
  private final String wrong;

  /**
   * @param wrong the name of the field that has to be corrected; null if it is none
   */
  KeptForm(PanelAction action, ActionForm form, String wrong) {
    this.action = action;
    answered = PanelAction.ANSWERS.contains(action) ? form.getRequestId() : null;
    amount = form.getAmount();
    reason = form.getReason();
    newOrderUuid = form.getNewOrderUuid();
    cancelled = form.getCancelled() != null;
    disputed = form.getDisputed() != null;
    this.wrong = wrong;
  }

  /** Whether what was typed belongs into this one of the panel's forms. */
  public boolean isOf(OfferedAction offered) {
    return offered.getName().equals(action.name())
        && (answered == null || answered.equals(offered.getRequestId()));
  }

  boolean isOfOneOf(Collection<OfferedAction> offered) {
    return offered.stream().anyMatch(this::isOf);
  }

  public String getAmount() {
    return amount;
  }

  public String getReason() {
    return reason;
  }

  public String getNewOrderUuid() {
    return newOrderUuid;
  }

  /** Whether it was confirmed that it is meant though the order is cancelled. */
  public boolean isCancelled() {
    return cancelled;
  }

  /** Whether it was confirmed that it is meant though the shopper disputes the payment. */
  public boolean isDisputed() {
    return disputed;
  }

  /** Whether this field has to be corrected. */
  public boolean isWrong(String field) {
    return field.equals(wrong);
  }
}

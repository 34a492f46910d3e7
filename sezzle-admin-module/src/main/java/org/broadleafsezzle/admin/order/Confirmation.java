package org.broadleafsezzle.admin.order;

import java.util.LinkedHashMap;
import java.util.Map;

/** The question before an action is carried out, with the form it is about. */
public final class Confirmation {

  private final PanelAction action;
  private final ActionForm form;
  private final String go;
  private final String words;

  /**
   * @param go what the button says that carries it out
   * @param words what will happen
   */
  Confirmation(PanelAction action, ActionForm form, String go, String words) {
    this.action = action;
    this.form = form;
    this.go = go;
    this.words = words;
  }

  public String getPath() {
    return action.path();
  }

  public String getGo() {
    return go;
  }

  public String getWords() {
    return words;
  }

  /** The form as it was filled in, by the names of its fields. */
  public Map<String, String> getFields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("requestId", form.getRequestId());
    fields.put("orderId", form.getOrderId());
    fields.put("currency", form.getCurrency());
    fields.put("amount", form.getAmount());
    fields.put("reason", form.getReason());
    fields.put("newOrderUuid", form.getNewOrderUuid());
    fields.put("cancelled", form.getCancelled());
    fields.values().removeIf(value -> value == null);
    return fields;
  }
}

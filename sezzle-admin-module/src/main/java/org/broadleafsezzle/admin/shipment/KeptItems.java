package org.broadleafsezzle.admin.shipment;

import java.io.Serializable;
import java.util.HashMap;

/** The input of a form about items that has to be corrected, for the form that comes back. */
public final class KeptItems implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String action;
  private final HashMap<String, String> pieces = new HashMap<>();
  private final String reason;
  private final String wrong;

  /**
   * @param wrong the name of the field that has to be corrected; null if it is none
   */
  KeptItems(ItemsAction action, ItemsForm form, String wrong) {
    this.action = action.name();
    for (int i = 0; i < form.getLine().size(); i++) {
      String typed = i < form.getPieces().size() ? form.getPieces().get(i) : "";
      pieces.put(form.getLine().get(i), typed);
    }
    reason = form.getReason();
    this.wrong = wrong;
  }

  /** Whether it was typed into a form of this action, and not chosen by a button. */
  boolean isOf(ItemsAction other) {
    return action.equals(other.name()) && !pieces.isEmpty();
  }

  /** As typed for the line. */
  String pieces(String line) {
    return pieces.getOrDefault(line, "");
  }

  String reason() {
    return reason;
  }

  boolean isWrong(String field) {
    return field.equals(wrong);
  }
}

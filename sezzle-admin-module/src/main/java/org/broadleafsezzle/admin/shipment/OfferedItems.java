package org.broadleafsezzle.admin.shipment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A form that does something for pieces of the order's lines. */
public final class OfferedItems {

  /** Of one line, what there is to be chosen. */
  public static final class Choice {
    private final String key;
    private final String name;
    private final int most;
    private final String amount;
    private final String typed;

    /**
     * @param most how many pieces are left
     * @param amount what those amount to, for people
     * @param typed what its field has at first
     */
    Choice(String key, String name, int most, String amount, String typed) {
      this.key = key;
      this.name = name;
      this.most = most;
      this.amount = amount;
      this.typed = typed;
    }

    public String getKey() {
      return key;
    }

    public String getName() {
      return name;
    }

    public int getMost() {
      return most;
    }

    public String getAmount() {
      return amount;
    }

    public String getTyped() {
      return typed;
    }
  }

  private final ItemsAction action;
  private final List<Choice> choices;
  private final KeptItems kept;
  private final String requestId = UUID.randomUUID().toString();

  /**
   * @param kept what was typed into it before; null if nothing was
   */
  OfferedItems(ItemsAction action, List<Choice> choices, KeptItems kept) {
    this.action = action;
    this.choices = new ArrayList<>(choices);
    this.kept = kept;
  }

  /** For the keys of its texts. */
  public String getName() {
    return action.name();
  }

  public String getPath() {
    return action.path();
  }

  public List<Choice> getChoices() {
    return new ArrayList<>(choices);
  }

  public boolean isNeedingReason() {
    return action.needsReason();
  }

  /** Whether it comes back to be corrected. */
  public boolean isKept() {
    return kept != null;
  }

  /** Null if none was typed. */
  public String getReason() {
    return kept == null ? null : kept.reason();
  }

  /** Whether this field has to be corrected. */
  public boolean isWrong(String field) {
    return kept != null && kept.isWrong(field);
  }

  public String getRequestId() {
    return requestId;
  }
}

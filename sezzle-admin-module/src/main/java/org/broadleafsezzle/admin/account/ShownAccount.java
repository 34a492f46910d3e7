package org.broadleafsezzle.admin.account;

import java.util.Map;

/** A saved account in words. */
public final class ShownAccount {

  private final String id;
  private final String mode;
  private final String state;
  private final boolean removable;
  private final Map<String, String> facts;

  /**
   * @param mode of the payments it can make; a key of the texts
   * @param state what becomes of it; a key of the texts
   * @param facts by the keys of their names
   */
  ShownAccount(String id, String mode, String state, boolean removable, Map<String, String> facts) {
    this.id = id;
    this.mode = mode;
    this.state = state;
    this.removable = removable;
    this.facts = facts;
  }

  public String getId() {
    return id;
  }

  public String getMode() {
    return mode;
  }

  public String getState() {
    return state;
  }

  /** Whether it can be removed, be it once more. */
  public boolean isRemovable() {
    return removable;
  }

  public Map<String, String> getFacts() {
    return facts;
  }
}

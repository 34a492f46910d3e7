package org.broadleafsezzle.admin.account;

import java.util.LinkedHashMap;
import java.util.Map;

/** The fields that a form of the page sends; as they came, and to be trusted in nothing. */
public class AccountForm {

  private String account;
  private String confirmed;

  /** The values as they were filled in, by the names of the fields; null for one left out. */
  Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("account", account);
    return fields;
  }

  /** The id of the saved account. */
  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }

  /** {@code true} once a person has read what will happen and has said that it is meant. */
  public String getConfirmed() {
    return confirmed;
  }

  public void setConfirmed(String confirmed) {
    this.confirmed = confirmed;
  }
}

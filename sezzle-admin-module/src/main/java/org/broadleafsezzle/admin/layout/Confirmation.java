package org.broadleafsezzle.admin.layout;

import java.util.LinkedHashMap;
import java.util.Map;

/** The question before an action is carried out, with the form it is about. */
public final class Confirmation {

  private final String address;
  private final String go;
  private final String words;
  private final Map<String, String> fields;

  /**
   * @param address that the form is sent to, below the admin's
   * @param go what the button says that carries it out
   * @param words what will happen
   * @param fields the form as it was filled in, by the names of its fields; null values are left
   *     out
   */
  public Confirmation(String address, String go, String words, Map<String, String> fields) {
    this.address = address;
    this.go = go;
    this.words = words;
    this.fields = new LinkedHashMap<>(fields);
    this.fields.values().removeIf(value -> value == null);
  }

  public String getAddress() {
    return address;
  }

  public String getGo() {
    return go;
  }

  public String getWords() {
    return words;
  }

  public Map<String, String> getFields() {
    return fields;
  }
}

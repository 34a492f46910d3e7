package org.broadleafsezzle.admin.link;

import java.io.Serializable;

/** The outcome of a form, in words; kept until the next page. Immutable. */
public final class LinkNotice implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String name;
  private final boolean good;
  private final String title;
  private final String words;
  private final String address;

  /**
   * @param name what came of it, for programs
   * @param address to be copied; null if there is none
   */
  LinkNotice(String name, boolean good, String title, String words, String address) {
    this.name = name;
    this.good = good;
    this.title = title;
    this.words = words;
    this.address = address;
  }

  public String getName() {
    return name;
  }

  public boolean isGood() {
    return good;
  }

  public String getTitle() {
    return title;
  }

  public String getWords() {
    return words;
  }

  public String getAddress() {
    return address;
  }
}

package org.broadleafsezzle.admin.order;

/** Something about a payment that a person should know first. */
public final class Notice {

  private final String tone;
  private final String title;
  private final String words;
  private String link;
  private String linkText;

  /**
   * @param tone {@code alert} if somebody has to do something, else {@code info}
   */
  Notice(String tone, String title, String words) {
    this.tone = tone;
    this.title = title;
    this.words = words;
  }

  /**
   * With a link to where something can be done about it.
   *
   * @param address below the admin's
   */
  Notice leadingTo(String address, String text) {
    link = address;
    linkText = text;
    return this;
  }

  /** Below the admin's address; null if it leads nowhere. */
  public String getLink() {
    return link;
  }

  public String getLinkText() {
    return linkText;
  }

  public String getTone() {
    return tone;
  }

  public String getTitle() {
    return title;
  }

  public String getWords() {
    return words;
  }
}

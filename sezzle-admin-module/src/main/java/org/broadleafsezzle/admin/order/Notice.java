package org.broadleafsezzle.admin.order;

/** Something about a payment that a person should know first. */
public final class Notice {

  private final String tone;
  private final String title;
  private final String words;

  /**
   * @param tone {@code alert} if somebody has to do something, else {@code info}
   */
  Notice(String tone, String title, String words) {
    this.tone = tone;
    this.title = title;
    this.words = words;
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

package org.broadleafsezzle.notice;

import java.util.Objects;

/** A notice in words. Immutable. */
public final class NoticeText {

  private static final int LONGEST_SUBJECT = 200;

  private final String subject;
  private final String plain;
  private final String html;

  /**
   * @param subject made one line of at most 200 characters
   * @param plain the whole as plain text
   * @param html the whole as a page
   */
  public NoticeText(String subject, String plain, String html) {
    this.subject = oneLine(subject);
    this.plain = Objects.requireNonNull(plain);
    this.html = Objects.requireNonNull(html);
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\s]+", " ").trim();
    return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT);
  }

  public String getSubject() {
    return subject;
  }

  public String getPlain() {
    return plain;
  }

  public String getHtml() {
    return html;
  }
}

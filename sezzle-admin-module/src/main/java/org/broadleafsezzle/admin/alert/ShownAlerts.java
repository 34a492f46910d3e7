package org.broadleafsezzle.admin.alert;

import java.util.Collections;
import java.util.List;

/** The content of an e-mail to an administrator, part by part. Texts, never markup. */
public final class ShownAlerts {

  private final String language;
  private final String subject;
  private final String intro;
  private final List<Part> parts;
  private final String footer;

  ShownAlerts(String language, String subject, String intro, List<Part> parts, String footer) {
    this.language = language;
    this.subject = subject;
    this.intro = intro;
    this.parts = Collections.unmodifiableList(parts);
    this.footer = footer;
  }

  public String getLanguage() {
    return language;
  }

  public String getSubject() {
    return subject;
  }

  public String getIntro() {
    return intro;
  }

  public List<Part> getParts() {
    return parts;
  }

  public String getFooter() {
    return footer;
  }

  /** All of one reason. */
  public static final class Part {

    private final String title;
    private final List<Line> lines;
    private final String more;
    private final String url;

    /**
     * @param more that there are more than the lines say; empty if there are not
     * @param url where all of them are
     */
    Part(String title, List<Line> lines, String more, String url) {
      this.title = title;
      this.lines = Collections.unmodifiableList(lines);
      this.more = more;
      this.url = url;
    }

    public String getTitle() {
      return title;
    }

    public List<Line> getLines() {
      return lines;
    }

    public String getMore() {
      return more;
    }

    public String getUrl() {
      return url;
    }
  }

  /** One of them: words, and a link to where the admin shows it. */
  public static final class Line {

    private final String before;
    private final String link;
    private final String after;
    private final String url;

    /**
     * @param before words before the link; empty for none
     * @param link the link's words
     * @param after words after it; empty for none
     */
    Line(String before, String link, String after, String url) {
      this.before = before;
      this.link = link;
      this.after = after;
      this.url = url;
    }

    public String getBefore() {
      return before;
    }

    public String getLink() {
      return link;
    }

    public String getAfter() {
      return after;
    }

    public String getUrl() {
      return url;
    }
  }
}

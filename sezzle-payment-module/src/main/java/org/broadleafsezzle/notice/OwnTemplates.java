package org.broadleafsezzle.notice;

import org.springframework.context.MessageSource;

/**
 * The module's own words. The page is {@code emailTemplates/sezzle/notice.html} of the class path:
 * a shop's file of that name takes its place.
 */
public class OwnTemplates {

  private static final String PAGE = "sezzle/notice";

  private final MessageSource messages;
  private final MailPages pages = new MailPages();

  public OwnTemplates(MessageSource messages) {
    this.messages = messages;
  }

  NoticeText write(NoticeFacts facts) {
    ShownNotice shown = new ShownNotice(facts, messages);
    String page = pages.write(PAGE, facts.getLocale(), shown);
    return new NoticeText(shown.getSubject(), plain(shown), page);
  }

  private static String plain(ShownNotice shown) {
    StringBuilder text = new StringBuilder(shown.getGreeting());
    shown.getParagraphs().forEach(paragraph -> text.append("\n\n").append(paragraph));
    text.append('\n');
    shown.getFigureLines().forEach(line -> text.append('\n').append(line));
    return text.append("\n\n-- \n").append(shown.getFooter()).append('\n').toString();
  }
}

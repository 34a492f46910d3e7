package org.broadleafsezzle.admin.alert;

import java.util.List;
import java.util.Locale;
import org.broadleafsezzle.notice.MailPages;
import org.broadleafsezzle.notice.NoticeText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts what needs a person into an e-mail, as text and as a page. */
@Component("blSezzleAlertLetter")
class AlertLetter {

  private static final String PAGE = "sezzle/alert";

  private final AlertWords words;
  private final MailPages pages = new MailPages();

  @Autowired
  AlertLetter(AlertWords words) {
    this.words = words;
  }

  /**
   * @param items at least one
   */
  NoticeText write(List<AlertItem> items, Locale language) {
    Locale before = LocaleContextHolder.getLocale();
    LocaleContextHolder.setLocale(language);
    try {
      ShownAlerts shown = words.of(items);
      return new NoticeText(shown.getSubject(), plain(shown), pages.write(PAGE, language, shown));
    } finally {
      LocaleContextHolder.setLocale(before);
    }
  }

  private static String plain(ShownAlerts shown) {
    StringBuilder text = new StringBuilder(shown.getIntro());
    for (ShownAlerts.Part part : shown.getParts()) {
      text.append("\n\n").append(part.getTitle()).append('\n');
      for (ShownAlerts.Line line : part.getLines()) {
        text.append("\n- ").append(line.getBefore());
        text.append(line.getBefore().isEmpty() ? line.getLink() : "");
        text.append(line.getAfter().isEmpty() ? "" : ": " + line.getAfter());
        text.append("\n  ").append(line.getUrl());
      }
      text.append(part.getMore().isEmpty() ? "" : "\n- " + part.getMore() + "\n  " + part.getUrl());
    }
    return text.append("\n\n-- \n").append(shown.getFooter()).append('\n').toString();
  }
}

package org.broadleafsezzle.admin.layout;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The module's texts in the language of the administrator of the current request. */
@Component("blSezzleAdminTexts")
public class AdminTexts {

  private static final String PREFIX = "sezzle.admin.";

  private final MessageSource messages;

  @Autowired
  public AdminTexts(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * The text with these details in its places.
   *
   * @param key without the {@code sezzle.admin.} all of them begin with
   */
  public String text(String key, Object... details) {
    return messages.getMessage(PREFIX + key, details, LocaleContextHolder.getLocale());
  }

  /** The same, or something else if there is no such text. */
  public String textOr(String otherwise, String key, Object... details) {
    return messages.getMessage(PREFIX + key, details, otherwise, LocaleContextHolder.getLocale());
  }
}

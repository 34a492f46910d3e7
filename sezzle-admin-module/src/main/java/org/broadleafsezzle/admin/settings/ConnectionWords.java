package org.broadleafsezzle.admin.settings;

import org.broadleafsezzle.admin.layout.AdminTexts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What came of a call to Sezzle, in the administrator's language. */
@Component("blSezzleConnectionWords")
public class ConnectionWords {

  private static final String TEXT = "settings.connection.";

  private final AdminTexts texts;

  @Autowired
  public ConnectionWords(AdminTexts texts) {
    this.texts = texts;
  }

  /** What happened, what to do about it, and the id that Sezzle's support asks for. */
  public String of(ConnectionResult result) {
    String words = texts.text(TEXT + result.code(), result.detail());
    return result
        .debugUuid()
        .map(uuid -> words + " " + texts.text(TEXT + "debug", uuid))
        .orElse(words);
  }
}

package org.broadleafsezzle.admin.settings;

import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.admin.layout.LedgerWords;
import org.broadleafsezzle.admin.settings.ConnectionResult.Code;
import org.broadleafsezzle.payments.Explanation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The words for the result of a call to Sezzle, in the administrator's language. */
@Component("blSezzleConnectionWords")
public class ConnectionWords {

  private static final String TEXT = "settings.connection.";

  private final AdminTexts texts;
  private final LedgerWords words;

  @Autowired
  public ConnectionWords(AdminTexts texts, LedgerWords words) {
    this.texts = texts;
    this.words = words;
  }

  /** The result, what to do about it, and the id that Sezzle's support asks for. */
  public String of(ConnectionResult result) {
    String said =
        result.code() == Code.FAILED
            ? words.say(result.why().get())
            : texts.text(TEXT + result.code(), result.detail());
    return result
        .why()
        .flatMap(Explanation::debugUuid)
        .map(uuid -> said + " " + texts.text("failure.debug", uuid))
        .orElse(said);
  }
}

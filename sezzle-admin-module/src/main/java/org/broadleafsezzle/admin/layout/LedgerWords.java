package org.broadleafsezzle.admin.layout;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MessageArgument;
import org.broadleafsezzle.payments.Explanation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Says in the administrator's language what the payment module has written into its ledger. */
@Component("blSezzleLedgerWords")
public class LedgerWords {

  private final AdminTexts texts;
  private final AdminFormats formats;

  @Autowired
  public LedgerWords(AdminTexts texts, AdminFormats formats) {
    this.texts = texts;
    this.formats = formats;
  }

  /** One after the other. */
  public String say(Collection<LedgerMessage> messages) {
    return messages.stream().map(this::say).collect(Collectors.joining(" "));
  }

  public String say(LedgerMessage message) {
    List<MessageArgument> places = message.code().form().arguments();
    Object[] said = new Object[places.size()];
    for (int place = 0; place < said.length; place++) {
      said[place] = say(places.get(place), message.arguments().get(place));
    }
    return texts.text(message.code().key(), said);
  }

  /** Why something was not done: in Sezzle's own words, or else in ours. */
  public String say(Explanation why) {
    return say(why.said(), why.message());
  }

  /**
   * The same of what was stored.
   *
   * @param said Sezzle's own words
   */
  public String say(Optional<String> said, LedgerMessage message) {
    return said.map(words -> texts.text("failure.said", words)).orElseGet(() -> say(message));
  }

  /** With the id that Sezzle's support asks for. */
  public String sayWithId(Explanation why) {
    return why.debugUuid()
        .map(uuid -> say(why) + " " + texts.text("failure.debug", uuid))
        .orElseGet(() -> say(why));
  }

  private String say(MessageArgument type, Object value) {
    if (value == null) {
      return texts.text("message.unsaid");
    }
    switch (type) {
      case AMOUNT:
        return formats.money((Price) value);
      case TIME:
        return formats.time((Instant) value);
      case MOVEMENT:
        return texts.text("message.movement." + value);
      case MOVED:
        return texts.text("message.moved." + value);
      case STATE:
        return texts.text("state." + value);
      case MODE:
        return texts.text("mode." + value);
      default:
        return value.toString();
    }
  }
}

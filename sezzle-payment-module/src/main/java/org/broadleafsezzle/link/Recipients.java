package org.broadleafsezzle.link;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadleafsezzle.api.model.EmailAddress;
import org.broadleafsezzle.ledger.LinkChannel;
import org.broadleafsezzle.ledger.PayLink;

/** Whether somebody can be written to at what was typed, before Sezzle is asked to. */
public final class Recipients {

  private static final Pattern FILLING = Pattern.compile("[\\s().-]");

  /** Of the United States and Canada: Sezzle writes to nobody else. */
  private static final Pattern PHONE = Pattern.compile("(?:\\+?1)?([2-9]\\d{2}[2-9]\\d{6})");

  private Recipients() {}

  /**
   * The address or number as Sezzle is told it: a number with its country, {@code +12065550100}.
   *
   * @param typed may be null
   * @return empty if it can't be one
   */
  public static Optional<String> read(LinkChannel channel, String typed) {
    String text = typed == null ? "" : typed.trim();
    return channel == LinkChannel.SMS ? phone(text) : email(text);
  }

  private static Optional<String> email(String text) {
    return EmailAddress.isOne(text) && text.length() <= PayLink.LONGEST_RECIPIENT
        ? Optional.of(text)
        : Optional.empty();
  }

  private static Optional<String> phone(String text) {
    Matcher digits = PHONE.matcher(FILLING.matcher(text).replaceAll(""));
    return digits.matches() ? Optional.of("+1" + digits.group(1)) : Optional.empty();
  }
}

package org.broadleafsezzle.link;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadleafsezzle.ledger.LinkChannel;
import org.broadleafsezzle.ledger.PayLink;

/** Whether somebody can be written to at what was typed, before Sezzle is asked to. */
public final class Recipients {

  private static final Pattern EMAIL =
      Pattern.compile(
          "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
              + "@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+\\p{L}{2,63}");

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
    boolean fits =
        text.length() <= PayLink.LONGEST_RECIPIENT
            && EMAIL.matcher(text).matches()
            && !text.contains("..")
            && !text.startsWith(".")
            && !text.contains(".@");
    return fits ? Optional.of(text) : Optional.empty();
  }

  private static Optional<String> phone(String text) {
    Matcher digits = PHONE.matcher(FILLING.matcher(text).replaceAll(""));
    return digits.matches() ? Optional.of("+1" + digits.group(1)) : Optional.empty();
  }
}

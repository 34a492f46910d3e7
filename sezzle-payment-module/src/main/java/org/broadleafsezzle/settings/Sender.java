package org.broadleafsezzle.settings;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadleafsezzle.api.model.EmailAddress;

/** The sender of e-mails: an address, also with a name before it. Immutable. */
public final class Sender {

  /** The column of BLC_SYSTEM_PROPERTY holds no more. */
  static final int LONGEST = 255;

  /** An address, or a name and an address as mails show them. */
  static final SettingRule<Sender> RULE =
      SettingRule.optional(
          Sender.class,
          text -> Optional.of(text).map(Sender::of).filter(sender -> isAllowed(text, sender)),
          "an e-mail address, also with a name before it: Garden Shop <orders@shop.example>");

  private static final Pattern NAMED = Pattern.compile("([^<>\"\\p{Cntrl}]*)<([^<>]+)>");

  private final String address;
  private final String name;

  private Sender(String address, String name) {
    this.address = address;
    this.name = name;
  }

  /**
   * @param text an address, or a name and an address in angle brackets
   */
  public static Sender of(String text) {
    Matcher named = NAMED.matcher(text);
    return named.matches()
        ? new Sender(named.group(2).trim(), named.group(1).trim())
        : new Sender(text, "");
  }

  private static boolean isAllowed(String text, Sender sender) {
    return text.length() <= LONGEST && EmailAddress.isOne(sender.address);
  }

  public String address() {
    return address;
  }

  /** The name beside the address; empty if it has none. */
  public Optional<String> name() {
    return Optional.of(name).filter(text -> !text.isEmpty());
  }
}

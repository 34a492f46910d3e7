package org.broadleafsezzle.api.model;

import java.util.regex.Pattern;

/** Whether a text can be an e-mail address. */
public final class EmailAddress {

  /** As RFC 5321 has it. */
  private static final int LONGEST = 254;

  private static final Pattern FORM =
      Pattern.compile(
          "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
              + "@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+\\p{L}{2,63}");

  private EmailAddress() {}

  /**
   * Whether mail could be sent there: one address and nothing around it, so that nothing of it can
   * become a line of its own in a mail.
   */
  public static boolean isOne(String text) {
    return text.length() <= LONGEST
        && FORM.matcher(text).matches()
        && !text.contains("..")
        && !text.startsWith(".")
        && !text.contains(".@");
  }
}

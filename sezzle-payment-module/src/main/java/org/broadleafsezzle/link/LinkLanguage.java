package org.broadleafsezzle.link;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that Sezzle writes to a customer in. */
public enum LinkLanguage {
  ENGLISH("en"),
  FRENCH("fr-CA");

  private final String code;

  LinkLanguage(String code) {
    this.code = code;
  }

  /** Empty for a code that Sezzle does not know. */
  public static Optional<LinkLanguage> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }

  /** The one that fits somebody's. */
  public static LinkLanguage of(Locale locale) {
    boolean french = locale != null && Locale.FRENCH.getLanguage().equals(locale.getLanguage());
    return french ? FRENCH : ENGLISH;
  }

  /** As the contract has it. */
  public String code() {
    return code;
  }

  Locale locale() {
    return Locale.forLanguageTag(code);
  }
}

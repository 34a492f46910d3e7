package org.broadleafsezzle.api.model;

import java.util.regex.Pattern;

/** The shop's own id of a payment at Sezzle: unique for the merchant. */
public final class ReferenceId {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]+");

  private ReferenceId() {}

  /**
   * The reference id given, if it is one.
   *
   * @throws IllegalArgumentException if it is not made of letters, digits, {@code _} and {@code -}
   */
  public static String checked(String referenceId) {
    Checks.that(
        referenceId != null && FORM.matcher(referenceId).matches(),
        "reference id must be made of letters, digits, _ and - only");
    return referenceId;
  }
}

package org.broadleafsezzle.api.model;

import java.util.regex.Pattern;

/**
 * The name that Sezzle gives to a thing. Ids go into logs and into the shop's tables, so that one
 * that could forge a line of a log, or would not fit a column, is invalid.
 */
public final class SezzleId {

  /** The longest that is taken. */
  public static final int LONGEST = 64;

  private static final Pattern FORM = Pattern.compile("[!-~]{1," + LONGEST + "}");

  private SezzleId() {}

  /** The id as it came; null if it is not made of visible ASCII letters only, or too long. */
  public static String received(String raw) {
    return raw != null && FORM.matcher(raw).matches() ? raw : null;
  }
}

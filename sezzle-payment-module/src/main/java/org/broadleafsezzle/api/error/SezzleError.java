package org.broadleafsezzle.api.error;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One error in Sezzle's answer. All texts are free of control characters and shortened, so that
 * they can't forge log lines. The message is Sezzle's own and can repeat what was sent, personal
 * data too: show it to an administrator, don't log it.
 */
public final class SezzleError implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_MESSAGE = 500;
  private static final int LONGEST_TOKEN = 100;
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cf}]+");
  private static final Pattern NOT_TOKEN = Pattern.compile("[^A-Za-z0-9_.\\-\\[\\]]+");

  private final String code;
  private final String location;
  private final String message;
  private final String debugUuid;

  /** Any of these may be null. */
  public SezzleError(String code, String location, String message, String debugUuid) {
    this.code = token(code);
    this.location = token(location);
    this.message = text(message);
    this.debugUuid = token(debugUuid);
  }

  private static String token(String raw) {
    return raw == null ? null : shorten(NOT_TOKEN.matcher(raw).replaceAll("_"), LONGEST_TOKEN);
  }

  private static String text(String raw) {
    return raw == null ? null : shorten(CONTROL.matcher(raw).replaceAll(" "), LONGEST_MESSAGE);
  }

  private static String shorten(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }

  /** Machine-readable kind of the error. */
  public Optional<String> getCode() {
    return Optional.ofNullable(code);
  }

  /** The field that was wrong. */
  public Optional<String> getLocation() {
    return Optional.ofNullable(location);
  }

  /** Sezzle's sentence; not for logs. */
  public Optional<String> getMessage() {
    return Optional.ofNullable(message);
  }

  /** The id that Sezzle's support asks for. */
  public Optional<String> getDebugUuid() {
    return Optional.ofNullable(debugUuid);
  }

  /** Without the message, which is not for logs. */
  @Override
  public String toString() {
    return "code=" + code + " location=" + location + " debug_uuid=" + debugUuid;
  }
}

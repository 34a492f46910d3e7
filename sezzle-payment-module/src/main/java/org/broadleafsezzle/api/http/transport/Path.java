package org.broadleafsezzle.api.http.transport;

import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.net.PercentCodec;

/** Builds a path with its query; whatever is put in stays one segment or one value. */
public final class Path {
  private static final int LONGEST_SEGMENT = 512;

  private final StringBuilder text = new StringBuilder();
  private String secret;
  private boolean hasQuery;

  private Path() {}

  public static Path of(String first) {
    Path path = new Path();
    path.text.append(first);
    return path;
  }

  /** Appended as it is. */
  public Path fixed(String more) {
    text.append(more);
    return this;
  }

  /**
   * @throws IllegalArgumentException if the value is missing, or is no name of anything
   */
  public Path segment(String what, String value) {
    text.append('/').append(checked(what, value));
    return this;
  }

  /**
   * A segment that is put in its place only when the request leaves, because the HTTP library logs
   * paths.
   */
  public Path secretSegment(String what, String value) {
    secret = checked(what, value);
    text.append('/').append(SilentConnection.PLACE_OF_SECRET);
    return this;
  }

  private static String checked(String what, String value) {
    if (value == null || value.trim().isEmpty()) {
      throw new IllegalArgumentException(what + " is missing");
    }
    if (value.equals(".") || value.equals("..") || value.length() > LONGEST_SEGMENT) {
      throw new IllegalArgumentException(what + " is malformed");
    }
    return encoded(value);
  }

  /** Null if there is no secret segment. */
  String secret() {
    return secret;
  }

  /**
   * @throws IllegalArgumentException if the value is missing
   */
  public Path query(String name, Object value) {
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    text.append(hasQuery ? '&' : '?').append(name).append('=').append(encoded(value.toString()));
    hasQuery = true;
    return this;
  }

  private static String encoded(String value) {
    return isPlain(value) ? value : PercentCodec.encode(value, StandardCharsets.UTF_8);
  }

  /** The characters of every uuid; nothing of it needs to be encoded. */
  private static boolean isPlain(String value) {
    return value.chars().allMatch(c -> c == '-' || c < 0x80 && Character.isLetterOrDigit(c));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

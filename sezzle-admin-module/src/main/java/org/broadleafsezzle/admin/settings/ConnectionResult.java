package org.broadleafsezzle.admin.settings;

import java.util.Optional;

/** What came of signing in at Sezzle. */
public final class ConnectionResult {

  /** What happened; each has a text of its own. */
  public enum Code {
    CONNECTED,
    /** Signed in, but the shop's clock and Sezzle's differ. */
    CONNECTED_CLOCK_WRONG,
    KEYS_MISSING,
    /** Public and private key are the same. */
    SAME_KEY_TWICE,
    WRONG_KEYS,
    /** They are right, in the other mode. */
    KEYS_OF_OTHER_MODE,
    NO_SUCH_HOST,
    NO_CONNECTION,
    TIMEOUT,
    CERTIFICATE,
    /** Sezzle's certificate is not valid at the time the shop's clock shows. */
    CLOCK_WRONG,
    SEZZLE_DOWN,
    TOO_MANY_CALLS,
    REFUSED,
    UNREADABLE_ANSWER,
    /** A setting is wrong; the detail says which. */
    SETTING_WRONG
  }

  private final Code code;
  private final String detail;
  private final String debugUuid;

  private ConnectionResult(Code code, String detail, String debugUuid) {
    this.code = code;
    this.detail = detail;
    this.debugUuid = debugUuid;
  }

  public static ConnectionResult of(Code code) {
    return new ConnectionResult(code, "", null);
  }

  public ConnectionResult withDetail(String newDetail) {
    return new ConnectionResult(code, newDetail, debugUuid);
  }

  /** Null for none. */
  ConnectionResult withDebugUuid(String uuid) {
    return new ConnectionResult(code, detail, uuid);
  }

  Code code() {
    return code;
  }

  boolean isConnected() {
    return code == Code.CONNECTED || code == Code.CONNECTED_CLOCK_WRONG;
  }

  /** The merchant's uuid, minutes, or what else the text has a place for. */
  String detail() {
    return detail;
  }

  Optional<String> debugUuid() {
    return Optional.ofNullable(debugUuid);
  }
}

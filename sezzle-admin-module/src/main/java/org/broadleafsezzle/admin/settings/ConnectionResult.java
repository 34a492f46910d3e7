package org.broadleafsezzle.admin.settings;

import java.util.Optional;
import org.broadleafsezzle.ledger.FailureCode;
import org.broadleafsezzle.payments.Explanation;

/** The result of signing in at Sezzle. */
public final class ConnectionResult {

  /** The kinds of results; each has a text of its own. */
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
    /** The call failed; the explanation says why. */
    FAILED
  }

  private final Code code;
  private final String detail;
  private final Explanation why;

  private ConnectionResult(Code code, String detail, Explanation why) {
    this.code = code;
    this.detail = detail;
    this.why = why;
  }

  static ConnectionResult of(Code code) {
    return new ConnectionResult(code, "", null);
  }

  /** The keys that were tried need not be the shop's: they are wrong, not the shop's. */
  static ConnectionResult failed(RuntimeException failure) {
    Explanation why = Explanation.of(failure);
    boolean wrongKeys = why.message().code() == FailureCode.KEYS;
    return new ConnectionResult(wrongKeys ? Code.WRONG_KEYS : Code.FAILED, "", why);
  }

  ConnectionResult withDetail(String newDetail) {
    return new ConnectionResult(code, newDetail, why);
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

  /** Present if a call failed. */
  Optional<Explanation> why() {
    return Optional.ofNullable(why);
  }

  /** In one word, for machines. */
  String name() {
    return code == Code.FAILED ? why.message().code().name() : code.name();
  }
}

package org.broadleafsezzle.notice;

import java.util.Optional;
import org.broadleafsezzle.ledger.NoticeTrouble;

/** A notice is not to be sent, now or later. */
public class UnsendableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final NoticeTrouble why;

  private UnsendableException(NoticeTrouble why, String message) {
    super(message);
    this.why = why;
  }

  /** It can reach nobody, or is not wanted any more. */
  public static UnsendableException because(NoticeTrouble why) {
    return new UnsendableException(why, why.name());
  }

  /**
   * The shop has no way to send any: it is forgotten.
   *
   * @param message the advice, for the log
   */
  public static UnsendableException noWay(String message) {
    return new UnsendableException(null, message);
  }

  /** Empty if the shop has no way to send any. */
  public Optional<NoticeTrouble> why() {
    return Optional.ofNullable(why);
  }
}

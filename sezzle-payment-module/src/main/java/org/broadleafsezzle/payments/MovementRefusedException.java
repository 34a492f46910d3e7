package org.broadleafsezzle.payments;

import java.util.Optional;
import org.broadleafsezzle.api.model.Price;

/**
 * A movement of money that was refused before anything was sent. The message says what is possible.
 */
public final class MovementRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Refusal why;
  private final transient Price most;

  MovementRefusedException(Refusal why, String message) {
    this(why, message, null, null);
  }

  MovementRefusedException(Refusal why, String message, Throwable cause) {
    this(why, message, null, cause);
  }

  MovementRefusedException(Refusal why, String message, Price most) {
    this(why, message, most, null);
  }

  private MovementRefusedException(Refusal why, String message, Price most, Throwable cause) {
    super(message, cause);
    this.why = why;
    this.most = most;
  }

  /** The same as the message, for whoever says it in another language. */
  public Refusal getWhy() {
    return why;
  }

  /** How much could be moved, if it is the amount that can't be. */
  public Optional<Price> getMost() {
    return Optional.ofNullable(most);
  }
}

package org.broadleafsezzle.payments;

/**
 * A movement of money that was refused before anything was sent. The message says what is possible.
 */
public final class MovementRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MovementRefusedException(String message) {
    super(message);
  }

  MovementRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}

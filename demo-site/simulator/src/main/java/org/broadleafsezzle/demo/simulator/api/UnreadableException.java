package org.broadleafsezzle.demo.simulator.api;

/** The body is not what it has to be before its fields can be looked at: a JSON object. */
final class UnreadableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableException(String message) {
    super(message);
  }
}

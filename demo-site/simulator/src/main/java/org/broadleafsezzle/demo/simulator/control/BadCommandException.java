package org.broadleafsezzle.demo.simulator.control;

/** A command that can't be understood; answered with 400. */
final class BadCommandException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadCommandException(String message) {
    super(message);
  }
}

package org.broadleafsezzle.ledger;

/** A change of state that can't be; nothing was written. */
public final class IllegalTransitionException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  IllegalTransitionException(String what, Enum<?> from, Enum<?> to) {
    super(what + " is " + from + " and can't become " + to);
  }
}

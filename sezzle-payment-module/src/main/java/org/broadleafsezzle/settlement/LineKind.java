package org.broadleafsezzle.settlement;

import java.util.Arrays;
import java.util.Locale;

/**
 * The kinds of lines of a payout. Sezzle writes a refund positive in its current form and negative
 * in its older one, so a kind that goes one way only has that sign, however it is written.
 */
public enum LineKind {
  /** An order that the payout has a capture of; moves nothing where it has a line of its own. */
  ORDER(0),
  CAPTURE(1),
  REFUND(-1),
  FEE(-1),
  RETURNED_FEE(1),
  CHARGEBACK(-1),
  CHARGEBACK_REVERSAL(1),
  /** Corrections, interest, and whatever else there may be: as it is written. */
  OTHER(0);

  private static final String FEES = "_FEE";

  private final int direction;

  LineKind(int direction) {
    this.direction = direction;
  }

  /** The kind that Sezzle's word for it means. */
  static LineKind of(String type) {
    String name = type.trim().toUpperCase(Locale.ROOT).replace(' ', '_');
    return Arrays.stream(values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElse(name.endsWith(FEES) ? FEE : OTHER);
  }

  /** The shop's gain, negative if it pays. */
  long signed(long writtenInCents) {
    return direction == 0 ? writtenInCents : direction * Math.abs(writtenInCents);
  }

  /** Whether it is of one capture or refund. */
  boolean isOfMovement() {
    return this == CAPTURE || this == REFUND;
  }

  /** Whether it is of a dispute. */
  boolean isOfDispute() {
    return this == CHARGEBACK || this == CHARGEBACK_REVERSAL;
  }

  /** Whether it is never without an order. */
  boolean needsOrder() {
    return this == ORDER || isOfMovement() || isOfDispute();
  }
}

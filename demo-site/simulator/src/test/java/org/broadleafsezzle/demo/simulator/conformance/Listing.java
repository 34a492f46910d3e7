package org.broadleafsezzle.demo.simulator.conformance;

import java.util.function.BooleanSupplier;

/** The time until something that has happened is listed. */
final class Listing {

  private static final int LOOKS = 20;

  private Listing() {}

  static String of(BooleanSupplier listed, Surroundings surroundings) {
    for (int look = 0; look < LOOKS; look++) {
      if (listed.getAsBoolean()) {
        return look == 0 ? "at once" : "later than the payment";
      }
      surroundings.settle();
    }
    return "not after " + LOOKS + " looks";
  }
}

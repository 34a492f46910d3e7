package org.broadleafsezzle.payments.simulated;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults at a gateway that ignores request ids and lists what it has done minutes later. */
class UnsureFaultMatrixTest extends FaultMatrix {

  static Stream<Fault> faults() {
    return faultsAt(Stream.of(Gateways.UNSURE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void inTheEndTheBooksAreEqualAndNothingWasMovedTwice(Fault fault) {
    check(fault);
  }
}

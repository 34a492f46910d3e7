package org.broadleafsezzle.payments.simulated;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Faults at a gateway as documented, and each night at one with every combination of the manners
 * that matter here; {@link UnsureFaultMatrixTest} has the worst of them in every build.
 */
class FaultMatrixTest extends FaultMatrix {

  static Stream<Fault> faults() {
    return faultsAt(Stream.of(Gateways.KIND));
  }

  static Stream<Fault> faultsOfOtherGateways() {
    return faultsAt(Gateways.others());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faultsOfOtherGateways")
  @Tag("nightly")
  void atEveryOtherGatewayTheSame(Fault fault) {
    check(fault);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void inTheEndTheBooksAreEqualAndNothingWasMovedTwice(Fault fault) {
    check(fault);
  }
}

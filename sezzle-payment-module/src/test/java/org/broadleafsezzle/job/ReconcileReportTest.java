package org.broadleafsezzle.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The line that a run leaves in the log and in the list of runs. */
class ReconcileReportTest {

  private static final String NOTHING =
      "ordered=0 undone=0 ended=0 waiting=0 movementsSettled=0 compared=0 adopted=0 captured=0"
          + " released=0 warned=0 unmended=0";

  private final ReconcileReport report = new ReconcileReport();

  @Test
  void aRunThatFoundNothingSaysSo() {
    assertThat(report.isEmpty()).isTrue();
    assertThat(report).hasToString(NOTHING);
  }

  @ParameterizedTest
  @MethodSource("findings")
  void aRunThatFoundSomethingNamesIt(String name, Consumer<ReconcileReport> finding) {
    finding.accept(report);
    finding.accept(report);

    assertThat(report.isEmpty()).isFalse();
    assertThat(report).hasToString(NOTHING.replaceFirst("\\b" + name + "=0", name + "=2"));
  }

  static Stream<Arguments> findings() {
    return Stream.of(
        finding("ordered", ReconcileReport::ordered),
        finding("undone", ReconcileReport::undone),
        finding("ended", ReconcileReport::ended),
        finding("waiting", ReconcileReport::waiting),
        finding("movementsSettled", report -> report.settled(1)),
        finding("compared", ReconcileReport::compared),
        finding("captured", ReconcileReport::captured),
        finding("released", ReconcileReport::released),
        finding("unmended", ReconcileReport::unmended));
  }

  @ParameterizedTest
  @MethodSource("findings")
  void oneFindingNeverHidesAnother(String name, Consumer<ReconcileReport> finding) {
    report.ordered();
    finding.accept(report);

    assertThat(report.isEmpty()).as(name).isFalse();
  }

  @Test
  void theFindingsOfComparisonsAreCountedToo() {
    report.compared();
    report.adopted(3);
    report.warned();

    assertThat(report.toString()).contains("compared=1", "adopted=3", "warned=1");
  }

  private static Arguments finding(String name, Consumer<ReconcileReport> finding) {
    return arguments(name, finding);
  }
}

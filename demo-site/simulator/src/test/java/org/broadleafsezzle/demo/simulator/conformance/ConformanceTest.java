package org.broadleafsezzle.demo.simulator.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadleafsezzle.demo.simulator.conformance.Finding.Verdict;
import org.broadleafsezzle.demo.simulator.manners.Manner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The suite against the simulator, kind and otherwise. */
class ConformanceTest {

  private static final Path DOCUMENTATION = Path.of("../../docs/sandbox.md");

  private static List<Finding> kind;

  @BeforeAll
  static void lookAtAKindSimulator() throws IOException {
    kind = findings(Duration.ZERO);
  }

  @Test
  void theSimulatorIsAsTheSuiteSays() {
    assertThat(kind)
        .as(FactTable.of(kind))
        .allMatch(finding -> finding.verdict() == Verdict.AS_THE_SIMULATOR);
    assertThat(kind).extracting(finding -> finding.fact().name()).doesNotHaveDuplicates();
  }

  @Test
  void theDocumentationShowsTheTableAsItIsPrinted() throws IOException {
    String table = FactTable.of(kind);

    if (Boolean.getBoolean("sandbox.document")) {
      String text = Files.readString(DOCUMENTATION);
      Files.writeString(DOCUMENTATION, text.substring(0, text.indexOf("| fact |")) + table);
    }
    assertThat(Files.readString(DOCUMENTATION)).endsWith(table);
  }

  @Test
  void aSimulatorWithOtherMannersIsFoundOut() throws IOException {
    Map<String, Finding> findings =
        findings(
                Duration.ofMinutes(1),
                Manner.REQUEST_IDS_IGNORED,
                Manner.SETTLEMENTS_IN_CENTS,
                Manner.REQUESTS_TO_THE_LETTER,
                Manner.SHORT_CHECKOUTS)
            .stream()
            .collect(Collectors.toMap(f -> f.fact().name(), f -> f));

    assertThat(findings.get("capture: sent twice under one request id").seen())
        .isEqualTo("carried out twice");
    assertThat(findings.get("reauthorize: sent twice under one request id").verdict())
        .isEqualTo(Verdict.OTHERWISE);
    assertThat(findings.get("payout: unit of its amounts").seen()).isEqualTo("cents");
    assertThat(findings.get("locale: with an underscore").seen())
        .isEqualTo("422 invalid at order.locale");
    assertThat(findings.get("checkout: life").seen()).isEqualTo("30 minutes");
    assertThat(findings.get("token: life").verdict()).isEqualTo(Verdict.AS_THE_SIMULATOR);
  }

  @Test
  void aCaptureThatIsListedLateIsFoundOut() throws IOException {
    List<Finding> findings = findings(Duration.ofSeconds(3), Manner.MOVEMENTS_LISTED_LATE);

    assertThat(findings)
        .filteredOn(f -> f.fact().name().startsWith("intent CAPTURE"))
        .singleElement()
        .matches(f -> f.verdict() == Verdict.OTHERWISE)
        .matches(f -> f.seen().equals("later than the payment"));
  }

  private static List<Finding> findings(Duration listingWait, Manner... manners)
      throws IOException {
    try (SimulatedSurroundings simulator = new SimulatedSurroundings()) {
      simulator.manners(listingWait, manners);
      return new Conformance(simulator.api(), SimulatedSurroundings.KEYS, simulator).look();
    }
  }
}

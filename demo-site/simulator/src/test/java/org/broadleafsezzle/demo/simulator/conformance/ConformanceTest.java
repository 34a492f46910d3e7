package org.broadleafsezzle.demo.simulator.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.broadleafsezzle.demo.simulator.conformance.Finding.Verdict;
import org.broadleafsezzle.demo.simulator.manners.Manner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

  private static final Map<Manner, String> FOUND_AT_ONCE =
      Map.ofEntries(
          Map.entry(Manner.REQUEST_IDS_IGNORED, "capture: sent twice under one request id"),
          Map.entry(Manner.SECOND_REAUTHORIZE_ACCEPTED, "reauthorize: a second time"),
          Map.entry(Manner.CHECKOUTS_STAY_ACTIVE, "checkout_status: after that end"),
          Map.entry(Manner.SHORT_CHECKOUTS, "checkout: life"),
          Map.entry(Manner.REFERENCE_ID_FIXED, "reference id: changed after payment"),
          Map.entry(Manner.REQUESTS_TO_THE_LETTER, "locale: with an underscore"),
          Map.entry(Manner.STATUS_COMPLETE, "checkout_status: paid"),
          Map.entry(Manner.AMOUNTS_FLAT, "amounts: how an order writes them"),
          Map.entry(Manner.DATES_WITHOUT_OFFSET, "token: how its end is written"),
          Map.entry(Manner.DATES_IN_WHOLE_SECONDS, "authorization: how its end is written"),
          Map.entry(Manner.ERRORS_AS_OBJECT, "order: unknown"),
          Map.entry(Manner.CREATED_AS_OK, "session: as documented"),
          Map.entry(Manner.PHONE_OF_ADDRESSES, "address: name of the telephone"),
          Map.entry(Manner.SETTLEMENTS_IN_CENTS, "payout: unit of its amounts"),
          Map.entry(Manner.CLOCK_AHEAD, "clock: beside this machine's"));

  private static final Map<Manner, String> FOUND_BY_WAITING =
      Map.of(
          Manner.REQUEST_IDS_FORGOTTEN, "capture: one request id again after more than a minute",
          Manner.MOVEMENTS_LISTED_LATE, "intent CAPTURE: when the capture is listed",
          Manner.AUTHORIZATION_LISTED_LATE, "authorization: when it is listed",
          Manner.RELEASES_REFUSED, "release: sent twice under one request id",
          Manner.REFUNDS_REFUSED, "refund: sent twice under one request id",
          Manner.CLOCK_BEHIND, "clock: beside this machine's");

  static Stream<Map<Manner, String>> unkind() {
    return Stream.of(FOUND_AT_ONCE, FOUND_BY_WAITING);
  }

  @ParameterizedTest
  @MethodSource("unkind")
  void aSimulatorWithOtherMannersIsFoundOut(Map<Manner, String> found) throws IOException {
    List<Finding> findings = findings(Duration.ofSeconds(3), found.keySet().toArray(Manner[]::new));

    assertThat(findings)
        .as(FactTable.of(findings))
        .filteredOn(finding -> finding.verdict() == Verdict.OTHERWISE)
        .extracting(finding -> finding.fact().name())
        .containsAll(found.values());
    assertThat(findings).anyMatch(f -> f.verdict() == Verdict.AS_THE_SIMULATOR);
  }

  private static List<Finding> findings(Duration listingWait, Manner... manners)
      throws IOException {
    try (SimulatedSurroundings simulator = new SimulatedSurroundings()) {
      simulator.manners(listingWait, manners);
      return new Conformance(simulator.api(), SimulatedSurroundings.KEYS, simulator).look();
    }
  }
}

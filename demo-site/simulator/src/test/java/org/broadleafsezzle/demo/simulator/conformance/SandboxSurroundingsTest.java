package org.broadleafsezzle.demo.simulator.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadleafsezzle.demo.simulator.conformance.Finding.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The suite as a person runs it, with a simulator in the sandbox's place. */
class SandboxSurroundingsTest {

  private static final Pattern CHECKOUT = Pattern.compile("http\\S+/checkout/\\S+");

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private SimulatedSurroundings simulator;

  @BeforeEach
  void start() throws IOException {
    simulator = new SimulatedSurroundings();
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void withoutAPersonWhatNeedsOneIsNotSeen() {
    List<Finding> findings = findings(Duration.ZERO, Optional.empty(), url -> {});

    assertThat(seen(findings, "capture: sent twice under one request id"))
        .isEqualTo("nobody paid within 0 s");
    assertThat(seen(findings, "reauthorize: a second time")).isEqualTo("nobody paid within 0 s");
    assertThat(seen(findings, "webhook: signature")).isEqualTo("needs -Dsandbox.webhook-url");
    assertThat(findings)
        .filteredOn(finding -> finding.fact().name().startsWith("session: as documented"))
        .allMatch(finding -> finding.verdict() == Verdict.AS_THE_SIMULATOR);
    assertThat(findings).noneMatch(finding -> finding.verdict() == Verdict.OTHERWISE);
    assertThat(CHECKOUT.matcher(text()).results()).hasSize(2);
  }

  @Test
  void aPersonWhoPaysTwiceShowsAllButWhatTakesDays() throws IOException {
    try (DeliveryReceiver receiver = new DeliveryReceiver(0)) {
      List<Finding> findings =
          findings(Duration.ofSeconds(20), Optional.of(receiver), simulator::pay);

      assertThat(findings).noneMatch(finding -> finding.verdict() == Verdict.OTHERWISE);
      assertThat(findings)
          .filteredOn(finding -> finding.verdict() == Verdict.NOT_SEEN)
          .extracting(finding -> finding.fact().name().replaceFirst(":.*", ""))
          .containsOnly(
              "checkout_status", "capture", "release", "reauthorize", "payout", "payout's lines");
      assertThat(seen(findings, "reauthorize: a second time"))
          .matches("run again after \\S+Z with -Dsandbox.expired-order=\\S+");
    }
    assertThat(text()).doesNotContain(SimulatedSurroundings.KEYS.privateKey(), "Bearer");
  }

  /** The person pays as soon as the address is printed. */
  private List<Finding> findings(
      Duration patience, Optional<DeliveryReceiver> receiver, Consumer<String> person) {
    PrintStream out =
        new PrintStream(printed, true, StandardCharsets.UTF_8) {
          @Override
          public PrintStream printf(String format, Object... arguments) {
            PrintStream same = super.printf(format, arguments);
            Matcher address = CHECKOUT.matcher(String.valueOf(arguments[arguments.length - 1]));
            if (address.matches()) {
              person.accept(address.group());
            }
            return same;
          }
        };
    SandboxSurroundings sandbox =
        new SandboxSurroundings(
            simulator.api(),
            out,
            patience,
            Duration.ofMillis(20),
            receiver.map(DeliveryReceiver::url),
            receiver);
    return new Conformance(simulator.api(), SimulatedSurroundings.KEYS, sandbox).look();
  }

  private static String seen(List<Finding> findings, String fact) {
    return findings.stream()
        .filter(finding -> finding.fact().name().equals(fact))
        .findFirst()
        .orElseThrow()
        .seen();
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}

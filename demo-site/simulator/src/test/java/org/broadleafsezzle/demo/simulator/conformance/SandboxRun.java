package org.broadleafsezzle.demo.simulator.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The run of {@code mvn -Psandbox verify}: the suite against Sezzle's sandbox, with a person beside
 * it; against the simulator where no keys are given. No fact fails it: the table is the result.
 */
class SandboxRun {

  private static final Path TABLE = Path.of("target", "sandbox.md");
  private static final PrintStream OUT = System.out;

  @Test
  void printsWhatIsOtherwise() throws IOException {
    Optional<Keys> keys = Keys.given();
    List<Finding> findings = keys.isPresent() ? sandbox(keys.get()) : simulator();
    String table = FactTable.of(findings);
    Files.createDirectories(TABLE.getParent());
    Files.writeString(TABLE, table);
    OUT.printf("%n%s%nThe table is in %s too.%n", table, TABLE.toAbsolutePath());
  }

  private static List<Finding> sandbox(Keys keys) throws IOException {
    SandboxAddress address =
        Optional.ofNullable(System.getProperty("sandbox.url"))
            .map(SandboxAddress::new)
            .orElse(SandboxAddress.OF_SEZZLE);
    SezzleApi api = new SezzleApi(address, keys);
    OUT.println("Looking at " + address.value() + ".");
    assertThat(api.authenticate().isSuccess())
        .as("%s admits these keys; they must be of the sandbox", address.value())
        .isTrue();
    try (SandboxSurroundings sandbox = SandboxSurroundings.given(api, OUT)) {
      return new Conformance(api, keys, sandbox).look();
    }
  }

  private static List<Finding> simulator() throws IOException {
    OUT.println("No keys were given: looking at the simulator.");
    try (SimulatedSurroundings simulator = new SimulatedSurroundings()) {
      return new Conformance(simulator.api(), SimulatedSurroundings.KEYS, simulator).look();
    }
  }
}

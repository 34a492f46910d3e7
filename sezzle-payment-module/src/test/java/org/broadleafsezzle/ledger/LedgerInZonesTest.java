package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes in zones of their own, one after another at the same database. */
class LedgerInZonesTest {

  private static final List<String> ZONES =
      List.of("UTC", "America/New_York", "Australia/Lord_Howe");

  /** Twice 1:30 in New York, 2:30 that there is not, and twice 1:45 on Lord Howe. */
  private static final List<String> MOMENTS =
      List.of(
          "2026-11-01T05:30:00.123Z",
          "2026-11-01T06:30:00.123Z",
          "2026-03-08T07:30:00Z",
          "2026-04-04T14:45:00Z",
          "2026-04-04T15:15:00Z");

  private static final int ROWS_OF_A_MOMENT = 5;

  @TempDir private Path folder;

  @Test
  void processesInThreeZonesReadTheTimesThatEachHasWritten() throws Exception {
    List<String> locked = new ArrayList<>();
    for (int i = 0; i < ZONES.size(); i++) {
      List<String> printed = run(ZONES.get(i), MOMENTS);
      assertTimes(printed, (i + 1) * MOMENTS.size() * ROWS_OF_A_MOMENT);
      locked.add(printed.get(printed.size() - 1));
    }

    assertTimes(run(ZONES.get(0), List.of()), ZONES.size() * MOMENTS.size() * ROWS_OF_A_MOMENT);
    assertThat(locked).containsExactly("locked true", "locked false", "locked false");
  }

  private static void assertTimes(List<String> printed, int rows) {
    assertThat(printed)
        .filteredOn(line -> line.startsWith("times "))
        .hasSize(rows)
        .allSatisfy(
            line ->
                assertThat(line.split(" "))
                    .hasSizeGreaterThan(2)
                    .satisfies(
                        words -> assertThat(Arrays.stream(words).skip(1).distinct()).hasSize(1)));
  }

  private List<String> run(String zone, List<String> moments)
      throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Duser.timezone=" + zone);
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.add(ZoneProcess.class.getName());
    command.add("jdbc:h2:file:" + folder.resolve("books") + ";MODE=LEGACY");
    command.addAll(moments);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    List<String> printed = Files.readAllLines(output);
    assertThat(process.exitValue()).as("%s", printed).isZero();
    return printed;
  }
}

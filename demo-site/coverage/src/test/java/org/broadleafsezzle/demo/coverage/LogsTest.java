package org.broadleafsezzle.demo.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No log of the tests holds a secret or personal data that they have planted. It looks at what the
 * tests of the modules before it have written: at DEBUG level, and in their reports. With {@code
 * -Dlogs.of} it looks at those of other modules.
 */
@Tag("money")
class LogsTest {
  private static final List<Path> WRITTEN =
      Stream.of(
              System.getProperty(
                      "logs.of", "sezzle-payment-module,sezzle-admin-module,demo-site/server")
                  .split(","))
          .map(module -> Path.of("..", "..", module, "target"))
          .toList();
  private static final Pattern PLANTED = planted();
  private static final Pattern LOG_OR_REPORT =
      Pattern.compile(
          ".*\\.log|.*surefire-reports/[^/]*\\.xml|.*failsafe-reports/TEST-[^/]*\\.xml");

  /** A report has the JVM's properties and the tests' names, too. */
  private static final Pattern NOT_LOGGED = Pattern.compile("\\s*<(property|testcase) .*");

  private static final int SHOWN = 400;

  @Test
  void noLogHoldsWhatTheTestsHavePlanted() {
    assertThat(files()).allSatisfy(file -> assertThat(lines(file, LogsTest::isLeak)).isEmpty());
  }

  @Test
  void theTestsHaveLoggedWhatTheySentToSezzle() {
    assertThat(files().filter(file -> file.toString().endsWith(".log")))
        .anySatisfy(
            log ->
                assertThat(lines(log, line -> line.contains("createSession outcome=SUCCESS")))
                    .isNotEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "key=sz_pr_1",
        "Authorization: Bearer planted.bearer.token",
        "to=grace@shop.example",
        "x Hopper"
      })
  void suchALineWouldBeFound(String line) {
    assertThat(PLANTED.matcher(line).find()).isTrue();
  }

  private static Pattern planted() {
    try (InputStream list = LogsTest.class.getResourceAsStream("/planted-values.txt")) {
      return Pattern.compile(
          new String(list.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .collect(Collectors.joining("|")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> files() {
    return WRITTEN.stream().filter(Files::isDirectory).flatMap(LogsTest::files);
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all
          .filter(Files::isRegularFile)
          .filter(file -> LOG_OR_REPORT.matcher(file.toString().replace('\\', '/')).matches())
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isLeak(String line) {
    return PLANTED.matcher(line).find() && !NOT_LOGGED.matcher(line).matches();
  }

  /** Those lines of a file, or as much as can be shown; what is no UTF-8 is read as if it were. */
  private static List<String> lines(Path file, Predicate<String> wanted) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(wanted)
          .map(line -> file + ": " + line.substring(0, Math.min(SHOWN, line.length())))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

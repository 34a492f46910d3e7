package org.broadleafsezzle.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/operate.md explains each warning and error of the log and the sentences that need it. */
class OperatorsGuideTest {
  private static final Path ROOT = Path.of("..");
  private static final String MODULES = "sezzle-payment-module,sezzle-admin-module";
  private static final List<String> SOURCES =
      List.of("src/main/java", "src/broadleaf-3.1/java", "src/broadleaf-6.2/java");
  private static final Pattern LOGGED =
      Pattern.compile("LOG\\s*\\.(?:warn|error)\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"[\\s+]*)+)");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern LINE = Pattern.compile("`([^`]+)`");
  private static final Pattern SENTENCES =
      Pattern.compile(
          "sezzle\\.message\\..*|sezzle\\.status\\..*\\.text|sezzle\\.hint\\..*"
              + "|sezzle\\.admin\\.refusal\\..*|sezzle\\.admin\\.notice\\.(?!.*\\.words).*");

  @ParameterizedTest
  @MethodSource("logged")
  void explainsEachWarningAndErrorOfTheLog(String message) {
    assertThat(lines()).anyMatch(line -> begins(message, line));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void explainsEachSentenceAboutAPayment(String sentence) {
    assertThat(firstCells()).anyMatch(cell -> begins(sentence, cell));
  }

  @Test
  void explainsNothingThatIsNotSaid() {
    List<String> said = Stream.concat(logged(), sentences()).toList();

    assertThat(
            Stream.concat(lines().stream(), firstCells().stream().filter(c -> !c.startsWith("`"))))
        .allSatisfy(entry -> assertThat(said).anyMatch(one -> begins(one, entry)));
  }

  static Stream<String> logged() {
    return Stream.of(MODULES.split(","))
        .flatMap(module -> SOURCES.stream().map(root -> ROOT.resolve(module).resolve(root)))
        .flatMap(OperatorsGuideTest::sources)
        .flatMap(source -> LOGGED.matcher(source).results().map(OperatorsGuideTest::template));
  }

  private static String template(MatchResult call) {
    return LITERAL
        .matcher(call.group(1))
        .results()
        .map(literal -> literal.group(1))
        .collect(Collectors.joining())
        .replace("{}", "…");
  }

  static Stream<String> sentences() {
    return Stream.of(
            "sezzle-payment-module/src/main/resources/messages/SezzleMessages.properties",
            "sezzle-admin-module/src/main/resources/messages/SezzleAdminMessages.properties",
            "sezzle-admin-module/src/main/resources/messages/SezzleAdminLedgerMessages.properties")
        .map(OperatorsGuideTest::properties)
        .flatMap(
            texts ->
                texts.stringPropertyNames().stream()
                    .filter(key -> SENTENCES.matcher(key).matches())
                    .map(key -> texts.getProperty(key).replaceAll("\\{\\d}", "…")));
  }

  /** Whether the text is, or begins with, what the guide has; … at its end stands for anything. */
  private static boolean begins(String text, String entry) {
    String said = text.replace('’', '\'');
    String explained = entry.replace('’', '\'');
    return explained.endsWith("…")
        ? said.startsWith(explained.replaceFirst("\\s?…$", ""))
        : said.startsWith(explained);
  }

  private static List<String> lines() {
    return rows().flatMap(row -> LINE.matcher(cell(row)).results().map(m -> m.group(1))).toList();
  }

  private static List<String> firstCells() {
    return rows().map(OperatorsGuideTest::cell).toList();
  }

  private static Stream<String> rows() {
    return read(ROOT.resolve("docs/operate.md"))
        .lines()
        .takeWhile(line -> !line.equals("## Monitoring"))
        .filter(line -> line.startsWith("| ") && !line.matches("\\| (it says|the line) \\|.*"));
  }

  private static String cell(String row) {
    return row.split("\\|")[1].trim();
  }

  private static Stream<String> sources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream()
          .map(OperatorsGuideTest::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties properties(String file) {
    Properties texts = new Properties();
    try (InputStream in = Files.newInputStream(ROOT.resolve(file))) {
      texts.load(in);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

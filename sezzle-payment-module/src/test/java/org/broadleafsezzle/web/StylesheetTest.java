package org.broadleafsezzle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StylesheetTest {

  private static final Path TEMPLATES = Paths.get("src/main/resources/webTemplates/sezzle");

  private static final Path STYLESHEET = Paths.get("src/main/resources/sezzle/web/style.css");

  @Test
  void hasRulesForEachClassOfTheFragmentsAndForNoOther() throws IOException {
    assertThat(all("\\.(sezzle-[a-z]+)", read(STYLESHEET)))
        .isEqualTo(all("class=\"(sezzle-[a-z]+)\"", fragments()));
  }

  /** But for the status page, which is a whole page with rules of its own. */
  private static String fragments() throws IOException {
    try (Stream<Path> files = Files.list(TEMPLATES)) {
      List<Path> fragments =
          files.filter(file -> !file.endsWith("status.html")).sorted().collect(Collectors.toList());
      StringBuilder all = new StringBuilder();
      for (Path fragment : fragments) {
        all.append(read(fragment));
      }
      return all.toString();
    }
  }

  private static TreeSet<String> all(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}

package org.broadleafsezzle.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each link of the documents leads somewhere, and each picture is in one of them. */
class LinksTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path PICTURES = ROOT.resolve("docs/pictures");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

  @Test
  void eachLinkLeadsSomewhere() throws IOException {
    for (Path document : documents()) {
      assertThat(links(document))
          .as(document.toString())
          .filteredOn(link -> !link.matches("https?://.*"))
          .filteredOn(link -> !leadsSomewhere(document, link))
          .isEmpty();
    }
  }

  @Test
  void eachPictureIsShown() throws IOException {
    Set<Path> shown =
        documents().stream()
            .flatMap(document -> links(document).map(document::resolveSibling))
            .map(Path::normalize)
            .collect(Collectors.toSet());

    try (Stream<Path> pictures = Files.list(PICTURES)) {
      assertThat(pictures.toList()).isNotEmpty().isSubsetOf(shown);
    }
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
      return Stream.concat(
              Stream.of(ROOT.resolve("README.md")),
              docs.filter(file -> file.toString().endsWith(".md")))
          .toList();
    }
  }

  private static Stream<String> links(Path document) {
    return LINK.matcher(read(document)).results().map(found -> found.group(1));
  }

  private static boolean leadsSomewhere(Path document, String link) {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
    return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
  }

  /** As GitHub makes them of headings. */
  private static Set<String> anchors(Path document) {
    return HEADING
        .matcher(read(document))
        .results()
        .map(LinksTest::anchor)
        .collect(Collectors.toSet());
  }

  private static String anchor(MatchResult heading) {
    return heading
        .group(1)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}\\- ]", "")
        .replace(' ', '-');
  }

  private static String read(Path document) {
    try {
      return Files.readString(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

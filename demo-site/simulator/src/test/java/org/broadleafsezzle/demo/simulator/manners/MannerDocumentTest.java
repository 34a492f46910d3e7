package org.broadleafsezzle.demo.simulator.manners;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MannerDocumentTest {

  private static final Path DOCUMENT = Path.of("..", "..", "docs", "manners.md");

  @Test
  void theDocumentListsEveryMannerWithItsWords() throws IOException {
    assertThat(Files.readString(DOCUMENT).lines().filter(line -> line.startsWith("| `")))
        .containsExactlyElementsOf(Stream.of(Manner.values()).map(this::row).toList());
  }

  private String row(Manner manner) {
    return "| `%s` | %s | %s | %s |"
        .formatted(manner, manner.topic().label(), manner.label(), manner.explanation());
  }
}

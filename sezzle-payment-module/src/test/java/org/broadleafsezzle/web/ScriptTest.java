package org.broadleafsezzle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ScriptTest {

  private static final int MOST_BYTES = 5_000;

  private final String script = read("sezzle/web/script.js");
  private final String template = read("webTemplates/sezzle/instalments.html");

  @Test
  void isSmall() {
    assertThat(script.length()).isLessThan(MOST_BYTES);
  }

  @Test
  void readsOnlyDataAndClassesThatTheFragmentHas() {
    assertThat(Pattern.compile("\\bdata\\.([a-z]+)").matcher(script).results())
        .isNotEmpty()
        .allMatch(found -> template.contains("data-" + found.group(1) + "="));
    assertThat(Pattern.compile("'\\.?(sezzle-[a-z]+)'").matcher(script).results())
        .isNotEmpty()
        .allMatch(found -> template.contains("class=\"" + found.group(1) + "\""));
  }

  private static String read(String resource) {
    Path file = Paths.get("src/main/resources").resolve(resource);
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

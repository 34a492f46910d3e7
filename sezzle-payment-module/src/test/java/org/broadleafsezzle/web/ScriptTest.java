package org.broadleafsezzle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {

  private static final int MOST_BYTES = 5_000;

  @ParameterizedTest
  @ValueSource(strings = {"script.js", "checkout.js", "vendor.js", "returned.js"})
  void isSmall(String script) {
    assertThat(read("sezzle/web/" + script).getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThan(MOST_BYTES);
  }

  @ParameterizedTest
  @CsvSource({
    "script.js,instalments.html",
    "checkout.js,checkout.html",
    "vendor.js,checkout.html",
    "returned.js,returned.html"
  })
  void readsOnlyDataAndClassesThatTheFragmentHas(String name, String fragment) {
    String script = read("sezzle/web/" + name);
    String template = read("webTemplates/sezzle/" + fragment);

    assertThat(
            Pattern.compile("\\b(?:data|dataset)\\.([a-z]+)(?!\\.sezzle)\\b")
                .matcher(script)
                .results())
        .isNotEmpty()
        .allMatch(
            found ->
                found.group(1).equals("sezzle")
                    || template.contains("data-" + found.group(1) + "="));
    assertThat(Pattern.compile("'\\.?(sezzle-[a-z]+)'").matcher(script).results())
        .allMatch(
            found ->
                template.contains("class=\"" + found.group(1) + "\"")
                    || template.contains("id=\"" + found.group(1) + "\""));
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

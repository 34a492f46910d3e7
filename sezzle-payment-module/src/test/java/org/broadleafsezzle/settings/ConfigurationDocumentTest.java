package org.broadleafsezzle.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** docs/configure.md says of each setting what the module does. */
class ConfigurationDocumentTest {

  private static final Path DOCUMENT = Path.of("../docs/configure.md");

  private final FakePlace defaults = FakePlace.shipped();
  private final Map<String, List<String>> rows;

  ConfigurationDocumentTest() throws IOException {
    rows =
        Files.readAllLines(DOCUMENT, StandardCharsets.UTF_8).stream()
            .filter(line -> line.startsWith("| `gateway.sezzle."))
            .map(ConfigurationDocumentTest::cells)
            .collect(Collectors.toMap(cells -> cells.get(0), Function.identity()));
  }

  @ParameterizedTest
  @EnumSource(SettingKey.class)
  void eachSettingHasARowThatIsTrue(SettingKey key) {
    String shipped = defaults.find(key).flatMap(SettingOrigin::value).orElse("none");

    assertThat(rows).containsKey("`" + key.propertyName() + "`");
    List<String> row = rows.get("`" + key.propertyName() + "`");
    assertThat(row.subList(1, 4))
        .containsExactly("`" + key.environmentName() + "`", shipped, key.rule().allowed());
    assertThat(row.get(4).startsWith("yes")).as("on the page").isEqualTo(key.isStorable());
    assertThat(row.get(4).contains("encrypted")).isEqualTo(key.isStorable() && key.isSecret());
    assertThat(row.get(5)).isNotBlank();
  }

  @Test
  void noRowIsAboutASettingThatDoesNotExist() {
    assertThat(rows.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(SettingKey.values()).map(key -> "`" + key.propertyName() + "`").toList());
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.substring(1).split("\\|")).map(String::trim).toList();
  }
}

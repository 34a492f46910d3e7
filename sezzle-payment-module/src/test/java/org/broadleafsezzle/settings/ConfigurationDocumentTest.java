package org.broadleafsezzle.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
  private static final Path METADATA =
      Path.of("src/broadleaf-6.2/resources/META-INF/spring-configuration-metadata.json");

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

  /** For tools that complete the properties of a shop on Spring Boot. */
  @ParameterizedTest
  @EnumSource(SettingKey.class)
  void springBootIsToldTheSame(SettingKey key) throws IOException {
    List<String> row = rows.get("`" + key.propertyName() + "`");
    List<JsonNode> told = new ArrayList<>();
    for (JsonNode property : new ObjectMapper().readTree(METADATA.toFile()).path("properties")) {
      if (property.path("name").textValue().equals(key.propertyName())) {
        told.add(property);
      }
    }

    assertThat(told).hasSize(1);
    assertThat(told.get(0).path("description").textValue())
        .isEqualTo(plain(row.get(5)) + " Allowed: " + row.get(3) + ".");
    assertThat(told.get(0).path("defaultValue").asText("none")).isEqualTo(row.get(2));
  }

  private static String plain(String cell) {
    return cell.replaceAll("\\[([^\\]]+)\\]\\([^)]*\\)", "$1")
        .replace("`", "")
        .replaceAll("[“”]", "\"");
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

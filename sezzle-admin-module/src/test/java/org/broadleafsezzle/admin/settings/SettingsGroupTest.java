package org.broadleafsezzle.admin.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.broadleafsezzle.settings.SettingKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsGroupTest {

  @Test
  void thePageHasEachSettingThatCanBeStoredOnce() {
    assertThat(onThePage())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(SettingKey.values()).filter(SettingKey::isStorable).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_fr"})
  void eachHasItsTexts(String language) throws IOException {
    Properties texts = new Properties();
    try (InputStream file =
        SettingsGroup.class.getResourceAsStream(
            "/messages/SezzleAdminSettingsMessages" + language + ".properties")) {
      texts.load(file);
    }

    for (SettingKey key : onThePage()) {
      String prefix = "sezzle.admin.settings." + key;
      assertThat(texts).containsKeys(prefix, prefix + ".help");
      if (!key.rule().isSwitch()) {
        key.rule()
            .choices()
            .forEach(choice -> assertThat(texts).containsKey(prefix + "." + choice));
      }
      if (key.rule().choices().isEmpty()) {
        assertThat(texts).containsKey(prefix + ".allowed");
      }
    }
    Stream.of(ConnectionResult.Code.values())
        .filter(code -> code != ConnectionResult.Code.FAILED)
        .forEach(code -> assertThat(texts).containsKey("sezzle.admin.settings.connection." + code));
  }

  private static List<SettingKey> onThePage() {
    return Arrays.stream(SettingsGroup.values()).flatMap(group -> group.keys().stream()).toList();
  }
}

package org.broadleafsezzle.admin.settings;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.broadleafsezzle.settings.SettingKey;
import org.broadleafsezzle.settings.SettingsEdit;
import org.broadleafsezzle.web.StorableText;

/** The fields that a person has submitted; a secret in it is never shown again. */
final class SettingsForm {

  private static final String ORIGINAL = "original.";
  private static final String RESET = "reset";
  private static final String EDITION = "edition";

  private final Map<String, String[]> parameters;

  SettingsForm(Map<String, String[]> parameters) {
    this.parameters = new HashMap<>(parameters);
  }

  /** Nothing was submitted yet. */
  static SettingsForm empty() {
    return new SettingsForm(Collections.emptyMap());
  }

  /** The changes that the person wants, compared with what was shown. */
  SettingsEdit edit(String who) {
    SettingsEdit edit = new SettingsEdit(first(EDITION), who);
    for (SettingsGroup group : SettingsGroup.values()) {
      for (SettingKey key : group.keys()) {
        if (isReset(key)) {
          edit.reset(key);
        } else if (isTouched(key)) {
          edit.set(key, FieldText.stored(key, typed(key)));
        }
      }
    }
    return edit;
  }

  boolean isReset(SettingKey key) {
    return resets().contains(key.name());
  }

  /** Whether the person has typed something else than was shown. */
  boolean isTouched(SettingKey key) {
    if (key.isSecret()) {
      return !typed(key).isEmpty();
    }
    return parameters.containsKey(ORIGINAL + key.name())
        && !typed(key).equals(first(ORIGINAL + key.name()));
  }

  /** As it was typed; several values as one list. */
  String typed(SettingKey key) {
    String typed = String.join(",", parameters.getOrDefault(key.name(), new String[0]));
    return StorableText.of(typed).trim();
  }

  private Set<String> resets() {
    return new HashSet<>(Arrays.asList(parameters.getOrDefault(RESET, new String[0])));
  }

  private String first(String name) {
    String[] values = parameters.getOrDefault(name, new String[0]);
    return values.length == 0 ? "" : values[0].trim();
  }
}

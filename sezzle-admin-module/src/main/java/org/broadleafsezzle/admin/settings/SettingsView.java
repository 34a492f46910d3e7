package org.broadleafsezzle.admin.settings;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadleafsezzle.settings.SettingChange;
import org.broadleafsezzle.settings.SettingKey;
import org.broadleafsezzle.settings.SettingOrigin;
import org.broadleafsezzle.settings.SettingPlaces;
import org.broadleafsezzle.settings.SettingProblem;
import org.broadleafsezzle.settings.SettingStore;
import org.broadleafsezzle.settings.StoredSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The fields of the settings page: what is set where, and what the person has typed. */
@Component("blSezzleSettingsView")
public class SettingsView {

  private final SettingStore store;
  private final SettingPlaces outside;
  private final SettingWords words;

  @Autowired
  public SettingsView(
      SettingStore store,
      @Qualifier("blSezzleSettingPlaces") SettingPlaces outside,
      SettingWords words) {
    this.store = store;
    this.outside = outside;
    this.words = words;
  }

  /**
   * The fields by group.
   *
   * @param typed what the person has typed stays typed; secrets have to be typed again
   * @param problems that stand in the way of saving it
   */
  public Map<String, List<SettingField>> fields(
      StoredSettings stored, SettingsForm typed, List<SettingProblem> problems) {
    Map<String, SettingChange> changes = new HashMap<>();
    store.lastChanges().forEach(change -> changes.put(change.getSetting(), change));
    Map<String, List<SettingField>> groups = new LinkedHashMap<>();
    for (SettingsGroup group : SettingsGroup.values()) {
      groups.put(
          group.name(),
          group.keys().stream()
              .map(key -> field(key, stored, changes.get(key.propertyName()), typed, problems))
              .collect(Collectors.toList()));
    }
    return groups;
  }

  private SettingField field(
      SettingKey key,
      StoredSettings stored,
      SettingChange change,
      SettingsForm typed,
      List<SettingProblem> problems) {
    List<SettingOrigin> beneath = outside.all(key);
    String shown = key.isSecret() ? "" : FieldText.typed(key, effective(key, stored, beneath));
    SettingField.Builder field =
        SettingField.of(key)
            .value(!key.isSecret() && typed.isTouched(key) ? typed.typed(key) : shown, shown)
            .origin(origin(key, stored, change, beneath), stored.has(key) || !beneath.isEmpty())
            .problems(sentences(key, problems));
    return stored.has(key)
        ? field.reset(words.reset(key, beneath), typed.isReset(key)).build()
        : field.build();
  }

  private static String effective(
      SettingKey key, StoredSettings stored, List<SettingOrigin> beneath) {
    return stored
        .plain(key)
        .orElseGet(() -> beneath.isEmpty() ? "" : beneath.get(0).value().orElse(""));
  }

  private String origin(
      SettingKey key, StoredSettings stored, SettingChange change, List<SettingOrigin> beneath) {
    if (stored.isExposed(key)) {
      return words.exposed();
    }
    if (stored.has(key)) {
      return words.stored(change);
    }
    return beneath.isEmpty() ? words.notSet() : words.place(key, beneath.get(0));
  }

  private List<String> sentences(SettingKey key, List<SettingProblem> problems) {
    return problems.isEmpty()
        ? Collections.emptyList()
        : problems.stream()
            .filter(problem -> problem.key() == key)
            .map(words::problem)
            .collect(Collectors.toList());
  }
}

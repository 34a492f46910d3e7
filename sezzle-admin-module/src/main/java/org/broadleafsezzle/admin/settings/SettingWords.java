package org.broadleafsezzle.admin.settings;

import java.util.List;
import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.settings.SettingChange;
import org.broadleafsezzle.settings.SettingKey;
import org.broadleafsezzle.settings.SettingOrigin;
import org.broadleafsezzle.settings.SettingProblem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The words of the settings page about a setting, in the administrator's language. */
@Component("blSezzleSettingWords")
public class SettingWords {

  private static final String KEY = "settings.";

  private final AdminTexts texts;
  private final AdminFormats formats;

  @Autowired
  public SettingWords(AdminTexts texts, AdminFormats formats) {
    this.texts = texts;
    this.formats = formats;
  }

  /** The setting's name. */
  public String label(SettingKey key) {
    return texts.text(KEY + key.name());
  }

  /** A value as the page shows it; secrets are not. */
  public String value(SettingKey key, String stored) {
    if (stored.isEmpty()) {
      return texts.text("settings.value.none");
    }
    if (key.isSecret()) {
      return texts.text("settings.value.secret");
    }
    if (key.rule().isSwitch()) {
      boolean on = key.rule().choices().get(0).equalsIgnoreCase(stored);
      return texts.text(on ? "settings.on" : "settings.off");
    }
    return key.rule().choices().contains(stored)
        ? texts.text(KEY + key.name() + "." + stored)
        : FieldText.typed(key, stored);
  }

  /** The origin of a value that this page has not set. */
  String place(SettingKey key, SettingOrigin origin) {
    switch (origin.place()) {
      case "ENVIRONMENT":
        return texts.text("settings.from.environment", key.environmentName());
      case "JVM_PROPERTY":
        return texts.text("settings.from.jvm", key.propertyName());
      default:
        return texts.text("settings.from.file");
    }
  }

  String notSet() {
    return texts.text("settings.from.nowhere");
  }

  /**
   * @param change null if it was not this page that has stored it
   */
  String stored(SettingChange change) {
    return change == null
        ? texts.text("settings.from.table")
        : texts.text(
            "settings.from.page", change.getChangedBy(), formats.time(change.getChanged()));
  }

  String exposed() {
    return texts.text("settings.exposed");
  }

  /** The value beneath; none if nothing does. */
  String reset(SettingKey key, List<SettingOrigin> beneath) {
    if (beneath.isEmpty()) {
      return texts.text("settings.reset.nothing");
    }
    SettingOrigin next = beneath.get(0);
    return texts.text("settings.reset", value(key, next.value().orElse("")), place(key, next));
  }

  String problem(SettingProblem problem) {
    switch (problem.code()) {
      case NOT_ALLOWED:
      case MISSING:
        return texts.textOr(
            texts.text("settings.problem." + problem.code(), problem.key().rule().allowed()),
            KEY + problem.key().name() + ".allowed");
      default:
        return texts.text("settings.problem." + problem.code(), problem.explanation());
    }
  }
}

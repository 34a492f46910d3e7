package org.broadleafsezzle.admin.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.broadleafsezzle.settings.SettingKey;

/** One setting on the page. Holds no secret. */
public final class SettingField {

  private final SettingKey key;
  private final String value;
  private final String original;
  private final String origin;
  private final String reset;
  private final boolean resetAsked;
  private final boolean set;
  private final List<String> problems;

  private SettingField(Builder builder) {
    key = builder.key;
    value = builder.value;
    original = builder.original;
    origin = builder.origin;
    reset = builder.reset;
    resetAsked = builder.resetAsked;
    set = builder.set;
    problems = Collections.unmodifiableList(new ArrayList<>(builder.problems));
  }

  /** Name of the form's field, and part of the keys of its texts. */
  public String getName() {
    return key.name();
  }

  public String getPropertyName() {
    return key.propertyName();
  }

  public String getKind() {
    return FieldKind.of(key).name();
  }

  /** As it is typed; empty for a secret. */
  public String getValue() {
    return value;
  }

  /** As it was when the page was shown, to know what the person has changed. */
  public String getOriginal() {
    return original;
  }

  public List<String> getChoices() {
    return FieldKind.of(key) == FieldKind.CHECKBOXES
        ? Arrays.asList("USD", "CAD")
        : key.rule().choices();
  }

  public boolean isChosen(String choice) {
    return FieldKind.of(key) == FieldKind.CHECKBOXES
        ? Arrays.asList(value.split("[,\\s]+")).contains(choice)
        : choice.equalsIgnoreCase(value);
  }

  /** The key of a choice's text. */
  public String textOf(String choice) {
    return key.rule().isSwitch()
        ? "sezzle.admin.settings." + (choice.equals(key.rule().choices().get(0)) ? "on" : "off")
        : "sezzle.admin.settings." + key.name() + "." + choice;
  }

  /** Whether any place gives it a value. */
  public boolean isSet() {
    return set;
  }

  public boolean isSwitch() {
    return key.rule().isSwitch();
  }

  public boolean isRequired() {
    return !key.rule().isOptional();
  }

  /** The origin of the value, in words. */
  public String getOrigin() {
    return origin;
  }

  /** The value after a reset, in words; null if there is nothing to reset. */
  public String getReset() {
    return reset;
  }

  public boolean isResetAsked() {
    return resetAsked;
  }

  public List<String> getProblems() {
    return problems;
  }

  static Builder of(SettingKey key) {
    return new Builder(key);
  }

  /** Collects what a {@link SettingField} is made of. */
  static final class Builder {
    private final SettingKey key;
    private String value = "";
    private String original = "";
    private String origin;
    private String reset;
    private boolean resetAsked;
    private boolean set;
    private List<String> problems = Collections.emptyList();

    private Builder(SettingKey key) {
      this.key = key;
    }

    Builder value(String typed, String shownBefore) {
      value = typed;
      original = shownBefore;
      return this;
    }

    Builder origin(String words, boolean anywhere) {
      origin = words;
      set = anywhere;
      return this;
    }

    Builder reset(String words, boolean asked) {
      reset = words;
      resetAsked = asked;
      return this;
    }

    Builder problems(List<String> sentences) {
      problems = sentences;
      return this;
    }

    SettingField build() {
      return new SettingField(this);
    }
  }
}

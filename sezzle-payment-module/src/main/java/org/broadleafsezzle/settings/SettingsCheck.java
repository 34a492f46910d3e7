package org.broadleafsezzle.settings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadleafsezzle.api.SezzleMode;

/** Whether the settings would work, each alone and together, if these rows were stored. */
final class SettingsCheck {

  private final SettingPlaces places;
  private final Set<SettingKey> changed;
  private final Map<SettingKey, Object> values = new EnumMap<>(SettingKey.class);
  private final List<SettingProblem> problems = new ArrayList<>();

  private SettingsCheck(SettingPlaces places, Set<SettingKey> changed) {
    this.places = places;
    this.changed = changed;
  }

  /**
   * The problems there would be.
   *
   * @param changed the settings a person changes; a secret that is neither among them nor in use is
   *     passed over, so that a lost encryption key does not stand in the way of all else
   */
  static List<SettingProblem> of(
      Map<String, String> rows,
      Set<SettingKey> changed,
      SettingPlaces outside,
      SettingSecrets secrets) {
    SettingsCheck check =
        new SettingsCheck(outside.beneath(new StoredPlace(() -> rows, secrets)), changed);
    check.read(SettingKey.MODE);
    for (SettingKey key : SettingKey.values()) {
      if (key.isStorable() && key != SettingKey.MODE && check.matters(key)) {
        check.read(key);
      }
    }
    check.together();
    return check.problems;
  }

  private boolean matters(SettingKey key) {
    return !key.isSecret() || changed.contains(key) || isInUse(key);
  }

  private boolean isInUse(SettingKey key) {
    return mode()
        .filter(
            mode ->
                key == SezzleSettingsSource.publicKeyOf(mode)
                    || key == SezzleSettingsSource.privateKeyOf(mode))
        .isPresent();
  }

  private Optional<SezzleMode> mode() {
    return Optional.ofNullable(values.get(SettingKey.MODE))
        .map(mode -> SezzleMode.valueOf((String) mode));
  }

  private void read(SettingKey key) {
    try {
      Optional<SettingOrigin> origin = places.first(key);
      Optional<String> text = origin.flatMap(SettingOrigin::value);
      if (text.isPresent()) {
        parse(key, origin.get(), text.get());
      } else if (!key.rule().isOptional()) {
        found(key, SettingProblem.Code.MISSING, "it needs a value: " + key.rule().allowed());
      }
    } catch (SettingsException e) {
      found(key, SettingProblem.Code.UNREADABLE, e.getMessage());
    }
  }

  private void parse(SettingKey key, SettingOrigin origin, String text) {
    Optional<?> value = key.rule().parse(text);
    if (value.isPresent()) {
      values.put(key, value.get());
    } else {
      found(
          key,
          SettingProblem.Code.NOT_ALLOWED,
          "set by " + origin.description() + "; allowed is " + key.rule().allowed());
    }
  }

  private void together() {
    if (mode().filter(mode -> mode == SezzleMode.LIVE).isPresent()) {
      needsKey(SettingKey.LIVE_PUBLIC_KEY);
      needsKey(SettingKey.LIVE_PRIVATE_KEY);
    }
    needsBoth(SettingKey.SANDBOX_PUBLIC_KEY, SettingKey.SANDBOX_PRIVATE_KEY);
    Long minimum = (Long) values.get(SettingKey.OFFER_MINIMUM);
    Long maximum = (Long) values.get(SettingKey.OFFER_MAXIMUM);
    if (minimum != null && maximum != null && minimum > maximum) {
      found(
          SettingKey.OFFER_MINIMUM,
          SettingProblem.Code.ABOVE_MAXIMUM,
          "no amount is from " + minimum + " to " + maximum + " cents");
    }
    boolean previous =
        values.containsKey(SettingKey.SANDBOX_PREVIOUS_PRIVATE_KEY)
            || values.containsKey(SettingKey.LIVE_PREVIOUS_PRIVATE_KEY);
    if (previous && !values.containsKey(SettingKey.PREVIOUS_KEY_UNTIL)) {
      found(
          SettingKey.PREVIOUS_KEY_UNTIL,
          SettingProblem.Code.MOMENT_MISSING,
          "the previous private key counts until this moment");
    }
  }

  private void needsBoth(SettingKey one, SettingKey other) {
    if (values.containsKey(one)) {
      needsKey(other);
    }
    if (values.containsKey(other)) {
      needsKey(one);
    }
  }

  private void needsKey(SettingKey key) {
    boolean explained = problems.stream().anyMatch(problem -> problem.key() == key);
    if (!values.containsKey(key) && !explained) {
      found(key, SettingProblem.Code.KEY_MISSING, "both keys of the pair are needed");
    }
  }

  private void found(SettingKey key, SettingProblem.Code code, String explanation) {
    problems.add(new SettingProblem(key, code, explanation));
  }
}

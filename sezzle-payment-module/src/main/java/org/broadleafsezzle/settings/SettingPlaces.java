package org.broadleafsezzle.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The places where settings are set, the one that wins first. */
public final class SettingPlaces {

  private final List<SettingPlace> places;

  SettingPlaces(List<SettingPlace> places) {
    this.places = Collections.unmodifiableList(new ArrayList<>(places));
  }

  /**
   * The places that whoever runs the shop sets: environment, JVM system properties, property files.
   */
  public static SettingPlaces outside(PropertyFiles files) {
    return new SettingPlaces(
        Arrays.asList(
            SettingPlace.environment(),
            SettingPlace.systemProperties(),
            SettingPlace.files(files)));
  }

  /** These, beneath a place that wins over them. */
  SettingPlaces beneath(SettingPlace first) {
    List<SettingPlace> all = new ArrayList<>();
    all.add(first);
    all.addAll(places);
    return new SettingPlaces(all);
  }

  /** The place that has its way, with its value. */
  public Optional<SettingOrigin> first(SettingKey key) {
    return places.stream()
        .map(place -> place.find(key).orElse(null))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** All places that have a value, the one that wins first. */
  public List<SettingOrigin> all(SettingKey key) {
    return places.stream()
        .map(place -> place.find(key).orElse(null))
        .filter(Objects::nonNull)
        .collect(Collectors.toList());
  }
}

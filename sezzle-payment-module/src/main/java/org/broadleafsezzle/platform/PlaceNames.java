package org.broadleafsezzle.platform;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Codes of places by whatever they are called. */
final class PlaceNames {

  private final Map<String, String> codes = new HashMap<>();

  /** The first code that is said to have a name keeps it. */
  void add(String name, String code) {
    String key = key(name);
    if (!key.isEmpty()) {
      codes.putIfAbsent(key, code);
    }
  }

  /** Empty if nothing is called so. */
  Optional<String> find(String name) {
    return name == null ? Optional.empty() : Optional.ofNullable(codes.get(key(name)));
  }

  /** Without accents, capitals, spaces and punctuation. */
  private static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .toUpperCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}

package org.broadleafsezzle.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** States and provinces by their codes and names. */
final class Regions {

  private static final String FILE = "/sezzle/regions.properties";
  private static final String STATES = "US";

  /** Of a territory of the United States that has an ISO 3166 code too, the post's is the same. */
  private static final List<String> TERRITORIES = Arrays.asList("AS", "GU", "MP", "PR", "UM", "VI");

  private static final Map<String, PlaceNames> NAMES = read();

  private Regions() {}

  /**
   * The code of two letters.
   *
   * @param country the ISO 3166 code of two letters
   * @param name a code, with or without the country's before it, or a name, in English or French;
   *     may be null
   * @return empty if it is not known; of other countries than the United States and Canada, any two
   *     letters are taken for a code
   */
  static Optional<String> find(String country, String name) {
    PlaceNames known = NAMES.get(TERRITORIES.contains(country) ? STATES : country);
    return known == null ? twoLetters(country, name) : known.find(name);
  }

  private static Optional<String> twoLetters(String country, String name) {
    return Optional.ofNullable(name)
        .map(text -> text.trim().toUpperCase(Locale.ROOT).replaceFirst("^" + country + "-", ""))
        .filter(code -> code.matches("[A-Z]{2}"));
  }

  private static Map<String, PlaceNames> read() {
    Properties file = new Properties();
    try (InputStream in = Regions.class.getResourceAsStream(FILE);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      file.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, PlaceNames> byCountry = new HashMap<>();
    for (String full : file.stringPropertyNames()) {
      String[] parts = full.split("-");
      PlaceNames names = byCountry.computeIfAbsent(parts[0], country -> new PlaceNames());
      names.add(parts[1], parts[1]);
      names.add(full, parts[1]);
      for (String name : file.getProperty(full).split(",")) {
        names.add(name, parts[1]);
      }
    }
    return byCountry;
  }
}

package org.broadleafsezzle.demo.storefront.checkout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The countries the shop ships to, with their states and provinces and the tax there, from the
 * catalogue file; templates reach it as {@code ${@places...}}.
 */
@Component("places")
public class Places {

  private static final String FILE = "/catalogue/catalogue.json";
  private static final int PERCENT_DIGITS = 2;

  private final JsonNode file;

  public Places() throws IOException {
    try (InputStream json = Places.class.getResourceAsStream(FILE)) {
      file = new ObjectMapper().readTree(json);
    }
  }

  /** The countries and their states or provinces, named in the language. */
  public List<Country> countries(Locale locale) {
    List<Country> countries = new ArrayList<>();
    for (JsonNode country : file.get("countries")) {
      countries.add(
          new Country(
              country.get("code").asText(),
              name(country, locale),
              regions(country.get("code").asText(), locale)));
    }
    return countries;
  }

  /** The name of a country, or its code if the shop doesn't ship there. */
  public String countryName(String code, Locale locale) {
    for (JsonNode country : file.get("countries")) {
      if (country.get("code").asText().equals(code)) {
        return name(country, locale);
      }
    }
    return code;
  }

  /** The tax of each state or province that has one, as a factor, by its abbreviation. */
  Map<String, Double> taxRates() {
    Map<String, Double> rates = new HashMap<>();
    for (JsonNode rate : file.get("taxRates")) {
      BigDecimal percent = new BigDecimal(rate.get("percent").asText());
      rates.put(rate.get("region").asText(), percent.movePointLeft(PERCENT_DIGITS).doubleValue());
    }
    return rates;
  }

  private List<Region> regions(String countryCode, Locale locale) {
    List<Region> regions = new ArrayList<>();
    for (JsonNode region : file.get("regions")) {
      if (region.get("country").asText().equals(countryCode)) {
        regions.add(new Region(region.get("code").asText(), name(region, locale)));
      }
    }
    return regions;
  }

  private static String name(JsonNode place, Locale locale) {
    JsonNode names = place.get("name");
    return names.has(locale.getLanguage())
        ? names.get(locale.getLanguage()).asText()
        : names.get("en").asText();
  }

  /** A state or province. */
  public static class Region {
    private final String code;
    private final String name;

    Region(String code, String name) {
      this.code = code;
      this.name = name;
    }

    public String getCode() {
      return code;
    }

    public String getName() {
      return name;
    }
  }

  /** A country with its states or provinces. */
  public static final class Country extends Region {
    private final List<Region> regions;

    Country(String code, String name, List<Region> regions) {
      super(code, name);
      this.regions = regions;
    }

    public List<Region> getRegions() {
      return regions;
    }
  }
}

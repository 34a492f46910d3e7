package org.broadleafsezzle.admin.settlement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadleafsezzle.settlement.PayoutFilter;
import org.broadleafsezzle.web.StorableText;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * An administrator's request to the list of payouts, as it stands in the page's address. Input that
 * can't be meant has a sentence of its own, and nothing is listed before it is corrected.
 */
public final class SettlementRequest {

  static final String PATH = "/sezzle/settlements";
  static final String OVER_TIME = PATH + "-over-time.csv";

  private static final String CURRENCY = "currency";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String ODD = "odd";
  private static final String PAGE = "page";
  private static final String STYLE = "style";
  private static final List<String> CURRENCIES = Arrays.asList("USD", "CAD");
  private static final int MOST_PAGES = 10_000;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

  private final Map<String, String> given = new LinkedHashMap<>();
  private final Map<String, String> errors = new LinkedHashMap<>();
  private final PayoutFilter filter = new PayoutFilter();

  private SettlementRequest() {}

  /**
   * @param parameters of the request; those it does not know are ignored
   * @param zone in which days begin and end
   */
  static SettlementRequest of(Map<String, String[]> parameters, ZoneId zone) {
    SettlementRequest request = new SettlementRequest();
    for (String name : Arrays.asList(CURRENCY, FROM, TO, ODD, PAGE, STYLE)) {
      String[] values = parameters.get(name);
      String value = values == null || values.length == 0 ? "" : StorableText.of(values[0]).trim();
      if (!value.isEmpty()) {
        request.given.put(name, value);
      }
    }
    request.read(zone);
    return request;
  }

  private void read(ZoneId zone) {
    if (CURRENCIES.contains(value(CURRENCY))) {
      filter.currency(value(CURRENCY));
    } else if (!value(CURRENCY).isEmpty()) {
      errors.put(CURRENCY, "unknown");
    }
    Optional<LocalDate> from = day(FROM);
    Optional<LocalDate> to = day(TO);
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      errors.put(TO, "backwards");
    }
    from.ifPresent(day -> filter.from(day.atStartOfDay(zone).toInstant()));
    to.ifPresent(day -> filter.before(day.plusDays(1).atStartOfDay(zone).toInstant()));
    filter.forAPerson(isOdd());
  }

  private Optional<LocalDate> day(String parameter) {
    try {
      return value(parameter).isEmpty()
          ? Optional.empty()
          : Optional.of(LocalDate.parse(value(parameter), DAY));
    } catch (DateTimeParseException e) {
      errors.put(parameter, "date");
      return Optional.empty();
    }
  }

  /** The parameter as given; empty if it is not. */
  public String value(String parameter) {
    return given.getOrDefault(parameter, "");
  }

  /** The last part of the key of the sentence about this parameter; null if it is all right. */
  public String error(String parameter) {
    return errors.get(parameter);
  }

  public Map<String, String> getErrors() {
    return errors;
  }

  public List<String> getCurrencies() {
    return CURRENCIES;
  }

  /** Whether only what a person has to look at is asked for. */
  public boolean isOdd() {
    return !value(ODD).isEmpty();
  }

  /** Whether anything narrows the list down. */
  public boolean isNarrowed() {
    return given.keySet().stream().anyMatch(name -> !PAGE.equals(name) && !STYLE.equals(name));
  }

  PayoutFilter filter() {
    return filter;
  }

  /** Whether a file is for a spreadsheet in the administrator's language. */
  boolean isForSpreadsheets() {
    return "spreadsheet".equals(value(STYLE));
  }

  /** From 0; the first one if it is none. */
  public int getPage() {
    return value(PAGE).matches("\\d{1,5}")
        ? Math.min(MOST_PAGES, Integer.parseInt(value(PAGE)))
        : 0;
  }

  /** The same list, this page of it. */
  public String pageLink(int page) {
    Map<String, String> parameters = whole();
    if (page > 0) {
      parameters.put(PAGE, String.valueOf(page));
    }
    return link(PATH, parameters);
  }

  public String getCsvLink() {
    return link(PATH + ".csv", whole());
  }

  /** The same for a spreadsheet in the administrator's language. */
  public String getSpreadsheetLink() {
    Map<String, String> parameters = whole();
    parameters.put(STYLE, "spreadsheet");
    return link(PATH + ".csv", parameters);
  }

  /** Leads to the numbers of the charts as a file. */
  public String getOverTimeLink() {
    return link(OVER_TIME, whole());
  }

  private Map<String, String> whole() {
    Map<String, String> parameters = new LinkedHashMap<>(given);
    parameters.remove(PAGE);
    parameters.remove(STYLE);
    return parameters;
  }

  private static String link(String path, Map<String, String> parameters) {
    UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
    parameters.forEach((name, value) -> link.queryParam(name, "{" + name + "}"));
    return link.build().expand(parameters).encode().toUriString();
  }
}

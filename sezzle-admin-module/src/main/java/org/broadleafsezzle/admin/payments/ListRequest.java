package org.broadleafsezzle.admin.payments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadleafsezzle.admin.layout.WrittenAmount;
import org.broadleafsezzle.ledger.AttentionKind;
import org.broadleafsezzle.ledger.CheckoutCursor;
import org.broadleafsezzle.ledger.CheckoutFilter;
import org.broadleafsezzle.ledger.CheckoutSort;
import org.broadleafsezzle.ledger.PaymentStanding;
import org.broadleafsezzle.web.StorableText;

/**
 * An administrator's request to the list, as it stands in the page's address. Input that can't be
 * meant has a sentence of its own, and nothing is listed before it is corrected.
 */
final class ListRequest {

  static final String STATE = "state";
  static final String FROM = "from";
  static final String TO = "to";
  static final String LEAST = "min";
  static final String MOST = "max";
  static final String ATTENTION = "attention";
  static final String SEARCH = "search";
  static final String SORT = "sort";
  static final String DIRECTION = "dir";
  static final String AT = "at";

  /** Of {@link #STATE}, besides the names of {@link PaymentStanding}. */
  static final String PAID = "PAID";

  static final String UNPAID = "UNPAID";
  static final String ALL = "ALL";

  /** Of {@link #ATTENTION}, besides the names of {@link AttentionKind}. */
  static final String ANY = "ANY";

  private static final int LONGEST_SEARCH = 255;
  private static final BigDecimal MOST_AMOUNT = new BigDecimal("999999999.99");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
  private static final String DESCENDING = "desc";
  private static final String ASCENDING = "asc";

  private final Map<String, String> given = new LinkedHashMap<>();
  private final Map<String, String> errors = new LinkedHashMap<>();
  private final CheckoutFilter filter = new CheckoutFilter();
  private CheckoutSort sort = new CheckoutSort(CheckoutSort.By.CREATED, true);
  private CheckoutCursor cursor;

  private ListRequest() {}

  /**
   * @param parameters of the request; those it does not know are ignored
   * @param zone in which days begin and end
   * @param locale in whose way amounts are written
   */
  static ListRequest of(Map<String, String[]> parameters, ZoneId zone, Locale locale) {
    ListRequest request = new ListRequest();
    for (String name :
        Arrays.asList(STATE, FROM, TO, LEAST, MOST, ATTENTION, SEARCH, SORT, DIRECTION, AT)) {
      String[] values = parameters.get(name);
      String value = values == null || values.length == 0 ? "" : StorableText.of(values[0]).trim();
      if (!value.isEmpty()) {
        request.given.put(name, value);
      }
    }
    request.readState();
    request.readAttention();
    request.readDays(zone);
    request.readAmounts(locale);
    request.readSearch();
    request.readSort();
    return request;
  }

  private void readState() {
    String state = value(STATE);
    if (state.isEmpty()) {
      boolean wide = !value(SEARCH).isEmpty() || !value(ATTENTION).isEmpty();
      filter.standing(wide ? Collections.emptySet() : PaymentStanding.PAID);
    } else if (PAID.equals(state)) {
      filter.standing(PaymentStanding.PAID);
    } else if (UNPAID.equals(state)) {
      filter.standing(PaymentStanding.UNPAID);
    } else if (!ALL.equals(state)) {
      filter.standing(named(STATE, PaymentStanding.class));
    }
  }

  private void readAttention() {
    String attention = value(ATTENTION);
    if (ANY.equals(attention)) {
      filter.needingAttention(EnumSet.allOf(AttentionKind.class));
    } else if (!attention.isEmpty()) {
      filter.needingAttention(named(ATTENTION, AttentionKind.class));
    }
  }

  private <E extends Enum<E>> Collection<E> named(String parameter, Class<E> type) {
    EnumSet<E> found = EnumSet.noneOf(type);
    for (E one : type.getEnumConstants()) {
      if (one.name().equals(value(parameter))) {
        found.add(one);
      }
    }
    if (found.isEmpty()) {
      errors.put(parameter, "unknown");
    }
    return found;
  }

  private void readDays(ZoneId zone) {
    Optional<LocalDate> from = day(FROM);
    Optional<LocalDate> to = day(TO);
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      errors.put(TO, "backwards");
      return;
    }
    from.ifPresent(day -> filter.createdFrom(day.atStartOfDay(zone).toInstant()));
    to.ifPresent(day -> filter.createdBefore(day.plusDays(1).atStartOfDay(zone).toInstant()));
  }

  private Optional<LocalDate> day(String parameter) {
    if (value(parameter).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(value(parameter), DAY));
    } catch (DateTimeParseException e) {
      errors.put(parameter, "date");
      return Optional.empty();
    }
  }

  private void readAmounts(Locale locale) {
    Optional<WrittenAmount> least = amount(LEAST, locale);
    Optional<WrittenAmount> most = amount(MOST, locale);
    if (least.isPresent() && most.isPresent() && !areInOrder(least.get(), most.get())) {
      return;
    }
    least.ifPresent(amount -> filter.leastInCents(cents(amount)));
    most.ifPresent(amount -> filter.mostInCents(cents(amount)));
    Stream.of(least, most)
        .map(amount -> amount.flatMap(WrittenAmount::currency))
        .forEach(currency -> currency.ifPresent(filter::currency));
  }

  private boolean areInOrder(WrittenAmount least, WrittenAmount most) {
    if (least.number().compareTo(most.number()) > 0) {
      errors.put(MOST, "backwards");
    }
    String currency = least.currency().orElse(most.currency().orElse(""));
    if (!most.currency().orElse(currency).equals(currency)) {
      errors.put(MOST, "currency");
    }
    return !errors.containsKey(MOST);
  }

  private Optional<WrittenAmount> amount(String parameter, Locale locale) {
    if (value(parameter).isEmpty()) {
      return Optional.empty();
    }
    Optional<WrittenAmount> amount =
        WrittenAmount.read(value(parameter), locale)
            .filter(read -> read.number().signum() >= 0 && read.number().scale() <= 2)
            .filter(read -> read.number().compareTo(MOST_AMOUNT) <= 0);
    if (!amount.isPresent()) {
      errors.put(parameter, "amount");
    }
    return amount;
  }

  private static long cents(WrittenAmount amount) {
    return amount.number().movePointRight(2).longValueExact();
  }

  private void readSearch() {
    if (value(SEARCH).length() > LONGEST_SEARCH) {
      errors.put(SEARCH, "long");
    }
  }

  private void readSort() {
    CheckoutSort.By by = usual();
    for (CheckoutSort.By one : CheckoutSort.By.values()) {
      by = one.name().toLowerCase(Locale.ROOT).equals(value(SORT)) ? one : by;
    }
    boolean descending =
        value(DIRECTION).isEmpty()
            ? by == CheckoutSort.By.CREATED
            : DESCENDING.equals(value(DIRECTION));
    sort = new CheckoutSort(by, descending);
    cursor = CheckoutCursor.parse(value(AT)).orElse(null);
  }

  /** The newest first; of disputes, the one that has to be answered first. */
  private CheckoutSort.By usual() {
    return isOfDisputes() ? CheckoutSort.By.DISPUTE : CheckoutSort.By.CREATED;
  }

  /** Whether only disputed payments are asked for. */
  boolean isOfDisputes() {
    return Arrays.stream(AttentionKind.values())
        .filter(AttentionKind::isOpenDispute)
        .anyMatch(kind -> kind.name().equals(value(ATTENTION)));
  }

  /** The parameter as given; empty if it is not. */
  String value(String parameter) {
    return given.getOrDefault(parameter, "");
  }

  /**
   * The parts that can't be meant: by the parameter's name, the last part of the sentence's key.
   */
  Map<String, String> errors() {
    return errors;
  }

  CheckoutFilter filter() {
    return filter;
  }

  CheckoutSort sort() {
    return sort;
  }

  /** The beginning of the page; null for the first. */
  CheckoutCursor cursor() {
    return cursor;
  }

  /** Whether anything narrows the list down. */
  boolean isNarrowed() {
    return given.keySet().stream()
        .anyMatch(name -> !Arrays.asList(SORT, DIRECTION, AT).contains(name));
  }

  /** All that was asked for, as it was given. */
  Map<String, String> given() {
    return Collections.unmodifiableMap(given);
  }

  /** The same list ordered by this column, from its beginning; the other way if it is already. */
  Map<String, String> sortedBy(CheckoutSort.By by) {
    boolean descending = sort.by() == by ? !sort.isDescending() : by == CheckoutSort.By.CREATED;
    Map<String, String> link = new LinkedHashMap<>(given);
    link.put(SORT, by.name().toLowerCase(Locale.ROOT));
    link.put(DIRECTION, descending ? DESCENDING : ASCENDING);
    link.remove(AT);
    return link;
  }

  /** The same list from this place on. */
  Map<String, String> from(CheckoutCursor place) {
    Map<String, String> link = new LinkedHashMap<>(given);
    link.put(AT, place.toString());
    return link;
  }

  /** The whole list. */
  Map<String, String> whole() {
    Map<String, String> link = new LinkedHashMap<>(given);
    link.remove(AT);
    return link;
  }
}

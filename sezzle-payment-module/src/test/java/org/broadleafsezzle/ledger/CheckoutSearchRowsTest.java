package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * The rows that the list reads of 100,000 payments beside what it reads of 1,000, in rows: times
 * depend on what else the machine does.
 */
@Tag("nightly")
class CheckoutSearchRowsTest {

  private static final Logger LOG = LoggerFactory.getLogger(CheckoutSearchRowsTest.class);
  private static final int FEW = 1_000;
  private static final int MANY = 100_000;

  /** A question that reads no index for its answer reads all 100,000. */
  private static final long AT_MOST_ROWS = 5_000;

  private static final Duration DAY = Duration.ofDays(1);
  private static final Instant NOW = Instant.parse("2026-03-08T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private static Filled few;
  private static Filled many;

  @BeforeAll
  static void fill() throws Exception {
    few = filled(FEW);
    many = filled(MANY);
  }

  @AfterAll
  static void close() {
    few.ledger().close();
    many.ledger().close();
  }

  @Test
  void noQuestionReadsMoreThanItNeedsOfManyPayments() {
    Map<String, String> tooMany = new LinkedHashMap<>();

    questions()
        .forEach(
            (name, question) -> {
              long ofFew = few.rowsReadFor(question);
              long ofMany = many.rowsReadFor(question);
              String both = ofFew + " rows of 1,000 and " + ofMany + " of 100,000 payments";
              LOG.info("{}: {}", name, both);
              assertThat(ofFew).as(name).isPositive();
              if (ofMany > AT_MOST_ROWS) {
                tooMany.put(name, both);
              }
            });

    assertThat(tooMany).isEmpty();
  }

  @Test
  void addingUpTheAuthorizationsOfATimeReadsTheRowsOfThatTime() {
    Instant from = NOW.minus(DAY.dividedBy(4));
    AuthorizationHistory history = new AuthorizationHistory(many.ledger().transactions());
    many.rows().sinceLastAsked();

    assertThat(history.totals(from, NOW)).isNotEmpty();
    assertThat(many.rows().sinceLastAsked()).isBetween(1L, 3_000L);
    assertThat(history.sinceNewest(Instant.EPOCH, NOW, 1_000)).isPresent();
    assertThat(many.rows().sinceLastAsked()).isBetween(1L, 3_000L);
  }

  private static Map<String, Function<CheckoutSearch, ?>> questions() {
    Map<String, Function<CheckoutSearch, ?>> questions = new LinkedHashMap<>();
    for (CheckoutSort.By by : CheckoutSort.By.values()) {
      for (boolean descending : new boolean[] {true, false}) {
        CheckoutSort sort = new CheckoutSort(by, descending);
        String order = by + (descending ? " downwards" : " upwards");
        questions.put("first page by " + order, search -> page(search, paid(), sort, null));
        questions.put(
            "a page in the middle by " + order,
            search -> page(search, paid(), sort, middle(search, sort)));
        questions.put("all by " + order, search -> page(search, new CheckoutFilter(), sort, null));
      }
    }
    CheckoutSort newest = new CheckoutSort(CheckoutSort.By.CREATED, true);
    questions.put(
        "authorized ones",
        search ->
            page(
                search,
                new CheckoutFilter().standing(Set.of(PaymentStanding.AUTHORIZED)),
                newest,
                null));
    questions.put(
        "of one day",
        search ->
            page(search, paid().createdFrom(NOW.minus(DAY)).createdBefore(NOW), newest, null));
    questions.put(
        "between two amounts",
        search -> page(search, paid().leastInCents(5000).mostInCents(5010), newest, null));
    questions.put(
        "of one day by amount",
        search ->
            page(
                search,
                paid().createdFrom(NOW.minus(DAY)).createdBefore(NOW),
                new CheckoutSort(CheckoutSort.By.AMOUNT, true),
                null));
    questions.put(
        "needing attention",
        search ->
            page(
                search,
                new CheckoutFilter().needingAttention(EnumSet.allOf(AttentionKind.class)),
                newest,
                null));
    questions.put("counting for the health page", search -> search.countAttention(1000, DAY));
    questions.put("counting for the list", search -> search.count(paid(), 1001, DAY));
    questions.put("by reference id", search -> search.meant("reference-77", Set.of()));
    questions.put("by order", search -> search.meant("nothing", Set.of(77L, 78L)));
    return questions;
  }

  /** The beginning of a page that is far from both ends. */
  private static CheckoutCursor middle(CheckoutSearch search, CheckoutSort sort) {
    SezzleCheckout one = search.all(Set.of("checkout-500")).get(0);
    return CheckoutCursor.after(one, sort);
  }

  private static CheckoutFilter paid() {
    return new CheckoutFilter().standing(PaymentStanding.PAID);
  }

  private static List<SezzleCheckout> page(
      CheckoutSearch search, CheckoutFilter filter, CheckoutSort sort, CheckoutCursor from) {
    return search.page(filter, sort, from, 50, DAY).checkouts();
  }

  /** Two in three are captured; one in a hundred is still authorized, of whatever age. */
  private static Filled filled(int payments) throws Exception {
    DataSource database = LedgerDatabase.inMemory("LEGACY");
    ResourceDatabasePopulator scripts = new ResourceDatabasePopulator();
    for (String script : List.of("standard/V1__sezzle.sql", "h2/V2__lists_downwards.sql")) {
      scripts.addScript(new FileSystemResource("src/main/resources/sezzle/schema/" + script));
    }
    DatabasePopulatorUtils.execute(scripts, database);
    JdbcTemplate jdbc = new JdbcTemplate(database);
    long now = NOW.toEpochMilli();
    jdbc.execute(
        "insert into SEZZLE_CHECKOUT (CHECKOUT_ID, BROADLEAF_ORDER_ID, REFERENCE_ID,"
            + " AMOUNT_IN_CENTS, CURRENCY, INTENT, LOCALE, STATE, STANDING, SEZZLE_ORDER_UUID,"
            + " CAPTURED_IN_CENTS, OPEN_IN_CENTS, AUTHORIZATION_EXPIRES_MILLIS,"
            + " EXPIRED_AT_MILLIS, DIFFERENCE,"
            + " LEASE_UNTIL_MILLIS, CREATED_MILLIS, UPDATED_MILLIS)"
            + " select 'checkout-' || x, x, 'reference-' || x, mod(x * 7919, 90000) + 100, 'USD',"
            + " 'AUTH', 'EN_US', case when mod(x, 3) = 2 then 'OPEN' else 'COMPLETED' end,"
            + " case when mod(x, 3) = 2 then 'WAITING' when mod(x, 100) = 0 then 'AUTHORIZED'"
            + " else 'CAPTURED' end, 'order-' || x,"
            + " case when mod(x, 3) = 2 or mod(x, 100) = 0 then 0 else mod(x * 7919, 90000) + 100"
            + " end, case when mod(x, 300) = 100 then mod(x * 7919, 90000) + 100 else 0 end,"
            + " case when mod(x, 3) = 2 then null else "
            + NOW.plus(DAY.multipliedBy(7)).toEpochMilli()
            + " - 20000 * cast(x as bigint) end, case when x <= 20 then "
            + NOW.minus(DAY).toEpochMilli()
            + " end,"
            + " case when x <= 10 then '1.00 more' end, 0,"
            + now
            + " - 20000 * cast(x as bigint), "
            + now
            + " from "
            + "(select x from system_range(1, "
            + payments
            + ")) as s");
    jdbc.execute("analyze");
    RowsRead rows = new RowsRead(database);
    return new Filled(new LedgerDatabase(rows, "validate"), rows);
  }

  private record Filled(LedgerDatabase ledger, RowsRead rows) {
    long rowsReadFor(Function<CheckoutSearch, ?> question) {
      rows.sinceLastAsked();
      assertThat(question.apply(new CheckoutSearch(ledger.transactions(), CLOCK))).isNotNull();
      return rows.sinceLastAsked();
    }
  }
}

package org.broadleafsezzle.admin.health;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.broadleafsezzle.ledger.AttentionKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Looks at everything, or at the shop's own database only. The result is kept for some seconds, so
 * that neither monitoring nor many open pages ask Sezzle or the database often.
 */
@Component("blSezzleHealth")
public class Health {

  private static final Logger LOG = LoggerFactory.getLogger(Health.class);
  private static final int NO_PAYMENTS = 0;
  private static final Duration KEPT = Duration.ofSeconds(10);
  private static final Duration BANNER_KEPT = Duration.ofSeconds(30);

  /** As seldom Sezzle is asked where nobody looks. */
  public static final Duration WATCHED_EVERY = Duration.ofMinutes(10);

  private final GatewayCheck gateway;
  private final BooksCheck books;
  private final Clock clock;
  private final LoadingCache<String, HealthReport> reports;
  private final LoadingCache<String, HealthReport> known;
  private final LoadingCache<String, HealthReport> ofBooks;
  private final LoadingCache<String, List<Finding>> ofGateway;

  @Autowired
  public Health(GatewayCheck gateway, BooksCheck books, @Qualifier("blSezzleClock") Clock clock) {
    this.gateway = gateway;
    this.books = books;
    this.clock = clock;
    reports = Caffeine.newBuilder().expireAfterWrite(KEPT).build(key -> look(gateway.look()));
    known = Caffeine.newBuilder().expireAfterWrite(KEPT).build(key -> look(gateway.settings()));
    ofBooks = Caffeine.newBuilder().expireAfterWrite(BANNER_KEPT).build(key -> lookAtBooks());
    ofGateway = Caffeine.newBuilder().expireAfterWrite(WATCHED_EVERY).build(key -> gateway.look());
  }

  /** Of everything; asks Sezzle once in ten seconds, however often it is called. */
  public HealthReport report() {
    return reports.get("");
  }

  /** Forgets what was seen, so that the next report is of then. */
  public void lookAgain() {
    reports.invalidateAll();
    known.invalidateAll();
    ofBooks.invalidateAll();
    ofGateway.invalidateAll();
  }

  /** Of everything but what only Sezzle knows: makes no call. */
  HealthReport known() {
    return known.get("");
  }

  /** The health as the shop's database knows it: makes no call to Sezzle. */
  public HealthReport books() {
    return ofBooks.get("");
  }

  /** The health as the shop's database knows it now, with Sezzle as it was minutes ago at most. */
  public HealthReport watched() {
    return withGateway(ofGateway.get(""), books());
  }

  private HealthReport look(List<Finding> first) {
    List<Finding> findings = new ArrayList<>(first);
    try {
      return withGateway(findings, lookAtBooks());
    } catch (RuntimeException e) {
      LOG.error("The books of the Sezzle payments can't be read", e);
      findings.add(new Finding("books", Level.DOWN, "books.unreadable"));
      return new HealthReport(
          clock.instant(), findings, new EnumMap<>(AttentionKind.class), NO_PAYMENTS);
    }
  }

  private static HealthReport withGateway(List<Finding> ofGatewayNow, HealthReport ofBooksNow) {
    List<Finding> findings = new ArrayList<>(ofGatewayNow);
    findings.addAll(ofBooksNow.getFindings());
    return new HealthReport(
        ofBooksNow.getAt(), findings, ofBooksNow.getAttention(), ofBooksNow.getPayments());
  }

  private HealthReport lookAtBooks() {
    Map<AttentionKind, Integer> attention = books.attention();
    return new HealthReport(clock.instant(), books.look(attention), attention, books.payments());
  }
}

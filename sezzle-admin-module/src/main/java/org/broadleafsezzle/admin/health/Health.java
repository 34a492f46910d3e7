package org.broadleafsezzle.admin.health;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.broadleafsezzle.ledger.AttentionKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Looks at everything, or at the shop's own database only. What it sees is kept for some seconds,
 * so that neither monitoring nor many open pages ask Sezzle or the database often.
 */
@Component("blSezzleHealth")
public class Health {

  private static final Duration KEPT = Duration.ofSeconds(10);
  private static final Duration BANNER_KEPT = Duration.ofSeconds(30);

  private final GatewayCheck gateway;
  private final BooksCheck books;
  private final Clock clock;
  private final LoadingCache<String, HealthReport> reports;
  private final LoadingCache<String, HealthReport> ofBooks;

  @Autowired
  public Health(GatewayCheck gateway, BooksCheck books, @Qualifier("blSezzleClock") Clock clock) {
    this.gateway = gateway;
    this.books = books;
    this.clock = clock;
    reports = Caffeine.newBuilder().expireAfterWrite(KEPT).build(key -> look());
    ofBooks = Caffeine.newBuilder().expireAfterWrite(BANNER_KEPT).build(key -> lookAtBooks());
  }

  /** Of everything; asks Sezzle. */
  public HealthReport report() {
    return reports.get("");
  }

  /** The same, now. */
  public HealthReport reportAnew() {
    reports.invalidateAll();
    ofBooks.invalidateAll();
    return report();
  }

  /** Of what the shop's database knows: makes no call to Sezzle. */
  public HealthReport books() {
    return ofBooks.get("");
  }

  private HealthReport look() {
    List<Finding> findings = new ArrayList<>(gateway.look());
    Map<AttentionKind, Integer> attention = books.attention();
    findings.addAll(books.look(attention));
    return new HealthReport(clock.instant(), findings, attention, books.payments());
  }

  private HealthReport lookAtBooks() {
    Map<AttentionKind, Integer> attention = books.attention();
    return new HealthReport(clock.instant(), books.look(attention), attention, books.payments());
  }
}

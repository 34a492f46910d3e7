package org.broadleafsezzle.admin.health;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadleafsezzle.ledger.AttentionKind;

/** Everything that was found at one moment. */
public final class HealthReport {

  private final Instant at;
  private final List<Finding> findings;
  private final Map<AttentionKind, Integer> attention;
  private final int payments;

  HealthReport(
      Instant at, List<Finding> findings, Map<AttentionKind, Integer> attention, int payments) {
    this.at = at;
    this.findings = Collections.unmodifiableList(findings);
    this.attention = new EnumMap<>(attention);
    this.payments = payments;
  }

  public Instant getAt() {
    return at;
  }

  public List<Finding> getFindings() {
    return findings;
  }

  /** The number of payments that need a person for each reason; not more than are counted. */
  public Map<AttentionKind, Integer> getAttention() {
    return attention;
  }

  /** The number of payments that need a person, each counted once; not more than are counted. */
  public int getPayments() {
    return payments;
  }

  /** The findings that are not well, but for the payments that need attention. */
  public List<Finding> getTroubles() {
    return findings.stream()
        .filter(one -> one.getLevel() != Level.OK && !one.isAboutPayments())
        .collect(Collectors.toList());
  }

  /** That of the worst finding. */
  public Level getLevel() {
    return findings.stream().map(Finding::getLevel).max(Comparator.naturalOrder()).orElse(Level.OK);
  }
}

package org.broadleafsezzle.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/**
 * Something that needs a person, as long as it does. Each recipient is told of it once: if it ends
 * and begins again, once more.
 */
@Entity
@Table(name = "SEZZLE_ALERT")
public class StandingAlert {

  @Id
  @Column(name = "ALERT_KEY", length = 100)
  private String key;

  @Column(name = "REASON", length = 64, nullable = false)
  private String reason;

  @Column(name = "CHECKOUT_ID", length = 36)
  private String checkoutId;

  /** Milliseconds since 1970, as all here. */
  @Column(name = "FOUND_MILLIS", nullable = false)
  private long foundMillis;

  @Column(name = "NEWS_MILLIS", nullable = false)
  private long newsMillis;

  @Column(name = "BATCH_ID", length = 36)
  private String batchId;

  /** For JPA. */
  protected StandingAlert() {}

  /**
   * One that is found now.
   *
   * @param reason an {@link AttentionKind}, or a word of the health with a dot in it
   * @param checkoutId the payment it is about; null if it is about none
   * @param lasts the time it has to last until it is news: much ends automatically; negative: it
   *     counts as news for so long already
   */
  public StandingAlert(String reason, String checkoutId, Duration lasts, Instant now) {
    key = checkoutId == null ? reason : reason + ":" + checkoutId;
    this.reason = reason;
    this.checkoutId = checkoutId;
    foundMillis = now.toEpochMilli();
    newsMillis = now.plus(lasts).toEpochMilli();
  }

  public String getKey() {
    return key;
  }

  public String getReason() {
    return reason;
  }

  public Optional<String> getCheckoutId() {
    return Optional.ofNullable(checkoutId);
  }

  /** The time at which it was first found; it may have begun before. */
  public Instant getFound() {
    return Instant.ofEpochMilli(foundMillis);
  }

  long getNewsMillis() {
    return newsMillis;
  }

  /** The batch that tells of it; empty as long as nobody is told. */
  public Optional<String> getBatchId() {
    return Optional.ofNullable(batchId);
  }
}

package org.broadleafsezzle.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.broadleafsezzle.api.model.WebhookEvent;

/**
 * The nearness of the day by which a dispute has to be answered. Sezzle says a day and no zone: it
 * counts from its beginning in UTC when time runs out, and as past once it is past everywhere.
 */
public enum DisputeDeadline {
  /** There is time, or Sezzle does not say until when. */
  FAR,
  /** The day begins in three days at most, or Sezzle itself says that it comes near. */
  SOON,
  /** The day begins in a day at most, or has begun. */
  NOW,
  /** The day is over, and the dispute still open. */
  PAST;

  static final String NEAR = WebhookEvent.DISPUTE_DEADLINE_APPROACHING.getCode();
  static final Duration SOON_BEFORE = Duration.ofDays(3);
  static final Duration NOW_BEFORE = Duration.ofDays(1);
  private static final Duration PAST_AFTER = Duration.ofHours(36);

  /**
   * That of an open dispute.
   *
   * @param due the beginning of the day in UTC; empty if Sezzle does not say it
   * @param event Sezzle's last word of it
   */
  public static DisputeDeadline of(Optional<Instant> due, String event, Instant now) {
    DisputeDeadline known = due.map(day -> of(day, now)).orElse(FAR);
    return known == FAR && NEAR.equals(event) ? SOON : known;
  }

  private static DisputeDeadline of(Instant due, Instant now) {
    if (!now.isBefore(due.plus(PAST_AFTER))) {
      return PAST;
    }
    if (!now.isBefore(due.minus(NOW_BEFORE))) {
      return NOW;
    }
    return now.isBefore(due.minus(SOON_BEFORE)) ? FAR : SOON;
  }
}

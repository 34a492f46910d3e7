package org.broadleafsezzle.ledger;

import java.time.Instant;

/** A notice of a batch of alerts, as it is kept in the outbox. */
public final class AlertNotice {

  private static final String BATCH = "batch";
  private static final String WHOM = "whom";

  private final NoticePayload payload;

  /**
   * @param notice of a kind that tells of alerts
   */
  public AlertNotice(OutboxNotice notice) {
    payload = notice.getPayload();
  }

  /**
   * @param whom a mark of the recipients, other for others: nothing personal, 40 characters at most
   */
  static OutboxNotice write(NoticeKind kind, String batch, String whom, Instant now) {
    NoticePayload payload = NoticePayload.NOTHING.with(BATCH, batch).with(WHOM, whom);
    return new OutboxNotice(kind, batch + ":" + whom, null, payload, now, now);
  }

  public String batch() {
    return read(BATCH);
  }

  /** A mark of the recipients, other for others. */
  public String whom() {
    return read(WHOM);
  }

  private String read(String name) {
    return payload
        .text(name)
        .orElseThrow(() -> new IllegalStateException("The notice tells of no batch"));
  }
}

package org.broadleafsezzle.ledger;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.broadleafsezzle.api.model.SezzleId;

/** Something Sezzle has told the shop, as received, and what came of it. */
@Entity
@Table(name = "SEZZLE_WEBHOOK")
public class WebhookDelivery {

  /** Longest body that is taken, in bytes. */
  public static final int LONGEST_BODY = 256 * 1024;

  private static final int LONGEST_NAME = SezzleId.LONGEST;

  @Id
  @Column(name = "EVENT_UUID", length = LONGEST_NAME)
  private String eventUuid;

  @Column(name = "EVENT", length = LONGEST_NAME)
  private String event;

  @Column(name = "SEZZLE_ORDER_UUID", length = LONGEST_NAME)
  private String sezzleOrderUuid;

  @Column(name = "BODY", length = LONGEST_BODY, nullable = false)
  private String body;

  @Enumerated(EnumType.STRING)
  @Column(name = "STATE", length = 16, nullable = false)
  private WebhookState state;

  @Enumerated(EnumType.STRING)
  @Column(name = "OUTCOME", length = 24)
  private WebhookOutcome outcome;

  @Enumerated(EnumType.STRING)
  @Column(name = "TROUBLE", length = 16)
  private Trouble trouble;

  @Column(name = "ATTEMPTS", nullable = false)
  private int attempts;

  /** Milliseconds since 1970, so that neither time zone nor daylight saving can move it. */
  @Column(name = "NEXT_ATTEMPT_MILLIS", nullable = false)
  private long nextAttemptMillis;

  @Column(name = "RECEIVED_MILLIS", nullable = false)
  private long receivedMillis;

  @Column(name = "WORKED_OFF_MILLIS")
  private Long workedOffMillis;

  @Column(name = "ERASED_MILLIS")
  private Long erasedMillis;

  /** For JPA. */
  protected WebhookDelivery() {}

  /**
   * One just received.
   *
   * @param event its name in Sezzle's words; null if it has none
   * @param sezzleOrderUuid the order it is about; null if it is about none
   * @param body as received
   */
  public WebhookDelivery(
      String eventUuid, String event, String sezzleOrderUuid, String body, Instant now) {
    this.eventUuid = eventUuid;
    this.event = event;
    this.sezzleOrderUuid = sezzleOrderUuid;
    this.body = ColumnText.fit(body, LONGEST_BODY);
    state = WebhookState.RECEIVED;
    receivedMillis = now.toEpochMilli();
    nextAttemptMillis = now.toEpochMilli();
  }

  /** It is worked off. */
  public void done(WebhookOutcome newOutcome, Instant now) {
    state = WebhookState.DONE;
    outcome = newOutcome;
    workedOffMillis = now.toEpochMilli();
  }

  /** It could not be worked off now. */
  public void tryAgain(Trouble newTrouble, Instant at) {
    trouble = newTrouble;
    nextAttemptMillis = at.toEpochMilli();
  }

  /** It can't be worked off. */
  public void park(Trouble newTrouble, Instant now) {
    state = WebhookState.PARKED;
    trouble = newTrouble;
    workedOffMillis = now.toEpochMilli();
  }

  /** A person has it tried again: as if it had just been received. */
  void retry(Instant now) {
    if (state != WebhookState.PARKED || event == null || erasedMillis != null) {
      throw new IllegalStateException(
          "Only a parked delivery of a readable event with its body can be tried again; " + this);
    }
    state = WebhookState.RECEIVED;
    attempts = 0;
    nextAttemptMillis = now.toEpochMilli();
    workedOffMillis = null;
  }

  /** Sezzle's id of the event, the same in each delivery; the body's hash if it has none. */
  public String getEventUuid() {
    return eventUuid;
  }

  /** In Sezzle's words. */
  public Optional<String> getEvent() {
    return Optional.ofNullable(event);
  }

  public Optional<String> getSezzleOrderUuid() {
    return Optional.ofNullable(sezzleOrderUuid);
  }

  /** As received; empty once it is erased. Can hold personal data: not for a log. */
  public String getBody() {
    return body;
  }

  /** The time at which its body was erased. */
  public Optional<Instant> getErased() {
    return Optional.ofNullable(erasedMillis).map(Instant::ofEpochMilli);
  }

  public WebhookState getState() {
    return state;
  }

  /** The outcome; only if DONE. */
  public Optional<WebhookOutcome> getOutcome() {
    return Optional.ofNullable(outcome);
  }

  /** The reason why the last attempt to work it off failed. */
  public Optional<Trouble> getTrouble() {
    return Optional.ofNullable(trouble);
  }

  /** The number of times that working it off was begun. */
  public int getAttempts() {
    return attempts;
  }

  public Instant getReceived() {
    return Instant.ofEpochMilli(receivedMillis);
  }

  /** The time at which it was done or parked. */
  public Optional<Instant> getWorkedOff() {
    return Optional.ofNullable(workedOffMillis).map(Instant::ofEpochMilli);
  }

  /** For logs: nothing personal. */
  @Override
  public String toString() {
    return "event="
        + eventUuid
        + " sezzleOrder="
        + sezzleOrderUuid
        + " state="
        + state
        + (outcome == null ? "" : " outcome=" + outcome)
        + " attempts="
        + attempts;
  }
}

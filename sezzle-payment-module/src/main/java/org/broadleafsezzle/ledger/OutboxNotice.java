package org.broadleafsezzle.ledger;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

/**
 * Something that somebody is to be told, written in the transaction that writes what it tells of.
 * Its key is made of the event, so that one event has one notice, whoever writes it down.
 */
@Entity
@Table(name = "SEZZLE_NOTICE")
public class OutboxNotice {

  static final int LONGEST_KEY = 100;

  @Id
  @Column(name = "NOTICE_KEY", length = LONGEST_KEY)
  private String key;

  @Enumerated(EnumType.STRING)
  @Column(name = "KIND", length = 24, nullable = false)
  private NoticeKind kind;

  @Enumerated(EnumType.STRING)
  @Column(name = "RECIPIENT", length = 16, nullable = false)
  private NoticeRecipient recipient;

  @Column(name = "CHECKOUT_ID", length = 36)
  private String checkoutId;

  @Column(name = "PAYLOAD", length = NoticePayload.LONGEST, nullable = false)
  private String payload;

  @Enumerated(EnumType.STRING)
  @Column(name = "STATE", length = 16, nullable = false)
  private NoticeState state;

  @Enumerated(EnumType.STRING)
  @Column(name = "TROUBLE", length = 16)
  private NoticeTrouble trouble;

  @Column(name = "ATTEMPTS", nullable = false)
  private int attempts;

  /** Milliseconds since 1970, as all here; of one being sent: when its sender counts as dead. */
  @Column(name = "NEXT_ATTEMPT_MILLIS", nullable = false)
  private long nextAttemptMillis;

  @Column(name = "CREATED_MILLIS", nullable = false)
  private long createdMillis;

  @Column(name = "ENDED_MILLIS")
  private Long endedMillis;

  /** For JPA. */
  protected OutboxNotice() {}

  /**
   * One to be sent.
   *
   * @param event the event it tells of, as an id that no other of its kind has
   * @param checkoutId null if it is about no single payment
   * @param due not before then
   */
  public OutboxNotice(
      NoticeKind kind,
      String event,
      String checkoutId,
      NoticePayload payload,
      Instant due,
      Instant now) {
    key = keyOf(kind, event);
    this.kind = kind;
    recipient = kind.recipient();
    this.checkoutId = checkoutId;
    this.payload = payload.write();
    state = NoticeState.WAITING;
    nextAttemptMillis = due.toEpochMilli();
    createdMillis = now.toEpochMilli();
  }

  static String keyOf(NoticeKind kind, String event) {
    return kind + ":" + event;
  }

  /** Whether it can be taken by whoever asks; then it is theirs until then. */
  boolean claim(Instant until) {
    boolean waits =
        state == NoticeState.WAITING
            || (state == NoticeState.SENDING && recipient.knowsWhatItHas());
    if (waits) {
      state = NoticeState.WAITING;
      attempts++;
      nextAttemptMillis = until.toEpochMilli();
    }
    return waits;
  }

  /** Whether nobody else has claimed it since. */
  boolean isClaimedAs(OutboxNotice claimed) {
    return attempts == claimed.attempts && nextAttemptMillis == claimed.nextAttemptMillis;
  }

  /** It was taken. */
  public void sent(Instant now) {
    end(NoticeState.SENT, null, now);
  }

  /** It certainly was not taken, and is tried again. */
  public void tryAgain(NoticeTrouble why, Instant at) {
    state = NoticeState.WAITING;
    trouble = why;
    nextAttemptMillis = at.toEpochMilli();
  }

  /** It certainly was not taken, and is not tried any more. */
  public void giveUp(NoticeTrouble why, Instant now) {
    end(NoticeState.GIVEN_UP, why, now);
  }

  /** Whether it was taken is not known. */
  public void becomeUnclear(NoticeTrouble why, Instant now) {
    end(NoticeState.UNCLEAR, why, now);
  }

  /** It is not sent. */
  public void drop(NoticeTrouble why, Instant now) {
    end(NoticeState.DROPPED, why, now);
  }

  private void end(NoticeState how, NoticeTrouble why, Instant now) {
    state = how;
    trouble = why;
    endedMillis = now.toEpochMilli();
  }

  /** A person has it sent: as if it had just been written, even if it may have arrived. */
  void retry(Instant now) {
    if (!state.isForAPerson()) {
      throw new IllegalStateException(
          "Only a notice that is given up or unclear can be sent again; " + this);
    }
    state = NoticeState.WAITING;
    attempts = 0;
    nextAttemptMillis = now.toEpochMilli();
    endedMillis = null;
  }

  /** Unique for the event. */
  public String getKey() {
    return key;
  }

  public NoticeKind getKind() {
    return kind;
  }

  public NoticeRecipient getRecipient() {
    return recipient;
  }

  /** The payment it is about; empty if it is about no single one. */
  public Optional<String> getCheckoutId() {
    return Optional.ofNullable(checkoutId);
  }

  public NoticePayload getPayload() {
    return NoticePayload.read(payload);
  }

  public NoticeState getState() {
    return state;
  }

  /** The reason why it was not sent, or not the last time. */
  public Optional<NoticeTrouble> getTrouble() {
    return Optional.ofNullable(trouble);
  }

  /** The number of times that its sending was begun. */
  public int getAttempts() {
    return attempts;
  }

  /** The time of the next try, if it waits. */
  public Instant getNextAttempt() {
    return Instant.ofEpochMilli(nextAttemptMillis);
  }

  public Instant getCreated() {
    return Instant.ofEpochMilli(createdMillis);
  }

  /** The time at which it was sent, given up or dropped; empty as long as it waits. */
  public Optional<Instant> getEnded() {
    return Optional.ofNullable(endedMillis).map(Instant::ofEpochMilli);
  }

  /** For logs: nothing personal. */
  @Override
  public String toString() {
    return "notice="
        + key
        + " checkout="
        + checkoutId
        + " state="
        + state
        + (trouble == null ? "" : " trouble=" + trouble)
        + " attempts="
        + attempts;
  }
}

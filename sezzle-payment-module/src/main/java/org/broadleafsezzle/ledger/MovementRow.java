package org.broadleafsezzle.ledger;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.MappedSuperclass;
import org.broadleafsezzle.api.model.Price;

/** The columns of a {@link MoneyMovement}, and all that can be read of it. */
@MappedSuperclass
public abstract class MovementRow {

  static final int LONGEST_ERROR = 500;
  static final int LONGEST_WORDS = 255;

  @Id
  @Column(name = "REQUEST_ID", length = 36)
  String requestId;

  @Column(name = "CHECKOUT_ID", length = 36, nullable = false)
  String checkoutId;

  @Enumerated(EnumType.STRING)
  @Column(name = "KIND", length = 16, nullable = false)
  MovementKind kind;

  @Column(name = "AMOUNT_IN_CENTS", nullable = false)
  long amountInCents;

  @Column(name = "CURRENCY", length = 3, nullable = false)
  String currency;

  @Enumerated(EnumType.STRING)
  @Column(name = "STATE", length = 16, nullable = false)
  MovementState state;

  @Column(name = "AFTER_REQUEST_ID", length = 36)
  String afterRequestId;

  /** Milliseconds since 1970; null: certainly not sent yet. */
  @Column(name = "SENT_MILLIS")
  Long sentMillis;

  /** Milliseconds since 1970; null: no person has to say what came of it. */
  @Column(name = "UNCLEAR_MILLIS")
  Long unclearMillis;

  @Column(name = "SEZZLE_UUID", length = 64)
  String sezzleUuid;

  @Column(name = "ERROR_CODE", length = 100)
  String errorCode;

  @Column(name = "ERROR_MESSAGE", length = LONGEST_ERROR)
  String errorMessage;

  @Column(name = "DEBUG_UUID", length = 100)
  String debugUuid;

  @Enumerated(EnumType.STRING)
  @Column(name = "ORIGIN", length = 16, nullable = false)
  Origin origin;

  @Column(name = "REQUESTED_BY", length = LONGEST_WORDS, nullable = false)
  String requestedBy;

  @Column(name = "REASON", length = LONGEST_WORDS, nullable = false)
  String reason;

  /** As {@link MessageColumn} writes it; null: the reason was typed. */
  @Column(name = "REASON_MESSAGE", length = LONGEST_WORDS)
  String reasonMessage;

  @Column(name = "CREATED_MILLIS", nullable = false)
  long createdMillis;

  @Column(name = "UPDATED_MILLIS", nullable = false)
  long updatedMillis;

  MovementRow() {}

  /** The request id it is sent with; the same for each repetition. */
  public String getRequestId() {
    return requestId;
  }

  public String getCheckoutId() {
    return checkoutId;
  }

  public MovementKind getKind() {
    return kind;
  }

  public Price getAmount() {
    return Price.of(amountInCents, currency);
  }

  public MovementState getState() {
    return state;
  }

  /** The movement that has to succeed before this one is sent; empty if it stands alone. */
  public Optional<String> getAfterRequestId() {
    return Optional.ofNullable(afterRequestId);
  }

  /**
   * The time at which it was perhaps sent, the last time somebody decided to; empty if it certainly
   * was not.
   */
  public Optional<Instant> getSent() {
    return Optional.ofNullable(sentMillis).map(Instant::ofEpochMilli);
  }

  /** The time since which a person has to tell the outcome; empty if none has to. */
  public Optional<Instant> getUnclearSince() {
    return state == MovementState.STARTED
        ? Optional.ofNullable(unclearMillis).map(Instant::ofEpochMilli)
        : Optional.empty();
  }

  /**
   * Sezzle's id of it once it succeeded, or of the new order it made, whether or not it is known to
   * be approved; empty also for one that succeeded by a person's word as long as Sezzle does not
   * list it.
   */
  public Optional<String> getSezzleUuid() {
    return Optional.ofNullable(sezzleUuid);
  }

  public Optional<String> getErrorCode() {
    return Optional.ofNullable(errorCode);
  }

  /** Sezzle's own words; for an administrator, not for a log. */
  public Optional<String> getErrorMessage() {
    return Optional.ofNullable(errorMessage);
  }

  public Optional<String> getDebugUuid() {
    return Optional.ofNullable(debugUuid);
  }

  public Origin getOrigin() {
    return origin;
  }

  /** The doer, in words. */
  public String getRequestedBy() {
    return requestedBy;
  }

  public boolean isRequestedBy(Actor by) {
    return origin == by.origin() && requestedBy.equals(by.name());
  }

  /** As it was typed; empty for one of the module's own, and once it was erased. */
  public String getReason() {
    return reason;
  }

  /** The reason of one of the module's own; empty if it was typed. */
  public Optional<LedgerMessage> getReasonMessage() {
    return MessageColumn.read(reasonMessage).stream().findFirst();
  }

  public Instant getCreated() {
    return Instant.ofEpochMilli(createdMillis);
  }

  public Instant getUpdated() {
    return Instant.ofEpochMilli(updatedMillis);
  }

  /** For logs. */
  @Override
  public String toString() {
    return String.format("%s request=%s amountInCents=%d", kind, requestId, amountInCents)
        + String.format(" currency=%s state=%s", currency, state)
        + (errorCode == null ? "" : " error=" + errorCode)
        + (debugUuid == null ? "" : " debugUuid=" + debugUuid);
  }
}

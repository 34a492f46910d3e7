package org.broadleafsezzle.ledger;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.UniqueConstraint;
import org.broadleafsezzle.api.model.Price;

/**
 * One movement of money at Sezzle, written before it is sent. Its id is the {@code
 * Sezzle-Request-Id} it is sent with. Whether that keeps a repetition from moving money twice is up
 * to Sezzle, so nobody relies on it.
 */
@Entity
@Table(
    name = "SEZZLE_MOVEMENT",
    uniqueConstraints =
        @UniqueConstraint(
            name = "SEZZLE_MOVEMENT_ONCE",
            columnNames = {"CHECKOUT_ID", "SEZZLE_UUID"}))
public class MoneyMovement {

  private static final int LONGEST_ERROR = 500;
  private static final int LONGEST_WORDS = 255;

  @Id
  @Column(name = "REQUEST_ID", length = 36)
  private String requestId;

  @Column(name = "CHECKOUT_ID", length = 36, nullable = false)
  private String checkoutId;

  @Enumerated(EnumType.STRING)
  @Column(name = "KIND", length = 16, nullable = false)
  private MovementKind kind;

  @Column(name = "AMOUNT_IN_CENTS", nullable = false)
  private long amountInCents;

  @Column(name = "CURRENCY", length = 3, nullable = false)
  private String currency;

  @Enumerated(EnumType.STRING)
  @Column(name = "STATE", length = 16, nullable = false)
  private MovementState state;

  @Column(name = "AFTER_REQUEST_ID", length = 36)
  private String afterRequestId;

  /** Milliseconds since 1970; null: certainly not sent yet. */
  @Column(name = "SENT_MILLIS")
  private Long sentMillis;

  /** Milliseconds since 1970; null: no person has to say what came of it. */
  @Column(name = "UNCLEAR_MILLIS")
  private Long unclearMillis;

  @Column(name = "SEZZLE_UUID", length = 64)
  private String sezzleUuid;

  @Column(name = "ERROR_CODE", length = 100)
  private String errorCode;

  @Column(name = "ERROR_MESSAGE", length = LONGEST_ERROR)
  private String errorMessage;

  @Column(name = "DEBUG_UUID", length = 100)
  private String debugUuid;

  @Enumerated(EnumType.STRING)
  @Column(name = "ORIGIN", length = 16, nullable = false)
  private Origin origin;

  @Column(name = "REQUESTED_BY", length = LONGEST_WORDS, nullable = false)
  private String requestedBy;

  @Column(name = "REASON", length = LONGEST_WORDS, nullable = false)
  private String reason;

  /** As {@link MessageColumn} writes it; null: the reason was typed. */
  @Column(name = "REASON_MESSAGE", length = LONGEST_WORDS)
  private String reasonMessage;

  @Column(name = "CREATED_MILLIS", nullable = false)
  private long createdMillis;

  @Column(name = "UPDATED_MILLIS", nullable = false)
  private long updatedMillis;

  /** For JPA. */
  protected MoneyMovement() {}

  /** One about to be sent, for a reason as a person, or code that calls, has written it. */
  public MoneyMovement(
      String checkoutId, MovementKind kind, Price amount, Actor by, String reason, Instant now) {
    requestId = UUID.randomUUID().toString();
    this.checkoutId = checkoutId;
    this.kind = kind;
    amountInCents = amount.getAmountInCents();
    currency = amount.getCurrency();
    origin = by.origin();
    requestedBy = ColumnText.fit(by.name(), LONGEST_WORDS);
    this.reason = ColumnText.fit(reason, LONGEST_WORDS);
    state = MovementState.STARTED;
    sentMillis = now.toEpochMilli();
    createdMillis = now.toEpochMilli();
    updatedMillis = createdMillis;
  }

  /** For a reason of the module's own; only before it is written. */
  public MoneyMovement because(LedgerMessage own) {
    reason = "";
    reasonMessage = MessageColumn.write(Collections.singletonList(own), LONGEST_WORDS);
    return this;
  }

  /** Under a request id the caller has chosen; only before it is written. */
  public MoneyMovement as(String chosenRequestId) {
    requestId = chosenRequestId;
    return this;
  }

  /** One that Sezzle has carried out, under this id, without this shop having asked for it. */
  public static MoneyMovement adopted(
      String checkoutId,
      MovementKind kind,
      Price amount,
      String sezzleUuid,
      Actor by,
      MovementReason reason,
      Instant now) {
    MoneyMovement adopted =
        new MoneyMovement(checkoutId, kind, amount, by, "", now).because(LedgerMessage.of(reason));
    adopted.succeed(sezzleUuid, now);
    return adopted;
  }

  /** To be sent only once the other has succeeded, and not at all if that is refused. */
  public MoneyMovement after(MoneyMovement other) {
    afterRequestId = other.requestId;
    sentMillis = null;
    return this;
  }

  /** It is about to be sent; from now on it can't be told that Sezzle never got it. */
  public void send(Instant now) {
    sentMillis = now.toEpochMilli();
    unclearMillis = null;
  }

  /**
   * Sezzle does not list it and may have carried it out all the same: a person has to say what came
   * of it.
   */
  public void becomeUnclear(Instant now) {
    unclearMillis = now.toEpochMilli();
  }

  /** Sezzle has made this order for it, and does not show yet whether that is approved. */
  public void make(String newOrderUuid) {
    if (state != MovementState.STARTED || !kind.makesNewOrder()) {
      throw new IllegalStateException("Movement " + requestId + " makes no order");
    }
    sezzleUuid = newOrderUuid;
  }

  /** Sezzle carried it out under this uuid. */
  public void succeed(String newSezzleUuid, Instant now) {
    become(MovementState.SUCCEEDED, now);
    sezzleUuid = newSezzleUuid;
  }

  /** Sezzle lists under this uuid what a person said it had carried out. */
  public void list(String newSezzleUuid) {
    if (state != MovementState.SUCCEEDED || sezzleUuid != null) {
      throw new IllegalStateException("Movement " + requestId + " has its uuid already");
    }
    sezzleUuid = newSezzleUuid;
  }

  /** Sezzle did not carry it out, and has said nothing in words; the last may be null. */
  public void refuse(MovementError why, String newDebugUuid, Instant now) {
    refuse(why.errorCode(), null, newDebugUuid, now);
  }

  /** Sezzle did not carry it out, in its own words; each of the three may be null. */
  public void refuse(String code, String message, String newDebugUuid, Instant now) {
    become(MovementState.REFUSED, now);
    errorCode = code;
    errorMessage = ColumnText.fit(message, LONGEST_ERROR);
    debugUuid = newDebugUuid;
  }

  private void become(MovementState next, Instant now) {
    if (!state.canBecome(next)) {
      throw new IllegalTransitionException("Movement " + requestId, state, next);
    }
    state = next;
    updatedMillis = now.toEpochMilli();
  }

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

  /** When it was perhaps sent, the last time somebody decided to; empty if it certainly was not. */
  public Optional<Instant> getSent() {
    return Optional.ofNullable(sentMillis).map(Instant::ofEpochMilli);
  }

  /** Since when a person has to say what came of it; empty if that is not so. */
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

  /** Who, in words. */
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

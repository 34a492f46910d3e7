package org.broadleafsezzle.ledger;

import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import javax.persistence.Entity;
import javax.persistence.Table;
import javax.persistence.Transient;
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
public class MoneyMovement extends MovementRow {

  @Transient private MovementParts parts = MovementParts.NONE;

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

  /** For these items of the order; only before it is written. */
  public MoneyMovement forParts(MovementParts newParts) {
    parts = newParts;
    return this;
  }

  MovementParts parts() {
    return parts;
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
    afterRequestId = other.getRequestId();
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
}

package org.broadleafsezzle.payments;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.MovementParts;

/** A wish to move money: of which checkout, how much, who asks and why. */
public final class MovementRequest {

  private final String checkoutId;
  private final Price amount;
  private final Actor by;
  private final String reason;
  private final Optional<LedgerMessage> message;
  private final String requestId;
  private final MovementParts parts;
  private final boolean evenIfDisputed;

  /**
   * @param by the one who asks
   * @param reason in the words of a person or of the calling code; kept and shown as it is
   */
  public MovementRequest(String checkoutId, Price amount, Actor by, String reason) {
    this(
        checkoutId,
        amount,
        by,
        reason,
        Optional.empty(),
        UUID.randomUUID().toString(),
        MovementParts.NONE,
        false);
  }

  /**
   * One that the module itself makes.
   *
   * @param by the one who asks
   * @param reason in words for people
   */
  public MovementRequest(String checkoutId, Price amount, Actor by, LedgerMessage reason) {
    this(
        checkoutId,
        amount,
        by,
        "",
        Optional.of(reason),
        UUID.randomUUID().toString(),
        MovementParts.NONE,
        false);
  }

  private MovementRequest(
      String checkoutId,
      Price amount,
      Actor by,
      String reason,
      Optional<LedgerMessage> message,
      String requestId,
      MovementParts parts,
      boolean evenIfDisputed) {
    this.checkoutId = checkoutId;
    this.amount = amount;
    this.by = by;
    this.reason = reason;
    this.message = message;
    this.requestId = requestId;
    this.parts = parts;
    this.evenIfDisputed = evenIfDisputed;
  }

  /**
   * The same, under a request id the caller has chosen, so that asking twice moves once: the second
   * time the movement of the first is the answer.
   *
   * @param chosen a UUID no other movement has
   */
  public MovementRequest as(String chosen) {
    return new MovementRequest(
        checkoutId, amount, by, reason, message, chosen, parts, evenIfDisputed);
  }

  /** The same, for these items of the order. */
  public MovementRequest forParts(MovementParts newParts) {
    return new MovementRequest(
        checkoutId, amount, by, reason, message, requestId, newParts, evenIfDisputed);
  }

  /**
   * The same, meant also while the shopper disputes the payment: a refund is refused then else,
   * since Sezzle may refund the same once the dispute is closed.
   */
  public MovementRequest evenIfDisputed() {
    return new MovementRequest(checkoutId, amount, by, reason, message, requestId, parts, true);
  }

  /** Whether it is meant also while the shopper disputes the payment. */
  public boolean isMeantEvenIfDisputed() {
    return evenIfDisputed;
  }

  /**
   * The same, of an amount as a person or the platform gives it.
   *
   * @param amount in the main unit of the currency, say {@code 19.99}; never rounded
   * @param currency ISO 4217
   * @throws MovementRefusedException if that is no amount that can be moved; it says what is
   */
  public static MovementRequest ofDecimal(
      String checkoutId, String amount, String currency, Actor by, String reason) {
    return new MovementRequest(checkoutId, price(amount, currency), by, reason);
  }

  /** As the other, for a reason of the module's own. */
  public static MovementRequest ofDecimal(
      String checkoutId, String amount, String currency, Actor by, LedgerMessage reason) {
    return new MovementRequest(checkoutId, price(amount, currency), by, reason);
  }

  private static Price price(String amount, String currency) {
    try {
      return Price.ofDecimal(new BigDecimal(String.valueOf(amount).trim()), currency);
    } catch (IllegalArgumentException e) {
      throw MovementRefusedException.noAmount(amount + " " + currency, e);
    }
  }

  /** The movement it asks for, not written yet. */
  MoneyMovement movement(MovementKind kind, Instant now) {
    return another(kind, amount, now).as(requestId).forParts(parts);
  }

  /** A further movement that belongs to it, under a request id of its own. */
  MoneyMovement another(MovementKind kind, Price part, Instant now) {
    MoneyMovement movement = new MoneyMovement(checkoutId, kind, part, by, reason, now);
    return message.map(movement::because).orElse(movement);
  }

  /** Whether this movement is what it asks for. */
  boolean isFor(MovementKind kind, MoneyMovement movement) {
    return movement.getRequestId().equals(requestId)
        && movement.getCheckoutId().equals(checkoutId)
        && movement.getKind() == kind
        && movement.getAmount().equals(amount);
  }

  /** Whether there is a movement under its request id, whatever it moves. */
  public boolean isAskedAlready(MovementLedger movements) {
    return movements.find(requestId).isPresent();
  }

  /** The key it is asked under; the same each time it is asked. */
  String requestId() {
    return requestId;
  }

  String checkoutId() {
    return checkoutId;
  }

  /** The amount; never negative. */
  public Price amount() {
    return amount;
  }
}

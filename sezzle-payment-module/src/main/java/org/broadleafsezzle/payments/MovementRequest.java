package org.broadleafsezzle.payments;

import java.math.BigDecimal;
import java.time.Instant;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;

/** A wish to move money: of which checkout, how much, who asks and why. */
public final class MovementRequest {

  private final String checkoutId;
  private final Price amount;
  private final Actor by;
  private final String reason;

  /**
   * @param by who asks
   * @param reason why, in words
   */
  public MovementRequest(String checkoutId, Price amount, Actor by, String reason) {
    this.checkoutId = checkoutId;
    this.amount = amount;
    this.by = by;
    this.reason = reason;
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

  private static Price price(String amount, String currency) {
    try {
      return Price.ofDecimal(new BigDecimal(String.valueOf(amount).trim()), currency);
    } catch (IllegalArgumentException e) {
      throw new MovementRefusedException(
          String.format(
              "\"%s %s\" can't be moved: an amount is 0.01 or more, in whole cents, such as 19.99"
                  + " USD",
              amount, currency),
          e);
    }
  }

  /** A movement of it, not written yet. */
  MoneyMovement movement(MovementKind kind, Price part, Instant now) {
    return new MoneyMovement(checkoutId, kind, part, by, reason, now);
  }

  String checkoutId() {
    return checkoutId;
  }

  Price amount() {
    return amount;
  }
}

package org.broadleafsezzle.payments;

import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.Refusal;

/**
 * A movement of money that was refused before anything was sent. The message says what is possible.
 */
public final class MovementRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Refusal why;
  private final transient LedgerMessage refusal;

  /**
   * @param arguments those of {@code why}
   */
  MovementRefusedException(Refusal why, Object... arguments) {
    this(why, LedgerMessage.of(why, arguments));
  }

  static MovementRefusedException noAmount(String given, Throwable cause) {
    MovementRefusedException refused = new MovementRefusedException(Refusal.NO_AMOUNT, given);
    refused.initCause(cause);
    return refused;
  }

  /** Nothing of the chosen items is left that could be moved so. */
  public static MovementRefusedException nothingOfItems(MovementKind kind) {
    return new MovementRefusedException(Refusal.NOTHING_OF_ITEMS, kind);
  }

  /** The shop's own code says no amount that can be captured. */
  public static MovementRefusedException amountOfShop(Price most) {
    return new MovementRefusedException(Refusal.AMOUNT_OF_SHOP, most);
  }

  /**
   * The shopper disputes the payment, and nobody has said that the refund is meant all the same.
   */
  public static MovementRefusedException disputed() {
    return new MovementRefusedException(Refusal.DISPUTED);
  }

  /** The amount of the chosen items is another one by now. */
  public static MovementRefusedException itemsChanged() {
    return new MovementRefusedException(Refusal.ITEMS_CHANGED);
  }

  private MovementRefusedException(Refusal why, LedgerMessage refusal) {
    super(refusal.toString());
    this.why = why;
    this.refusal = refusal;
  }

  public Refusal getWhy() {
    return why;
  }

  /** The same as the message, for whoever stores it or says it in another language. */
  public LedgerMessage getRefusal() {
    return refusal;
  }
}

package org.broadleafsezzle.ledger;

/**
 * Is told what is written to the ledger, after the commit, by the process and on the thread that
 * has written it. Told at most once: of what a process has written before it is killed, nobody may
 * have been told.
 */
public interface LedgerListener {

  /** Nobody. */
  LedgerListener NOBODY = new LedgerListener() {};

  /** A checkout is new: an attempt about to be made, or an order that Sezzle made of another. */
  default void added(SezzleCheckout checkout) {}

  /** A checkout has entered its state, because of whom. */
  default void entered(SezzleCheckout checkout, Actor by) {}

  /** The authorization has expired, with money neither captured nor released. */
  default void expired(SezzleCheckout checkout) {}

  /** A shopper disputes it. */
  default void disputeOpened(SezzleCheckout checkout) {}

  /** Its dispute is closed, whoever has won. */
  default void disputeClosed(SezzleCheckout checkout) {}

  /** Sezzle has carried out a movement of the checkout's. */
  default void succeeded(SezzleCheckout checkout, MoneyMovement movement) {}
}

package org.broadleafsezzle.ledger;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A part of an ordered list of checkouts. */
public final class CheckoutPage {

  private final List<SezzleCheckout> checkouts;
  private final CheckoutCursor previous;
  private final CheckoutCursor next;

  CheckoutPage(List<SezzleCheckout> checkouts, CheckoutCursor previous, CheckoutCursor next) {
    this.checkouts = Collections.unmodifiableList(checkouts);
    this.previous = previous;
    this.next = next;
  }

  public List<SezzleCheckout> checkouts() {
    return checkouts;
  }

  /** The beginning of the page before; empty if this is the first. */
  public Optional<CheckoutCursor> previous() {
    return Optional.ofNullable(previous);
  }

  /** The beginning of the next page; empty if this is the last. */
  public Optional<CheckoutCursor> next() {
    return Optional.ofNullable(next);
  }
}

package org.broadleafsezzle.reconciliation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.SezzleCheckout;

/** The result of comparing a checkout with Sezzle. Immutable. */
public final class BooksUpdate {

  private final SezzleCheckout checkout;
  private final List<MoneyMovement> settled;
  private final List<MoneyMovement> adopted;

  public BooksUpdate(
      SezzleCheckout checkout, List<MoneyMovement> settled, List<MoneyMovement> adopted) {
    this.checkout = checkout;
    this.settled = Collections.unmodifiableList(new ArrayList<>(settled));
    this.adopted = Collections.unmodifiableList(new ArrayList<>(adopted));
  }

  /** As it is now. */
  public SezzleCheckout checkout() {
    return checkout;
  }

  /** The movements whose outcome was unknown; still STARTED where it is. */
  public List<MoneyMovement> settled() {
    return settled;
  }

  /** The movements that Sezzle had in its books and that the shop has now too. */
  public List<MoneyMovement> adopted() {
    return adopted;
  }
}

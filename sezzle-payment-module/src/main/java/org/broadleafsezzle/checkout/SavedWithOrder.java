package org.broadleafsezzle.checkout;

import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.tokenization.Agreements;

/** Accounts that shoppers save with an order. */
public class SavedWithOrder {

  private final CheckoutLedger checkouts;
  private final Agreements agreements;

  public SavedWithOrder(CheckoutLedger checkouts, Agreements agreements) {
    this.checkouts = checkouts;
    this.agreements = agreements;
  }

  /**
   * The address that the shopper came back to says that they have agreed. Anybody can write that
   * there: Sezzle is asked. Never throws what Sezzle's answer is about: the job asks again.
   */
  public void told(ReturnToken token) {
    checkouts
        .findByReturnTokenHash(token.hash())
        .filter(checkout -> checkout.getAccount().isSaving())
        .flatMap(checkout -> checkout.getAccount().accountId())
        .ifPresent(agreements::lookAfterReturn);
  }
}

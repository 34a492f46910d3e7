package org.broadleafsezzle.ledger;

import java.util.function.BiFunction;
import javax.persistence.EntityManager;

/** Changes a checkout's row together with other rows of the same payment. */
public class CheckoutChanges {

  private final LedgerTransactions transactions;

  public CheckoutChanges(LedgerTransactions transactions) {
    this.transactions = transactions;
  }

  /**
   * As {@link CheckoutLedger#change}, in one transaction with whatever else the change writes.
   *
   * @param by the one who asks for it
   * @return the result of the change, detached
   */
  public <T> T change(
      String checkoutId, Actor by, BiFunction<EntityManager, SezzleCheckout, T> change) {
    return transactions.tell(
        (entityManager, news) -> {
          SezzleCheckout checkout = CheckoutLedger.lock(entityManager, checkoutId);
          CheckoutChange made = CheckoutChange.of(checkout);
          T result = change.apply(entityManager, checkout);
          made.made(entityManager, news, by);
          return result;
        });
  }
}

package org.broadleafsezzle.ledger;

import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;

/** Has another node write something right before one of its transactions is committed. */
final class InterruptedTransactions extends LedgerTransactions {

  private final int number;
  private final Runnable otherNode;
  private int begun;

  /**
   * @param number of the transaction, from 1
   */
  InterruptedTransactions(EntityManagerFactory entityManagers, int number, Runnable otherNode) {
    super(entityManagers);
    this.number = number;
    this.otherNode = otherNode;
  }

  @Override
  <T> T run(Function<EntityManager, T> work) {
    begun++;
    boolean now = begun == number;
    return super.run(
        entityManager -> {
          T result = work.apply(entityManager);
          if (now) {
            otherNode.run();
          }
          return result;
        });
  }
}

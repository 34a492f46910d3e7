package org.broadleafsezzle.ledger;

import java.util.function.Consumer;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.broadleafsezzle.storage.OwnTransaction;

/** Runs each piece of work of the ledger in an {@link OwnTransaction}. */
public class LedgerTransactions {

  private final EntityManagerFactory entityManagers;

  public LedgerTransactions(EntityManagerFactory entityManagers) {
    this.entityManagers = entityManagers;
  }

  /** Does the work, committed; nothing of it if it throws. */
  void execute(Consumer<EntityManager> work) {
    run(
        entityManager -> {
          work.accept(entityManager);
          return null;
        });
  }

  /** The result of the work, committed; nothing of it if it throws. */
  <T> T run(Function<EntityManager, T> work) {
    return OwnTransaction.run(entityManagers, work);
  }
}

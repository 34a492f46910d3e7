package org.broadleafsezzle.ledger;

import java.util.function.Consumer;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.EntityTransaction;

/**
 * Runs each piece of work of the ledger in a database transaction and persistence context of its
 * own. The request's shared context is avoided on purpose: a commit there would also write what a
 * failing checkout has left half changed, and what it has read before would hide what other nodes
 * have written since.
 */
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
    EntityManager entityManager = entityManagers.createEntityManager();
    try {
      EntityTransaction transaction = entityManager.getTransaction();
      transaction.begin();
      try {
        T result = work.apply(entityManager);
        transaction.commit();
        return result;
      } finally {
        if (transaction.isActive()) {
          transaction.rollback();
        }
      }
    } finally {
      entityManager.close();
    }
  }
}

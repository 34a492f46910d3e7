package org.broadleafsezzle.storage;

import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.EntityTransaction;

/**
 * A database transaction and persistence context for one piece of work. The request's shared
 * context is avoided on purpose: a commit there would also write what a failing checkout has left
 * half changed, and what it has read before would hide what other nodes have written since.
 */
public final class OwnTransaction {

  private OwnTransaction() {}

  /** The result of the work, committed; nothing of it if it throws. */
  public static <T> T run(EntityManagerFactory entityManagers, Function<EntityManager, T> work) {
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

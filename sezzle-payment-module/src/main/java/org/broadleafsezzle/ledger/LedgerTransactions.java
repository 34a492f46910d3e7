package org.broadleafsezzle.ledger;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.broadleafsezzle.storage.OwnTransaction;

/** Runs each piece of work of the ledger in an {@link OwnTransaction}. */
public class LedgerTransactions {

  private final EntityManagerFactory entityManagers;
  private final LedgerListener listener;

  /** Tells nobody. */
  public LedgerTransactions(EntityManagerFactory entityManagers) {
    this(entityManagers, LedgerListener.NOBODY);
  }

  public LedgerTransactions(EntityManagerFactory entityManagers, LedgerListener listener) {
    this.entityManagers = entityManagers;
    this.listener = listener;
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

  /** The result of the work, committed and then told; nothing of either if it throws. */
  <T> T tell(BiFunction<EntityManager, LedgerNews, T> work) {
    LedgerNews news = new LedgerNews();
    T result = run(entityManager -> work.apply(entityManager, news));
    news.tell(listener);
    return result;
  }
}

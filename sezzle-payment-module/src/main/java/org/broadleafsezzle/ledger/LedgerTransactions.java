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
  private final LedgerScribe scribe;
  private final LedgerListener listener;

  /** Tells nobody. */
  public LedgerTransactions(EntityManagerFactory entityManagers) {
    this(entityManagers, LedgerScribe.NOBODY, LedgerListener.NOBODY);
  }

  /**
   * @param scribe writes more with what becomes news
   * @param listener is told it once it is committed
   */
  public LedgerTransactions(
      EntityManagerFactory entityManagers, LedgerScribe scribe, LedgerListener listener) {
    this.entityManagers = entityManagers;
    this.scribe = scribe;
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

  /**
   * The result of the work, committed with what the scribe writes of it, and then told; nothing of
   * all that if it throws.
   */
  <T> T tell(BiFunction<EntityManager, LedgerNews, T> work) {
    LedgerNews news = new LedgerNews();
    Function<EntityManager, LedgerListener> more = scribe.prepare();
    T result =
        run(
            entityManager -> {
              T made = work.apply(entityManager, news);
              news.tell(more.apply(entityManager));
              return made;
            });
    news.tell(listener);
    return result;
  }
}

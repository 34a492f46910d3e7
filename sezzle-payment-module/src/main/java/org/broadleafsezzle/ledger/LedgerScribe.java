package org.broadleafsezzle.ledger;

import java.util.function.Function;
import javax.persistence.EntityManager;

/** Writes more with what becomes news, in the same transaction: either both are there, or none. */
public interface LedgerScribe {

  /** Writes nothing more. */
  LedgerScribe NOBODY = () -> entityManager -> LedgerListener.NOBODY;

  /**
   * Called before a transaction begins, so that whatever has to be read for it needs no second
   * connection to the database.
   *
   * @return makes what is told each piece of news before the commit, while the checkout's row is
   *     locked
   */
  Function<EntityManager, LedgerListener> prepare();
}

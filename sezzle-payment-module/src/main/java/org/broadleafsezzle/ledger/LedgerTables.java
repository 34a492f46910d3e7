package org.broadleafsezzle.ledger;

import javax.persistence.metamodel.EntityType;

/** The module's tables, as the shop's database has them. */
public class LedgerTables {

  private static final String OURS = "org.broadleafsezzle.";

  private final LedgerTransactions transactions;

  public LedgerTables(LedgerTransactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Reads each column of each of them, and no row.
   *
   * @throws javax.persistence.PersistenceException if one is missing, or the database does not
   *     answer
   */
  public void read() {
    transactions.execute(
        entityManager ->
            entityManager.getMetamodel().getEntities().stream()
                .filter(entity -> entity.getJavaType().getName().startsWith(OURS))
                .map(EntityType::getName)
                .forEach(
                    name ->
                        entityManager
                            .createQuery("select e from " + name + " e where 1 = 0")
                            .getResultList()));
  }
}

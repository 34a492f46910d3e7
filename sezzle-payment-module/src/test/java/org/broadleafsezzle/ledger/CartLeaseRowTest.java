package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.concurrent.atomic.AtomicInteger;
import javax.persistence.EntityManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CartLeaseRowTest {
  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Long ORDER = 42L;
  private static final long NOW = 1_000;
  private static final long UNTIL = 2_000;

  /** The first two look whether somebody has it. */
  private static final int INSERTION = 3;

  private final CartLeaseRow other = new CartLeaseRow(DATABASE.transactions(), ORDER);
  private final AtomicInteger transactions = new AtomicInteger();

  @BeforeEach
  void nobodyHasIt() {
    DATABASE.clear();
  }

  @Test
  void whoTakesItInTheSameInstantAndGivesItBackAtOnceIsNoFailure() {
    CartLeaseRow row = new CartLeaseRow(new LedgerTransactions(besideTheOther()), ORDER);

    assertThat(row.take("this", NOW, UNTIL)).isFalse();

    other.release("other");
    assertThat(row.take("this", NOW, UNTIL)).isTrue();
  }

  /** The other inserts the row just before this one does, and deletes it right after. */
  private EntityManagerFactory besideTheOther() {
    EntityManagerFactory beside = mock(EntityManagerFactory.class);
    when(beside.createEntityManager())
        .thenAnswer(
            call -> {
              int transaction = transactions.incrementAndGet();
              if (transaction == INSERTION) {
                assertThat(other.take("other", NOW, UNTIL)).isTrue();
              } else if (transaction == INSERTION + 1) {
                other.release("other");
              }
              return DATABASE.entityManagers().createEntityManager();
            });
    return beside;
  }
}

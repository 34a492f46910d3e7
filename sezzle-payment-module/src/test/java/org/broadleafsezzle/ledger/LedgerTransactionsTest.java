package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import javax.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LedgerTransactionsTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private final LedgerTransactions transactions = DATABASE.transactions();
  private final JobRun run = new JobRun("job", "node", Instant.parse("2026-03-08T07:30:00Z"));
  private final AtomicReference<EntityManager> used = new AtomicReference<>();

  @BeforeEach
  void forget() {
    DATABASE.clear();
  }

  @Test
  void whatWasDoneIsThereForTheNextAndTheConnectionIsGivenBack() {
    transactions.execute(
        entityManager -> {
          used.set(entityManager);
          entityManager.persist(run);
        });

    assertThat(isThere()).isTrue();
    assertThat(used.get().isOpen()).isFalse();
  }

  @Test
  void nothingIsWrittenOfWorkThatFailsAndTheConnectionIsGivenBack() {
    assertThatThrownBy(
            () ->
                transactions.execute(
                    entityManager -> {
                      used.set(entityManager);
                      entityManager.persist(run);
                      entityManager.flush();
                      throw new IllegalStateException("failed");
                    }))
        .hasMessage("failed");

    assertThat(isThere()).isFalse();
    assertThat(used.get().isOpen()).isFalse();
  }

  private boolean isThere() {
    return transactions.run(entityManager -> entityManager.find(JobRun.class, run.getId()) != null);
  }
}

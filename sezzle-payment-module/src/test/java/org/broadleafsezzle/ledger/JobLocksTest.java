package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import javax.persistence.PersistenceException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One node at a time runs a job. */
class JobLocksTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");
  private static final Instant UNTIL = NOW.plusSeconds(60);
  private static final String JOB = "reconcile";

  private final JobLocks locks = new JobLocks(DATABASE.transactions());

  @BeforeEach
  void forget() {
    DATABASE.clear();
  }

  @Test
  void theFirstRunOfAJobTakesALockThatNoOtherNodeGetsBeforeItEnds() {
    assertThat(locks.add(JOB, "node 1", NOW, UNTIL)).isTrue();

    assertThat(locks.take(JOB, "node 2", NOW, UNTIL)).isFalse();
    assertThat(locks.take(JOB, "node 2", UNTIL.minusMillis(1), UNTIL)).isFalse();
    assertThat(locks.take(JOB, "node 2", UNTIL, UNTIL.plusSeconds(60))).isTrue();
    assertThat(locks.take(JOB, "node 1", UNTIL, UNTIL.plusSeconds(60))).isFalse();
  }

  @Test
  void aJobThatHasALockGetsNoSecondOne() {
    locks.add(JOB, "node 1", NOW, UNTIL);

    assertThat(locks.add(JOB, "node 2", NOW, UNTIL.plusSeconds(60))).isFalse();

    assertThat(locks.take(JOB, "node 2", UNTIL, UNTIL.plusSeconds(60))).isTrue();
  }

  @Test
  void eachJobHasALockOfItsOwn() {
    locks.add(JOB, "node 1", NOW, UNTIL);

    assertThat(locks.take("another", "node 1", UNTIL, UNTIL)).isFalse();
    assertThat(locks.add("another", "node 1", NOW, UNTIL)).isTrue();
  }

  @Test
  void ofTwoNodesThatRunAJobForTheFirstTimeAtTheSameInstantOneLocksIt() {
    JobLocks slower =
        new JobLocks(
            new InterruptedTransactions(
                DATABASE.entityManagers(),
                1,
                () -> assertThat(locks.add(JOB, "node 1", NOW, UNTIL)).isTrue()));

    assertThat(slower.add(JOB, "node 2", NOW, UNTIL.plusSeconds(60))).isFalse();

    assertThat(locks.take(JOB, "node 2", UNTIL, UNTIL.plusSeconds(60))).isTrue();
  }

  @Test
  void aLockThatCanNotBeWrittenIsAnErrorAndNotAnotherNodes() {
    assertThatThrownBy(() -> locks.add(JOB, "n".repeat(256), NOW, UNTIL))
        .isInstanceOf(PersistenceException.class);

    assertThat(locks.add(JOB, "node 1", NOW, UNTIL)).isTrue();
  }

  @Test
  void aRunThatHasEndedGivesItsLockBackEarly() {
    locks.add(JOB, "node 1", NOW, UNTIL);

    locks.end(JOB, UNTIL, NOW.plusSeconds(5));

    assertThat(locks.take(JOB, "node 2", NOW.plusSeconds(4), UNTIL)).isFalse();
    assertThat(locks.take(JOB, "node 2", NOW.plusSeconds(5), UNTIL)).isTrue();
  }

  @Test
  void aRunThatTookTooLongDoesNotGiveBackWhatAnotherNodeHasTaken() {
    locks.add(JOB, "node 1", NOW, UNTIL);
    locks.take(JOB, "node 2", UNTIL, UNTIL.plusSeconds(60));

    locks.end(JOB, UNTIL, UNTIL.plusSeconds(1));

    assertThat(locks.take(JOB, "node 3", UNTIL.plusSeconds(1), UNTIL.plusSeconds(90))).isFalse();
  }
}

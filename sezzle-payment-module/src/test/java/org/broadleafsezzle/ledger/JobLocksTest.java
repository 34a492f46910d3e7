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
  void the_first_run_of_a_job_takes_a_lock_that_no_other_node_gets_before_it_ends() {
    assertThat(locks.add(JOB, "node 1", NOW, UNTIL)).isTrue();

    assertThat(locks.take(JOB, "node 2", NOW, UNTIL)).isFalse();
    assertThat(locks.take(JOB, "node 2", UNTIL.minusMillis(1), UNTIL)).isFalse();
    assertThat(locks.take(JOB, "node 2", UNTIL, UNTIL.plusSeconds(60))).isTrue();
    assertThat(locks.take(JOB, "node 1", UNTIL, UNTIL.plusSeconds(60))).isFalse();
  }

  @Test
  void a_job_that_has_a_lock_gets_no_second_one() {
    locks.add(JOB, "node 1", NOW, UNTIL);

    assertThat(locks.add(JOB, "node 2", NOW, UNTIL.plusSeconds(60))).isFalse();

    assertThat(locks.take(JOB, "node 2", UNTIL, UNTIL.plusSeconds(60))).isTrue();
  }

  @Test
  void each_job_has_a_lock_of_its_own() {
    locks.add(JOB, "node 1", NOW, UNTIL);

    assertThat(locks.take("another", "node 1", UNTIL, UNTIL)).isFalse();
    assertThat(locks.add("another", "node 1", NOW, UNTIL)).isTrue();
  }

  @Test
  void of_two_nodes_that_run_a_job_for_the_first_time_at_the_same_instant_one_locks_it() {
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
  void a_lock_that_can_not_be_written_is_an_error_and_not_another_nodes() {
    assertThatThrownBy(() -> locks.add(JOB, "n".repeat(256), NOW, UNTIL))
        .isInstanceOf(PersistenceException.class);

    assertThat(locks.add(JOB, "node 1", NOW, UNTIL)).isTrue();
  }

  @Test
  void a_run_that_has_ended_gives_its_lock_back_early() {
    locks.add(JOB, "node 1", NOW, UNTIL);

    locks.end(JOB, UNTIL, NOW.plusSeconds(5));

    assertThat(locks.take(JOB, "node 2", NOW.plusSeconds(4), UNTIL)).isFalse();
    assertThat(locks.take(JOB, "node 2", NOW.plusSeconds(5), UNTIL)).isTrue();
  }

  @Test
  void a_run_that_took_too_long_does_not_give_back_what_another_node_has_taken() {
    locks.add(JOB, "node 1", NOW, UNTIL);
    locks.take(JOB, "node 2", UNTIL, UNTIL.plusSeconds(60));

    locks.end(JOB, UNTIL, UNTIL.plusSeconds(1));

    assertThat(locks.take(JOB, "node 3", UNTIL.plusSeconds(1), UNTIL.plusSeconds(90))).isFalse();
  }
}

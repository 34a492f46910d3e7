package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The records of a job's runs for the people who look after the shop. */
class JobRunsTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");
  private static final String JOB = JobRuns.RECONCILE;

  private final MovableClock clock = new MovableClock(NOW);
  private final JobRuns runs = new JobRuns(DATABASE.transactions(), clock);

  @BeforeEach
  void forget() {
    DATABASE.clear();
  }

  @Test
  void aRunIsThereWhileItRuns() {
    assertThat(runs.last(JOB)).isEmpty();

    runs.begin(JOB, "node 1");

    JobRun last = runs.last(JOB).get();
    assertThat(last.getJob()).isEqualTo(JOB);
    assertThat(last.getNode()).isEqualTo("node 1");
    assertThat(last.getStarted()).isEqualTo(NOW);
    assertThat(last.getEnded()).isEmpty();
    assertThat(last.getResult()).isEmpty();
    assertThat(last.getTrouble()).isEmpty();
  }

  @Test
  void aRunThatCameToItsEndSaysWhatItFound() {
    JobRun run = runs.begin(JOB, "node 1");
    clock.advance(Duration.ofSeconds(3));

    runs.end(run, "2 settled", 1, null);

    JobRun last = runs.last(JOB).get();
    assertThat(last.getId()).isEqualTo(run.getId());
    assertThat(last.getStarted()).isEqualTo(NOW);
    assertThat(last.getEnded()).contains(NOW.plusSeconds(3));
    assertThat(last.getResult()).contains("2 settled");
    assertThat(last.getUnmended()).isEqualTo(1);
    assertThat(last.getTrouble()).isEmpty();
  }

  @Test
  void aRunThatWasStoppedHalfWaySaysByWhatAndAsMuchAsThereIsRoomFor() {
    runs.end(runs.begin(JOB, "n".repeat(300)), "r".repeat(600), 0, Trouble.KEYS);

    JobRun last = runs.last(JOB).get();
    assertThat(last.getTrouble()).contains(Trouble.KEYS);
    assertThat(last.getResult()).contains("r".repeat(500));
    assertThat(last.getNode()).isEqualTo("n".repeat(255));
  }

  @Test
  void theNewestRunsOfAJobComeFirst() {
    for (String node : new String[] {"first", "second", "third"}) {
      runs.begin(JOB, node);
      clock.advance(Duration.ofMinutes(1));
    }
    runs.begin("another job", "other");

    assertThat(runs.newest(JOB, 10))
        .extracting(JobRun::getNode)
        .containsExactly("third", "second", "first");
    assertThat(runs.newest(JOB, 2)).extracting(JobRun::getNode).containsExactly("third", "second");
    assertThat(runs.last(JOB).get().getNode()).isEqualTo("third");
  }

  @Test
  void runsAreForgottenAfterAMonthEachJobsByItsOwnNextRun() {
    runs.begin("another job", "other");
    runs.begin(JOB, "old");
    clock.advance(Duration.ofMillis(1));
    runs.begin(JOB, "just kept");
    clock.set(NOW.plusMillis(1).plus(Duration.ofDays(30)));

    runs.begin(JOB, "new");

    assertThat(runs.newest(JOB, 10))
        .extracting(JobRun::getNode)
        .containsExactly("new", "just kept");
    assertThat(runs.last("another job")).isPresent();
  }
}

package org.broadleafsezzle.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.broadleafsezzle.ledger.JobLocks;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OneNodeTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Duration AT_MOST = Duration.ofMinutes(1);

  private final OneNode node =
      new OneNode(new JobLocks(DATABASE.transactions()), Clock.systemUTC());
  private final OneNode otherNode =
      new OneNode(new JobLocks(DATABASE.transactions()), Clock.systemUTC());
  private final List<String> ran = new ArrayList<>();

  @Test
  void anotherNodeDoesNotRunItMeanwhile() {
    node.run(
        "meanwhile",
        Duration.ZERO,
        AT_MOST,
        () ->
            CompletableFuture.runAsync(
                    () ->
                        otherNode.run(
                            "meanwhile", Duration.ZERO, AT_MOST, () -> ran.add("other node")))
                .join());

    assertThat(ran).isEmpty();
  }

  @Test
  void anotherNodeDoesNotRunItAgainWithinTheInterval() {
    node.run("interval", AT_MOST, AT_MOST, () -> ran.add("node"));
    otherNode.run("interval", AT_MOST, AT_MOST, () -> ran.add("other node"));

    assertThat(ran).containsExactly("node");
  }

  @Test
  void anotherNodeRunsItAfterwardsEvenIfItFailedHere() {
    assertThatThrownBy(
            () ->
                node.run(
                    "failing",
                    Duration.ZERO,
                    AT_MOST,
                    () -> {
                      throw new IllegalStateException("a failing job");
                    }))
        .hasMessage("a failing job");
    otherNode.run("failing", Duration.ZERO, AT_MOST, () -> ran.add("other node"));

    assertThat(ran).containsExactly("other node");
  }

  @Test
  void anotherJobIsNotConcerned() {
    node.run(
        "one",
        Duration.ZERO,
        AT_MOST,
        () ->
            CompletableFuture.runAsync(
                    () -> otherNode.run("two", Duration.ZERO, AT_MOST, () -> ran.add("two")))
                .join());

    assertThat(ran).containsExactly("two");
  }
}

package org.broadleafsezzle.demo.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shop's process is killed, with SIGKILL, at each step of each flow, and started again on its
 * database. All flows die together, each at a step of its own: that is what happens in a shop.
 */
@ExtendWith(StageExtension.class)
@Tag("money")
class CrashIT {
  private static final Logger LOG = LoggerFactory.getLogger(CrashIT.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** A flow that stands still. */
  private record Cast(Flow flow, Step step, Flow.Scene scene) {}

  @Test
  void afterACrashAtTheMostDangerousStepsOneRunOfTheJobMakesTheBooksAgree(Stage stage)
      throws Exception {
    Map<Flow, Step> play = new EnumMap<>(Flow.class);
    for (Flow flow : Flow.values()) {
      play.put(flow, flow.mostDangerous(stage.steps(flow)));
    }
    assertThat(stage.differences()).isEmpty();

    crash(stage, play, new CrashTable());
  }

  @Test
  @Tag("nightly")
  void afterACrashAtAnyStepOneRunOfTheJobMakesTheBooksAgree(Stage stage) throws Exception {
    Map<Flow, List<Step>> steps = new EnumMap<>(Flow.class);
    for (Flow flow : Flow.values()) {
      steps.put(flow, stage.steps(flow));
    }
    assertThat(stage.differences()).isEmpty();
    CrashTable table = new CrashTable();
    int rounds = steps.values().stream().mapToInt(List::size).max().orElseThrow();
    for (int round = 0; round < rounds; round++) {
      crash(stage, stepsOf(round, steps), table);
    }
    table.report();
  }

  private static Map<Flow, Step> stepsOf(int round, Map<Flow, List<Step>> steps) {
    Map<Flow, Step> play = new EnumMap<>(Flow.class);
    steps.forEach(
        (flow, all) -> {
          if (round < all.size()) {
            play.put(flow, all.get(round));
          }
        });
    return play;
  }

  private static void crash(Stage stage, Map<Flow, Step> play, CrashTable table) throws Exception {
    LOG.info("Crash at {}", play);
    List<Cast> casts = new ArrayList<>();
    ExecutorService threads = Executors.newCachedThreadPool();
    try {
      stage.sezzle().clearLog();
      for (Map.Entry<Flow, Step> one : play.entrySet()) {
        casts.add(standStill(stage, one.getKey(), one.getValue(), threads));
      }
    } finally {
      stage.shop().kill();
      threads.shutdownNow();
    }
    stage.sezzle().clearFaults();
    casts.forEach(cast -> cast.flow().end(stage));
    stage.shop().start();
    stage.settle();
    assertThat(stage.differences()).as("After a crash at " + play).isEmpty();
    for (Cast cast : casts) {
      table.add(cast.flow(), cast.step(), cast.flow().outcome(stage, cast.scene()));
    }
  }

  private static Cast standStill(Stage stage, Flow flow, Step step, ExecutorService threads)
      throws Exception {
    Flow.Scene scene = flow.prepare(stage);
    int before = Step.standingStill(stage);
    step.arm(stage);
    Future<?> act =
        threads.submit(
            () -> {
              scene.act().play();
              return null;
            });
    await().atMost(PATIENCE).until(() -> Step.standingStill(stage) > before || act.isDone());
    assertThat(Step.standingStill(stage)).as(flow + " stands still " + step).isGreaterThan(before);
    return new Cast(flow, step, scene);
  }
}

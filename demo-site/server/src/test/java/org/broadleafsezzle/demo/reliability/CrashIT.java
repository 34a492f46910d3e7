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
import org.broadleafsezzle.demo.running.Gateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

  /** For a read with all its repetitions; it gives up before the client's 20 s have passed. */
  private static final Duration SHOP_WAITS = Duration.ofSeconds(10);

  /** A flow that is to stand still. */
  private record Cast(Flow flow, Step step, Flow.Scene scene) {}

  @AfterEach
  void aShopThatWasKilledStartsAgain(Stage stage) {
    if (!stage.shop().isRunning()) {
      stage.startAgain();
    }
  }

  /** With an unsure Sezzle on a database server, where {@code .ci/run} plays it once more. */
  @Test
  void afterACrashAtTheMostDangerousStepsOneRunOfTheJobMakesTheBooksAgree(Stage stage)
      throws Exception {
    Map<Flow, Step> play = new EnumMap<>(Flow.class);
    for (Flow flow : Flow.values()) {
      play.put(flow, flow.mostDangerous(stage.steps(flow)));
    }
    assertThat(stage.differences()).isEmpty();

    Gateway gateway = Stage.isOnServer() ? Gateway.UNSURE : Gateway.KIND;
    crash(stage, gateway, play, new CrashTable());
  }

  @ParameterizedTest
  @MethodSource("org.broadleafsezzle.demo.running.Gateway#chosen")
  @Tag("nightly")
  void afterACrashAtAnyStepOneRunOfTheJobMakesTheBooksAgree(Gateway gateway, Stage stage)
      throws Exception {
    Map<Flow, List<Step>> steps = new EnumMap<>(Flow.class);
    for (Flow flow : Flow.chosen()) {
      steps.put(flow, stage.steps(flow));
    }
    assertThat(stage.differences()).isEmpty();
    CrashTable table = new CrashTable();
    CrashRounds rounds = new CrashRounds(steps);
    while (rounds.hasNext()) {
      crash(stage, gateway, rounds.next(), table);
    }
    table.report(gateway);
  }

  private static void crash(Stage stage, Gateway gateway, Map<Flow, Step> play, CrashTable table)
      throws Exception {
    LOG.info("Crash at {}, Sezzle is {}", play, gateway);
    List<Cast> casts = new ArrayList<>();
    ExecutorService threads = Executors.newCachedThreadPool();
    try {
      stage.sezzle().clearLog();
      for (Map.Entry<Flow, Step> one : play.entrySet()) {
        if (!one.getValue().isCall()) {
          Cast cast = prepared(stage, one);
          awaitListing(stage, gateway);
          stage.sezzleIs(gateway);
          if (standsStill(stage, cast, gateway, threads)) {
            casts.add(cast);
          }
          stage.sezzleIs(Gateway.KIND);
        }
      }
      List<Cast> calling = new ArrayList<>();
      for (Map.Entry<Flow, Step> one : play.entrySet()) {
        if (one.getValue().isCall()) {
          calling.add(prepared(stage, one));
        }
      }
      awaitListing(stage, gateway);
      stage.sezzleIs(gateway);
      long begin = System.nanoTime();
      for (Cast cast : calling) {
        if (standsStill(stage, cast, gateway, threads)) {
          casts.add(cast);
        }
      }
      warnIfGivenUp(Duration.ofNanos(System.nanoTime() - begin));
    } finally {
      stage.shop().kill();
      threads.shutdownNow();
    }
    stage.sezzle().clearFaults();
    casts.forEach(cast -> cast.flow().end(stage));
    stage.startAgain();
    stage.settle();
    stage.sezzleIs(Gateway.KIND);
    assertThat(stage.differences())
        .as("After a crash at " + play + ", Sezzle is " + gateway)
        .isEmpty();
    for (Cast cast : casts) {
      table.add(cast.flow(), cast.step(), cast.flow().outcome(stage, cast.scene()));
    }
  }

  private static Cast prepared(Stage stage, Map.Entry<Flow, Step> one) throws Exception {
    return new Cast(one.getKey(), one.getValue(), one.getKey().prepare(stage));
  }

  /** Sezzle lists what the flow begins with, so its steps are those of a kind Sezzle. */
  private static void awaitListing(Stage stage, Gateway gateway) {
    if (gateway != Gateway.KIND) {
      stage.awaitListing();
    }
  }

  /**
   * Plays a flow up to the step.
   *
   * @return false if it has ended without coming to it: where Sezzle is not kind a flow can end
   *     earlier, say because Sezzle does not list a movement yet
   */
  private static boolean standsStill(
      Stage stage, Cast cast, Gateway gateway, ExecutorService threads) throws Exception {
    int before = Step.standingStill(stage);
    cast.step().arm(stage);
    Future<?> act =
        threads.submit(
            () -> {
              cast.scene().act().play();
              return null;
            });
    await().atMost(PATIENCE).until(() -> Step.standingStill(stage) > before || act.isDone());
    if (Step.standingStill(stage) > before) {
      return true;
    }
    act.get();
    assertThat(gateway).as("not standing still: " + cast).isNotEqualTo(Gateway.KIND);
    LOG.info("{} has ended before it came to {}", cast.flow(), cast.step());
    cast.flow().end(stage);
    return false;
  }

  private static void warnIfGivenUp(Duration held) {
    if (held.compareTo(SHOP_WAITS) > 0) {
      LOG.warn(
          "On this slow machine the first call was held for {} s: the shop may have gone on",
          held.toSeconds());
    }
  }
}

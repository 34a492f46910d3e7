package org.broadleafsezzle.demo.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.broadleafsezzle.demo.running.Gateway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sezzle fails in each way it can, at each call of each flow, for as long as the flow lasts. */
@ExtendWith(StageExtension.class)
@Tag("money")
class FaultIT {
  private static final Logger LOG = LoggerFactory.getLogger(FaultIT.class);
  private static final String READ_TIMEOUT = "gateway.sezzle.timeout.read-millis";
  private static final String TOKEN = "authenticate";

  /** The shop waits this long for an answer, and a millisecond more in each case. */
  private static final int PATIENCE_MILLIS = 800;

  private static final int LATE_MILLIS = 2500;
  private static final int WHILE_IT_LASTS = 1000;

  /** All that was under way at Sezzle when the shop gave up has ended after that time. */
  private static final Duration LATE_EFFECTS = Duration.ofMillis(4L * LATE_MILLIS);

  private static int cases;

  @ParameterizedTest(name = "{0}: {1} {2} {3} {4}")
  @CsvSource({
    "KIND, REDIRECT, createSession, NEVER, AFTER",
    "KIND, RETURN_AUTH, getOrder, STATUS_500, BEFORE",
    "KIND, UNDO_AUTH, release, NEVER, AFTER",
    "KIND, RECONCILE, getOrder, BROKEN_BODY, AFTER",
    "UNSURE, RETURN_CAPTURE, getOrder, STATUS_500, BEFORE",
    "UNSURE, UNDO_CAPTURE, refund, CUT_CONNECTION, AFTER",
    "UNSURE, CAPTURE, capture, NEVER, AFTER",
    "UNSURE, REAUTHORIZE, reauthorize, CUT_CONNECTION, AFTER",
    "SPELLED_OTHERWISE, UNDO_AUTH, release, STATUS_502, AFTER",
    "KIND, CHARGE_AUTH, createCustomerOrder, NEVER, AFTER",
    "UNSURE, CHARGE_CAPTURE, createCustomerOrder, CUT_CONNECTION, AFTER",
    "KIND, REMOVE_ACCOUNT, deleteCustomer, STATUS_500, BEFORE",
  })
  void oneRunOfTheJobMakesTheBooksAgree(
      Gateway gateway, Flow flow, String operation, String kind, String when, Stage stage)
      throws Exception {
    play(stage, gateway, flow, operation, new Fault(kind, when));
  }

  static Stream<Arguments> flows() {
    return Gateway.chosen()
        .flatMap(gateway -> Flow.chosen().stream().map(flow -> Arguments.of(gateway, flow)));
  }

  @ParameterizedTest
  @MethodSource("flows")
  @Tag("nightly")
  void afterAnyFaultOneRunOfTheJobMakesTheBooksAgree(Gateway gateway, Flow flow, Stage stage)
      throws Exception {
    FaultTable table = new FaultTable(flow, gateway);
    List<String> failures = new ArrayList<>();
    for (String operation : operations(stage, flow)) {
      for (Fault fault : Fault.all()) {
        String outcome;
        try {
          outcome = play(stage, gateway, flow, operation, fault);
        } catch (AssertionError | Exception e) {
          LOG.error("{}: {} {}", flow, operation, fault, e);
          outcome = "FAILED";
          failures.add(operation + " " + fault + ": " + e.getMessage());
        }
        table.add(operation, fault, outcome);
      }
    }
    assertThat(failures).isEmpty();
    table.report();
  }

  private static Set<String> operations(Stage stage, Flow flow) throws Exception {
    Set<String> operations = new LinkedHashSet<>(List.of(TOKEN));
    stage.steps(flow).stream().filter(Step::isCall).map(Step::what).forEach(operations::add);
    return operations;
  }

  /**
   * A change of the timeout gives the shop a client of its own for each case and each run of the
   * job, as if the time had passed after which it tries again a Sezzle that failed.
   */
  private static void newClient(Stage stage) {
    cases++;
    stage.shop().set(READ_TIMEOUT, String.valueOf(PATIENCE_MILLIS + cases));
  }

  private static String play(Stage stage, Gateway gateway, Flow flow, String operation, Fault fault)
      throws Exception {
    newClient(stage);
    Flow.Scene scene = flow.prepare(stage);
    if (gateway != Gateway.KIND) {
      stage.awaitListing();
    }
    if (operation.equals(TOKEN)) {
      stage.sezzle().expireTokens();
    }
    stage.sezzle().clearLog();
    stage.sezzleIs(gateway);
    stage.sezzle().fault(operation, fault.kind(), fault.when(), WHILE_IT_LASTS, LATE_MILLIS);
    try {
      scene.act().play();
    } catch (IOException shopDidNotAnswer) {
      throw new AssertionError("The shop did not answer", shopDidNotAnswer);
    } finally {
      stage.sezzle().clearFaults();
      flow.end(stage);
    }
    assertThat(stage.sezzle().log(operation)).as("calls of " + operation).isNotEmpty();
    newClient(stage);
    if (gateway != Gateway.KIND && fault.kind().equals("LATE")) {
      await().pollDelay(Duration.ofMillis(LATE_MILLIS)).until(() -> true);
    }
    boolean asked = stage.settle();
    stage.sezzleIs(Gateway.KIND);
    await().atMost(LATE_EFFECTS).untilAsserted(() -> assertThat(stage.differences()).isEmpty());
    return flow.outcome(stage, scene) + (asked ? ", by a person's word" : "");
  }
}

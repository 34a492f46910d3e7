package org.broadleafsezzle.payments.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.broadleafsezzle.demo.simulator.clock.MovableClock;
import org.broadleafsezzle.demo.simulator.manners.Manner;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.payments.MovementRefusedException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/**
 * Each movement of money meets each fault, before and after it takes place at Sezzle: at a gateway
 * as documented, at one that ignores request ids and lists what it has done minutes later, and each
 * night at one with every other combination of the manners that matter here. In the end the shop's
 * books equal Sezzle's to the cent, and nothing was moved twice. Where nobody but a person can tell
 * what came of a movement, one is asked, looks at Sezzle's own books and answers. The table of
 * cases is written to {@code target/fault-matrix.md} and logged.
 */
class FaultMatrixTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final SimulatedSezzle SEZZLE = new SimulatedSezzle();
  private static final MovableClock CLOCK = new MovableClock(Clock.systemUTC());
  private static final SimulatedShop SHOP = new SimulatedShop(SEZZLE, DATABASE, CLOCK);
  private static final List<String> TABLE = new ArrayList<>();
  private static final Duration PATIENT = Duration.ofSeconds(10);
  private static final Duration IMPATIENT = Duration.ofMillis(400);

  /** Of a reading; what moves money is sent once. */
  private static final int ATTEMPTS = 3;

  private static final long LATE_MILLIS = 600;
  private static final Duration LISTED_AFTER = Duration.ofMinutes(3);

  record Fault(Set<Manner> manners, MovementCase movement, String kind, String when) {
    String gateway() {
      return manners.isEmpty() ? "kind" : manners.toString();
    }

    boolean isSilence() {
      return Set.of("LATE", "NEVER").contains(kind);
    }

    @Override
    public String toString() {
      return gateway() + ": " + movement + ", " + kind + " " + when;
    }
  }

  static Stream<Fault> faults() {
    return Stream.of(Gateways.KIND, Gateways.UNSURE).flatMap(FaultMatrixTest::faults);
  }

  static Stream<Fault> faultsOfOtherGateways() {
    return Gateways.others().flatMap(FaultMatrixTest::faults);
  }

  private static Stream<Fault> faults(Set<Manner> manners) {
    return Stream.of(MovementCase.values())
        .flatMap(
            movement ->
                Stream.of(
                        "LATE",
                        "NEVER",
                        "STATUS_500",
                        "STATUS_502",
                        "STATUS_429",
                        "CUT_CONNECTION",
                        "BROKEN_BODY")
                    .flatMap(
                        kind ->
                            Stream.of("BEFORE", "AFTER")
                                .map(when -> new Fault(manners, movement, kind, when))));
  }

  @AfterEach
  void noFaultIsLeft() {
    SEZZLE.clearFaults();
    SEZZLE.kind();
    SEZZLE.resetClock();
    CLOCK.reset();
  }

  @AfterAll
  static void writeTable() throws Exception {
    SHOP.close();
    SEZZLE.close();
    String table =
        "| gateway | movement | fault | when | after the fault | a person said | in the end | cents"
            + " in the shop's books | cents in Sezzle's | calls | carried out |\n"
            + "|---|---|---|---|---|---|---|---|---|---|---|\n"
            + String.join("\n", TABLE)
            + "\n";
    Files.writeString(Path.of("target", "fault-matrix.md"), table);
    LoggerFactory.getLogger(FaultMatrixTest.class).warn("\n{}", table);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faultsOfOtherGateways")
  @Tag("nightly")
  void atEveryOtherGatewayTheSame(Fault fault) {
    inTheEndTheBooksAreEqualAndNothingWasMovedTwice(fault);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void inTheEndTheBooksAreEqualAndNothingWasMovedTwice(Fault fault) {
    MovementCase movement = fault.movement();
    SezzleCheckout checkout = SHOP.paid(MovementCase.Cents.PAID);
    pass(LISTED_AFTER.plusSeconds(1));
    SEZZLE.manners(fault.manners(), LISTED_AFTER.toMillis());
    String order = checkout.getSezzleOrderUuid().get();
    movement.prepare(SHOP, checkout);
    SEZZLE.fault(movement.operation, fault.kind(), fault.when(), 1, LATE_MILLIS);

    SHOP.useClient(fault.isSilence() ? IMPATIENT : PATIENT, ATTEMPTS);
    List<MoneyMovement> outcomes = movement.action.apply(SHOP, checkout);
    SHOP.useClient(PATIENT, ATTEMPTS);

    String afterFault = states(outcomes);
    assertThat(afterFault).contains("STARTED");
    assertThatThrownBy(() -> SHOP.payments().release(SimulatedShop.request(checkout, 1)))
        .isInstanceOf(MovementRefusedException.class)
        .hasMessageContaining("not known yet");

    SHOP.payments().settle(checkout.getId());
    awaitLateOnes(fault, order);
    pass(LISTED_AFTER.plusSeconds(1));
    SHOP.payments().settle(checkout.getId());
    String answer = askAPersonIfNeeded(fault, checkout);
    pass(LISTED_AFTER.plusSeconds(1));
    SHOP.payments().settle(checkout.getId());

    List<MoneyMovement> settled = SHOP.movements().findByCheckout(checkout.getId());
    assertThat(settled).allMatch(one -> one.getState() == MovementState.SUCCEEDED);
    SHOP.assertBooksEqual(checkout);
    assertThat(carriedOut(movement, order)).isEqualTo(1);
    assertThat(requestIds(movement, order)).hasSize(1);
    assertThat(SHOP.adopt(checkout)).isEmpty();
    if (movement.kind.makesNewOrder()) {
      String made = settled.get(settled.size() - 1).getSezzleUuid().get();
      assertThat(SHOP.checkouts().findBySezzleOrder(made).get().getParentId())
          .contains(checkout.getId());
    }
    TABLE.add(row(fault, afterFault, answer, checkout));
  }

  /** For both; long enough for what is listed late, too short for an authorization to end. */
  private static void pass(Duration time) {
    SEZZLE.moveClock(time.toSeconds());
    CLOCK.move(time);
  }

  /** The person's answer; a dash if nobody had to. */
  private static String askAPersonIfNeeded(Fault fault, SezzleCheckout checkout) {
    Optional<MoneyMovement> open = unknown(checkout);
    if (open.isEmpty()) {
      return "-";
    }
    assertThat(open.get().getUnclearSince()).isEmpty();
    pass(Duration.ofMinutes(10));
    SHOP.payments().settle(checkout.getId());
    MoneyMovement unclear = unknown(checkout).orElseThrow();
    assertThat(unclear.getUnclearSince()).isPresent();
    String order = checkout.getSezzleOrderUuid().get();
    Optional<String> made = SEZZLE.newestMadeOf(order);
    if (fault.movement().kind.makesNewOrder() && made.isPresent()) {
      SHOP.unclear().carriedOut(unclear.getRequestId(), made, Actor.CODE, "seen");
      SHOP.payments().settle(checkout.getId());
      return "carried out";
    }
    assertThat(carriedOut(fault.movement(), order)).isZero();
    SHOP.unclear().askAgain(unclear.getRequestId(), Actor.CODE, "seen");
    SHOP.payments().settle(checkout.getId());
    return "ask again";
  }

  private static Optional<MoneyMovement> unknown(SezzleCheckout checkout) {
    return SHOP.movements().findByCheckout(checkout.getId()).stream()
        .filter(one -> one.getState() == MovementState.STARTED)
        .filter(one -> one.getSent().isPresent())
        .findFirst();
  }

  /** The simulator still carries out what came late; only then it is known that it did so once. */
  private static void awaitLateOnes(Fault fault, String order) {
    if (fault.kind().equals("LATE")) {
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .pollInterval(Duration.ofMillis(20))
          .until(
              () -> {
                for (JsonNode call : SEZZLE.calls(fault.movement().operation, order)) {
                  if (call.path("status").isNull()) {
                    return false;
                  }
                }
                return true;
              });
    }
  }

  private static long carriedOut(MovementCase movement, String order) {
    switch (movement.operation) {
      case "reauthorize":
      case "upcharge":
        return SEZZLE.madeOf(order);
      default:
        return SEZZLE.order(order).path("authorization").path(movement.operation + "s").size();
    }
  }

  private static Set<String> requestIds(MovementCase movement, String order) {
    Set<String> ids = new TreeSet<>();
    SEZZLE
        .calls(movement.operation, order)
        .forEach(call -> ids.add(call.path("headers").path("sezzle-request-id").asText()));
    return ids;
  }

  private static String states(List<MoneyMovement> movements) {
    return movements.stream()
        .map(one -> one.getKind() + " " + one.getState())
        .collect(Collectors.joining(", "));
  }

  private static String row(
      Fault fault, String afterFault, String answer, SezzleCheckout checkout) {
    String order = checkout.getSezzleOrderUuid().get();
    JsonNode authorization = SEZZLE.order(order).path("authorization");
    String shop =
        String.format(
            "captured %d, refunded %d, released %d",
            SHOP.movedInCents(checkout, MovementKind.CAPTURE),
            SHOP.movedInCents(checkout, MovementKind.REFUND),
            SHOP.movedInCents(checkout, MovementKind.RELEASE));
    String sezzle =
        String.format(
            "captured %d, refunded %d, released %d",
            authorization.path("capturedInCents").asLong(),
            authorization.path("refundedInCents").asLong(),
            authorization.path("releasedInCents").asLong());
    assertThat(shop).isEqualTo(sezzle);
    return String.join(
        " | ",
        "| " + fault.gateway(),
        fault.movement().toString(),
        fault.kind(),
        fault.when(),
        afterFault,
        answer,
        states(SHOP.movements().findByCheckout(checkout.getId())),
        shop,
        sezzle,
        String.valueOf(SEZZLE.calls(fault.movement().operation, order).size()),
        carriedOut(fault.movement(), order) + " |");
  }
}

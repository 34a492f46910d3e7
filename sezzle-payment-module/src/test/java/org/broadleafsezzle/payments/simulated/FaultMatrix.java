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
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/**
 * Each movement of money meets each fault, before and after it takes place at Sezzle. In the end
 * the shop's books equal Sezzle's to the cent, and nothing was moved twice. If nobody but a person
 * can tell the outcome of a movement, one is asked, looks at Sezzle's own books and answers. The
 * table of cases is logged, and written to a file below {@code target} with the name of the test.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class FaultMatrix {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Duration PATIENT = Duration.ofSeconds(10);
  private static final Duration IMPATIENT = Duration.ofMillis(400);

  /** Of a reading; what moves money is sent once. */
  private static final int ATTEMPTS = 3;

  private static final long LATE_MILLIS = 600;
  private static final Duration LISTED_AFTER = Duration.ofMinutes(3);

  private final SimulatedSezzle sezzle = new SimulatedSezzle();
  private final MovableClock clock = new MovableClock(Clock.systemUTC());
  private final SimulatedShop shop = new SimulatedShop(sezzle, DATABASE, clock);
  private final List<String> table = new ArrayList<>();

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

  /** At each gateway, each movement with each fault, before and after it takes place. */
  static Stream<Fault> faultsAt(Stream<Set<Manner>> gateways) {
    return gateways.flatMap(FaultMatrix::faults);
  }

  private static Stream<Fault> faults(Set<Manner> manners) {
    return Stream.of(MovementCase.values())
        .flatMap(
            movement ->
                SimulatedSezzle.FAULTS.stream()
                    .flatMap(
                        kind ->
                            Stream.of("BEFORE", "AFTER")
                                .map(when -> new Fault(manners, movement, kind, when))));
  }

  @AfterEach
  void noFaultIsLeft() {
    sezzle.clearFaults();
    sezzle.kind();
    sezzle.resetClock();
    clock.reset();
  }

  @AfterAll
  void writeTable() throws Exception {
    shop.close();
    sezzle.close();
    String whole =
        "| gateway | movement | fault | when | after the fault | a person said | in the end | cents"
            + " in the shop's books | cents in Sezzle's | calls | carried out |\n"
            + "|---|---|---|---|---|---|---|---|---|---|---|\n"
            + String.join("\n", table)
            + "\n";
    Files.writeString(Path.of("target", getClass().getSimpleName() + ".md"), whole);
    LoggerFactory.getLogger(getClass()).warn("\n{}", whole);
  }

  final void check(Fault fault) {
    MovementCase movement = fault.movement();
    SezzleCheckout checkout = shop.paid(MovementCase.Cents.PAID);
    pass(LISTED_AFTER.plusSeconds(1));
    sezzle.manners(fault.manners(), LISTED_AFTER.toMillis());
    String order = checkout.getSezzleOrderUuid().get();
    movement.prepare(shop, checkout);
    sezzle.fault(movement.operation, fault.kind(), fault.when(), 1, LATE_MILLIS);

    shop.useClient(fault.isSilence() ? IMPATIENT : PATIENT, ATTEMPTS);
    List<MoneyMovement> outcomes = movement.action.apply(shop, checkout);
    shop.useClient(PATIENT, ATTEMPTS);

    String afterFault = states(outcomes);
    assertThat(afterFault).contains("STARTED");
    assertThatThrownBy(() -> shop.payments().release(SimulatedShop.request(checkout, 1)))
        .isInstanceOf(MovementRefusedException.class)
        .hasMessageContaining("not known yet");

    shop.payments().settle(checkout.getId());
    awaitLateOnes(fault, order);
    pass(LISTED_AFTER.plusSeconds(1));
    shop.payments().settle(checkout.getId());
    String answer = askAPersonIfNeeded(fault, checkout);
    pass(LISTED_AFTER.plusSeconds(1));
    shop.payments().settle(checkout.getId());

    List<MoneyMovement> settled = shop.movements().findByCheckout(checkout.getId());
    assertThat(settled).allMatch(one -> one.getState() == MovementState.SUCCEEDED);
    shop.assertBooksEqual(checkout);
    assertThat(carriedOut(movement, order)).isEqualTo(1);
    assertThat(requestIds(movement, order)).hasSize(1);
    assertThat(shop.adopt(checkout)).isEmpty();
    if (movement.kind.makesNewOrder()) {
      String made = settled.get(settled.size() - 1).getSezzleUuid().get();
      assertThat(shop.checkouts().findBySezzleOrder(made).get().getParentId())
          .contains(checkout.getId());
    }
    table.add(row(fault, afterFault, answer, checkout));
  }

  /** For both; long enough for what is listed late, too short for an authorization to end. */
  private void pass(Duration time) {
    sezzle.moveClock(time.toSeconds());
    clock.move(time);
  }

  /** The person's answer; a dash if nobody had to. */
  private String askAPersonIfNeeded(Fault fault, SezzleCheckout checkout) {
    Optional<MoneyMovement> open = unknown(checkout);
    if (open.isEmpty()) {
      return "-";
    }
    assertThat(open.get().getUnclearSince()).isEmpty();
    pass(Duration.ofMinutes(10));
    shop.payments().settle(checkout.getId());
    MoneyMovement unclear = unknown(checkout).orElseThrow();
    assertThat(unclear.getUnclearSince()).isPresent();
    String order = checkout.getSezzleOrderUuid().get();
    Optional<String> made = sezzle.newestMadeOf(order);
    if (fault.movement().kind.makesNewOrder() && made.isPresent()) {
      shop.unclear().carriedOut(unclear.getRequestId(), made, Actor.CODE, "seen");
      shop.payments().settle(checkout.getId());
      return "carried out";
    }
    assertThat(carriedOut(fault.movement(), order)).isZero();
    shop.unclear().askAgain(unclear.getRequestId(), Actor.CODE, "seen");
    shop.payments().settle(checkout.getId());
    return "ask again";
  }

  private Optional<MoneyMovement> unknown(SezzleCheckout checkout) {
    return shop.movements().findByCheckout(checkout.getId()).stream()
        .filter(one -> one.getState() == MovementState.STARTED)
        .filter(one -> one.getSent().isPresent())
        .findFirst();
  }

  /** The simulator still carries out what came late; only then it is known that it did so once. */
  private void awaitLateOnes(Fault fault, String order) {
    if (fault.kind().equals("LATE")) {
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .pollInterval(Duration.ofMillis(20))
          .until(
              () -> {
                for (JsonNode call : sezzle.calls(fault.movement().operation, order)) {
                  if (call.path("status").isNull()) {
                    return false;
                  }
                }
                return true;
              });
    }
  }

  private long carriedOut(MovementCase movement, String order) {
    switch (movement.operation) {
      case "reauthorize":
      case "upcharge":
        return sezzle.madeOf(order);
      default:
        return sezzle.order(order).path("authorization").path(movement.operation + "s").size();
    }
  }

  private Set<String> requestIds(MovementCase movement, String order) {
    Set<String> ids = new TreeSet<>();
    sezzle
        .calls(movement.operation, order)
        .forEach(call -> ids.add(call.path("headers").path("sezzle-request-id").asText()));
    return ids;
  }

  private static String states(List<MoneyMovement> movements) {
    return movements.stream()
        .map(one -> one.getKind() + " " + one.getState())
        .collect(Collectors.joining(", "));
  }

  private String row(Fault fault, String afterFault, String answer, SezzleCheckout checkout) {
    String order = checkout.getSezzleOrderUuid().get();
    JsonNode authorization = sezzle.order(order).path("authorization");
    String inTheShop =
        String.format(
            "captured %d, refunded %d, released %d",
            shop.movedInCents(checkout, MovementKind.CAPTURE),
            shop.movedInCents(checkout, MovementKind.REFUND),
            shop.movedInCents(checkout, MovementKind.RELEASE));
    String atSezzle =
        String.format(
            "captured %d, refunded %d, released %d",
            authorization.path("capturedInCents").asLong(),
            authorization.path("refundedInCents").asLong(),
            authorization.path("releasedInCents").asLong());
    assertThat(inTheShop).isEqualTo(atSezzle);
    return String.join(
        " | ",
        "| " + fault.gateway(),
        fault.movement().toString(),
        fault.kind(),
        fault.when(),
        afterFault,
        answer,
        states(shop.movements().findByCheckout(checkout.getId())),
        inTheShop,
        atSezzle,
        String.valueOf(sezzle.calls(fault.movement().operation, order).size()),
        carriedOut(fault.movement(), order) + " |");
  }
}

package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The parts of movements are written with them, once. */
class PartLedgerTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Long ORDER = 42L;

  private final PartLedger parts = new PartLedger(DATABASE.transactions(), Clock.systemUTC());
  private final MovementLedger movements = new MovementLedger(DATABASE.transactions());
  private SezzleCheckout checkout;

  @BeforeEach
  void aPayment() {
    DATABASE.clear();
    checkout = DATABASE.open(Price.of(5000, "USD"), Intent.AUTH);
  }

  @Test
  void partsAreReadWithWhatBecameOfTheirMovement() {
    MoneyMovement capture = start(MovementKind.CAPTURE, parts(Set.of(), part("item-1", 2, 700)));

    assertThat(parts.findByOrder(ORDER))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.kind()).isEqualTo(MovementKind.CAPTURE);
              assertThat(one.isSucceeded()).isFalse();
              assertThat(one.requestId()).isEqualTo(capture.getRequestId());
              assertThat(one.part().getRequestId()).contains(capture.getRequestId());
              assertThat(one.part().getLine()).isEqualTo("item-1");
              assertThat(one.part().getQuantity()).isEqualTo(2);
              assertThat(one.part().getAmountInCents()).isEqualTo(700);
            });

    movements.change(capture.getRequestId(), row -> row.succeed("uuid", Instant.now()));
    assertThat(parts.findByOrder(ORDER)).allMatch(RecordedPart::isSucceeded).hasSize(1);
    assertThat(parts.findByOrder(43L)).isEmpty();
  }

  @Test
  void whatSezzleHasRefusedCountsForNothing() {
    MoneyMovement capture = start(MovementKind.CAPTURE, parts(Set.of(), part("item-1", 2, 700)));
    movements.change(
        capture.getRequestId(),
        row -> row.refuse(MovementError.NOT_CARRIED_OUT, null, Instant.now()));

    assertThat(parts.findByOrder(ORDER)).isEmpty();
    start(MovementKind.CAPTURE, parts(Set.of(), part("item-1", 2, 700)));
    assertThat(parts.findByOrder(ORDER)).hasSize(1);
  }

  @Test
  void whatWasWorkedOutBeforeSomethingElseWasMovedIsNotWritten() {
    MovementParts workedOut = parts(Set.of(), part("item-1", 2, 700));
    MoneyMovement first = start(MovementKind.CAPTURE, workedOut);

    assertThatThrownBy(() -> start(MovementKind.CAPTURE, workedOut))
        .isInstanceOf(PartsChangedException.class);

    assertThat(movements.findByCheckout(checkout.getId())).hasSize(1);
    assertThat(parts.findByOrder(ORDER)).hasSize(1);
    start(MovementKind.RELEASE, parts(Set.of(first.getRequestId()), part("item-1", 1, 350)));
    assertThat(parts.findByOrder(ORDER)).hasSize(2);
  }

  @Test
  void aMovementThatNamesNoItemsIsForNone() {
    start(MovementKind.CAPTURE, MovementParts.NONE);

    assertThat(parts.findByOrder(ORDER)).isEmpty();
    start(MovementKind.CAPTURE, parts(Set.of(), part("item-1", 1, 1)));
  }

  @Test
  void aShipmentIsMarkedOnce() {
    parts.captured(checkout.getId(), Set.of(1L, 2L));
    parts.captured(checkout.getId(), Set.of(2L, 3L));

    long marks =
        DATABASE
            .transactions()
            .run(
                entityManager ->
                    entityManager
                        .createQuery("select count(s) from CapturedShipment s", Long.class)
                        .getSingleResult());
    assertThat(marks).isEqualTo(3);
  }

  private MoneyMovement start(MovementKind kind, MovementParts what) {
    MoneyMovement movement =
        new MoneyMovement(
                checkout.getId(), kind, Price.of(700, "USD"), Actor.CODE, "why", Instant.now())
            .forParts(what);
    return movements.start(checkout.getId(), earlier -> List.of(movement)).get(0);
  }

  private static MovementParts parts(Set<String> seen, MovementPart... all) {
    return new MovementParts(List.of(all), seen);
  }

  private static MovementPart part(String line, int quantity, long cents) {
    return new MovementPart(ORDER, line, quantity, cents);
  }
}

package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.broadleafsezzle.api.model.Price;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Movements and the sums of their checkout are written together or not at all. */
class MovementLedgerTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");
  private static final Actor ADA = Actor.administrator("ada");

  private final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  private final MovementLedger movements = new MovementLedger(DATABASE.transactions());
  private SezzleCheckout checkout;

  @BeforeEach
  void aPayment() {
    DATABASE.clear();
    checkout = new StoredCheckouts(checkouts).paid(NOW, NOW.plusSeconds(3600));
  }

  @Test
  void aMovementIsKeptAsItIsSent() {
    MoneyMovement movement = capture(1000, NOW).as("chosen-request");
    assertThat(start(movement)).containsExactly(movement);

    MoneyMovement read = movements.get("chosen-request");
    assertThat(read.getCheckoutId()).isEqualTo(checkout.getId());
    assertThat(read.getKind()).isEqualTo(MovementKind.CAPTURE);
    assertThat(read.getAmount()).isEqualTo(usd(1000));
    assertThat(read.getState()).isEqualTo(MovementState.STARTED);
    assertThat(read.getOrigin()).isEqualTo(Origin.ADMINISTRATOR);
    assertThat(read.getRequestedBy()).isEqualTo("ada");
    assertThat(read.getReason()).isEqualTo("sent");
    assertThat(read.getReasonMessage()).isEmpty();
    assertThat(read.getCreated()).isEqualTo(NOW);
    assertThat(books().getUnsettled()).isEqualTo(1);
  }

  @Test
  void aReasonOfTheModulesOwnTakesThePlaceOfATypedOne() {
    LedgerMessage why = LedgerMessage.of(MovementReason.CAPTURED_BEFORE_END, NOW);
    MoneyMovement movement = capture(1000, NOW);

    start(movement.because(why));

    MoneyMovement read = movements.get(movement.getRequestId());
    assertThat(read.getReasonMessage()).contains(why);
    assertThat(read.getReason()).isEmpty();
  }

  @Test
  void whoDecidesWhatToSendSeesWhatWasSentSoFarTheOldestFirst() {
    MoneyMovement second = capture(2000, NOW.plusSeconds(2));
    MoneyMovement first = capture(1000, NOW.plusSeconds(1));
    start(second);
    start(first);

    AtomicReference<List<MoneyMovement>> seen = new AtomicReference<>();
    List<MoneyMovement> started =
        movements.start(
            checkout.getId(),
            earlier -> {
              seen.set(earlier);
              return List.of();
            });

    assertThat(started).isEmpty();
    assertThat(requests(seen.get()))
        .containsExactly(first.getRequestId(), second.getRequestId())
        .isEqualTo(requests(movements.findByCheckout(checkout.getId())));
  }

  @Test
  void whoRefusesToSendAnythingWritesNothing() {
    assertThatThrownBy(
            () ->
                movements.start(
                    checkout.getId(),
                    earlier -> {
                      throw new IllegalStateException("not now");
                    }))
        .hasMessage("not now");

    assertThat(movements.findByCheckout(checkout.getId())).isEmpty();
  }

  @Test
  void whatSezzleHasDoneWithoutTheShopEntersTheBooks() {
    MoneyMovement found = adopted(MovementKind.CAPTURE, 1500);

    assertThat(movements.adopt(checkout.getId(), earlier -> List.of(found))).containsExactly(found);

    MoneyMovement read = movements.get(found.getRequestId());
    assertThat(read.getSezzleUuid()).contains("at-sezzle");
    assertThat(read.getReasonMessage()).contains(LedgerMessage.of(MovementReason.FOUND));
    assertThat(books().getCapturedInCents()).isEqualTo(1500);
    assertThat(books().getOpenInCents()).isEqualTo(3500);
  }

  @Test
  void whatSezzleHasMadeANewOrderOfEntersTheBooksWithThatOrder() {
    MoneyMovement found = adopted(MovementKind.REAUTHORIZE, 5000);
    SezzleCheckout made = StoredCheckouts.madeOf(checkout, true, NOW);

    movements.adopt(found, made);

    assertThat(movements.find(found.getRequestId())).isPresent();
    assertThat(checkouts.get(made.getId()).getParentId()).contains(checkout.getId());
    assertThat(books().getReauthorizedInCents()).isEqualTo(5000);
    assertThat(books().getOpenInCents()).isZero();
    assertThat(checkouts.get(checkout.getId()).isReplaced()).isTrue();
  }

  @Test
  void aNewOrderIsWrittenTogetherWithTheMovementThatMadeIt() {
    MoneyMovement upcharge = movement(MovementKind.UPCHARGE, 5000, NOW);
    start(upcharge);
    SezzleCheckout made = StoredCheckouts.madeOf(checkout, true, NOW);

    MoneyMovement changed =
        movements.change(upcharge.getRequestId(), row -> row.succeed("made", NOW), made);

    assertThat(changed.getState()).isEqualTo(MovementState.SUCCEEDED);
    assertThat(movements.get(upcharge.getRequestId()).getState())
        .isEqualTo(MovementState.SUCCEEDED);
    assertThat(checkouts.get(made.getId()).getAmount()).isEqualTo(StoredCheckouts.AMOUNT);
    assertThat(books().getUnsettled()).isZero();
  }

  @Test
  void aNewOrderIsNotWrittenIfItsMovementCanNotSucceedAnyMore() {
    MoneyMovement upcharge = movement(MovementKind.UPCHARGE, 5000, NOW);
    start(upcharge);
    movements.change(upcharge.getRequestId(), row -> row.refuse("refused", "no", null, NOW));
    SezzleCheckout made = StoredCheckouts.madeOf(checkout, true, NOW);

    assertThatThrownBy(
            () -> movements.change(upcharge.getRequestId(), row -> row.succeed("made", NOW), made))
        .isInstanceOf(IllegalTransitionException.class);

    assertThat(checkouts.findBySezzleOrder(made.getSezzleOrderUuid().get())).isEmpty();
    assertThat(movements.get(upcharge.getRequestId()).getState()).isEqualTo(MovementState.REFUSED);
  }

  @Test
  void aMovementThatThereIsNotIsAnErrorOnlyForWhoExpectsIt() {
    assertThat(movements.find("unknown")).isEmpty();
    assertThatThrownBy(() -> movements.get("unknown"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unknown");
    assertThatThrownBy(() -> movements.change("unknown", row -> row.succeed("x", NOW)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unknown");
  }

  private List<MoneyMovement> start(MoneyMovement movement) {
    return movements.start(checkout.getId(), earlier -> List.of(movement));
  }

  private MoneyMovement capture(long cents, Instant at) {
    return movement(MovementKind.CAPTURE, cents, at);
  }

  private MoneyMovement movement(MovementKind kind, long cents, Instant at) {
    return new MoneyMovement(checkout.getId(), kind, usd(cents), ADA, "sent", at);
  }

  private MoneyMovement adopted(MovementKind kind, long cents) {
    return MoneyMovement.adopted(
        checkout.getId(),
        kind,
        usd(cents),
        "at-sezzle",
        Actor.DASHBOARD,
        MovementReason.FOUND,
        NOW);
  }

  private static Price usd(long cents) {
    return Price.of(cents, "USD");
  }

  private CheckoutBooks books() {
    return checkouts.get(checkout.getId()).getBooks();
  }

  private static List<String> requests(List<MoneyMovement> all) {
    return all.stream().map(MoneyMovement::getRequestId).toList();
  }
}

package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each event that a shopper is told of has one notice, committed with it. */
class NoticeRulesTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");
  private static final Actor ADA = Actor.administrator("ada");

  private Set<NoticeKind> told = EnumSet.allOf(NoticeKind.class);
  private final MovableClock clock = new MovableClock(NOW);
  private final LedgerTransactions transactions =
      new LedgerTransactions(
          DATABASE.entityManagers(), new NoticeScribe(() -> told, clock), LedgerListener.NOBODY);
  private final CheckoutLedger checkouts = new CheckoutLedger(transactions);
  private final MovementLedger movements = new MovementLedger(transactions);
  private final NoticeOutbox outbox = new NoticeOutbox(transactions);
  private final SezzleCheckout checkout =
      LedgerDatabase.created(Price.of(5000, "USD"), Intent.AUTH);
  private final String id = checkout.getId();

  @BeforeEach
  void aPayment() {
    DATABASE.clear();
    checkouts.add(checkout);
    checkouts.change(id, row -> row.open("session", "order", NOW));
  }

  @ParameterizedTest
  @CsvSource({"WEBHOOK,1", "JOB,1", "SHOPPER,0"})
  void anOrderIsToldOfUnlessTheShopperWasThereToSeeIt(Origin by, int notices) {
    complete(actor(by));

    assertThat(kinds()).hasSize(notices).allMatch(NoticeKind.ORDER_MADE::equals);
  }

  @ParameterizedTest
  @CsvSource({"WEBHOOK,1", "JOB,1", "SHOPPER,0"})
  void whatIsGivenBackIsToldOfUnlessTheShopperWasThereToSeeIt(Origin by, int notices) {
    become(CheckoutState.UNDOING, actor(by));
    become(CheckoutState.UNDONE, actor(by));
    become(CheckoutState.UNDOING, actor(by));
    become(CheckoutState.UNDONE, actor(by));

    assertThat(kinds()).hasSize(notices).allMatch(NoticeKind.GIVEN_BACK::equals);
  }

  @Test
  void aShopperWhoIsOnlySlowToComeBackIsWaitedForFirst() {
    complete(Actor.WEBHOOK);

    assertThat(all().get(0).getNextAttempt()).isEqualTo(NOW.plus(NoticeRules.MAY_COME_BACK));
  }

  @Test
  void eachKindOfMoneyThatMovesIsToldWithItsAmountAndWhatIsLeft() {
    complete(Actor.SHOPPER);
    move(MovementKind.CAPTURE, 2000);
    move(MovementKind.REFUND, 500);
    move(MovementKind.RELEASE, 1000);

    assertThat(all())
        .extracting(
            OutboxNotice::getKind,
            one -> one.getPayload().amount().get().getAmountInCents(),
            one -> one.getPayload().left().get().getAmountInCents())
        .containsExactlyInAnyOrder(
            tuple(NoticeKind.CAPTURED, 2000L, 3000L),
            tuple(NoticeKind.REFUNDED, 500L, 3000L),
            tuple(NoticeKind.RELEASED, 1000L, 2000L));
    assertThat(all()).allMatch(one -> one.getCheckoutId().equals(Optional.of(id)));
    assertThat(outbox.findDue(EnumSet.allOf(NoticeRecipient.class), NOW, 10)).hasSize(3);
  }

  @Test
  void aMovementIsToldWhenItsOutcomeIsKnownAndOneThatIsRefusedIsNot() {
    complete(Actor.SHOPPER);
    MoneyMovement sent = start(MovementKind.CAPTURE);
    MoneyMovement refused = start(MovementKind.CAPTURE);
    assertThat(all()).isEmpty();

    movements.change(sent.getRequestId(), row -> row.succeed(null, NOW));
    movements.change(sent.getRequestId(), row -> row.list("capture"));
    movements.change(refused.getRequestId(), row -> row.refuse(MovementError.REFUSED, null, NOW));

    assertThat(all())
        .extracting(OutboxNotice::getKey)
        .containsExactly("CAPTURED:" + sent.getRequestId());
  }

  @Test
  void aNewPlanIsToldOnceSezzleHasApprovedIt() {
    complete(Actor.SHOPPER);
    MoneyMovement anew = start(MovementKind.REAUTHORIZE);
    SezzleCheckout made =
        SezzleCheckout.madeOf(
            checkouts.get(id),
            "anew",
            Price.of(700, "USD"),
            Intent.AUTH,
            true,
            Optional.of(NOW.plusSeconds(1800)),
            NOW);
    assertThat(all()).isEmpty();

    movements.change(anew.getRequestId(), row -> row.succeed("anew", NOW), made);

    assertThat(kinds()).containsExactly(NoticeKind.NEW_PLAN);
  }

  @Test
  void theCaptureOfTheApprovalIsInTheConfirmationAlready() {
    complete(Actor.SHOPPER);
    MoneyMovement taken =
        MoneyMovement.adopted(
            id,
            MovementKind.CAPTURE,
            Price.of(5000, "USD"),
            "capture",
            Actor.APPROVAL,
            MovementReason.CAPTURED_WITH_APPROVAL,
            NOW);
    movements.adopt(id, earlier -> List.of(taken));

    assertThat(all()).isEmpty();
  }

  @Test
  void nothingIsToldOfMoneyBeforeThereIsAnOrder() {
    checkouts.change(id, row -> row.authorize(Optional.of(NOW.plusSeconds(1800)), NOW));
    move(MovementKind.RELEASE, 5000);

    assertThat(all()).isEmpty();
  }

  @Test
  void thatTheOrderIsCancelledIsToldWithTheRelease() {
    complete(Actor.SHOPPER);
    checkouts.change(id, row -> row.orderCancelled(NOW));
    move(MovementKind.RELEASE, 5000);

    assertThat(all()).singleElement().matches(one -> one.getPayload().isOrderCancelled());
  }

  @Test
  void ofWhatTheShopHasSwitchedOffNothingIsWritten() {
    told = Collections.singleton(NoticeKind.REFUNDED);
    complete(Actor.JOB);
    move(MovementKind.CAPTURE, 2000);
    move(MovementKind.REFUND, 500);

    assertThat(kinds()).containsExactly(NoticeKind.REFUNDED);
  }

  @Test
  void whatIsRolledBackHasNoNotice() {
    complete(Actor.SHOPPER);
    MoneyMovement sent = start(MovementKind.CAPTURE);

    assertThatThrownBy(
            () ->
                movements.change(
                    sent.getRequestId(),
                    row -> row.succeed("capture", NOW),
                    row -> {
                      throw new IllegalStateException("the node has lost its database");
                    }))
        .hasMessageContaining("lost its database");

    assertThat(all()).isEmpty();
  }

  private void complete(Actor by) {
    checkouts.change(id, by, row -> row.authorize(Optional.of(NOW.plusSeconds(1800)), NOW));
    become(CheckoutState.COMPLETED, by);
  }

  private void become(CheckoutState state, Actor by) {
    checkouts.change(id, by, row -> row.become(state, null, NOW));
  }

  private static Actor actor(Origin origin) {
    return origin == Origin.WEBHOOK
        ? Actor.WEBHOOK
        : origin == Origin.JOB ? Actor.JOB : Actor.SHOPPER;
  }

  private void move(MovementKind kind, long cents) {
    MoneyMovement moved =
        MoneyMovement.adopted(
            id, kind, Price.of(cents, "USD"), kind.name(), ADA, MovementReason.FOUND, NOW);
    movements.adopt(id, earlier -> List.of(moved));
  }

  private MoneyMovement start(MovementKind kind) {
    MoneyMovement movement = new MoneyMovement(id, kind, Price.of(700, "USD"), ADA, "", NOW);
    return movements.start(id, earlier -> List.of(movement)).get(0);
  }

  private List<OutboxNotice> all() {
    return outbox.findOf(List.of(id));
  }

  private List<NoticeKind> kinds() {
    return all().stream().map(OutboxNotice::getKind).toList();
  }
}

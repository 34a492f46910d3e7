package org.broadleafsezzle.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.LedgerScribe;
import org.broadleafsezzle.ledger.LedgerTransactions;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementError;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.MovementReason;
import org.broadleafsezzle.ledger.Origin;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationEventPublisher;

/** A shop's own code learns of each thing once, after it is committed. */
class SezzleEventsTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");
  private static final Price AMOUNT = Price.of(5000, "USD");

  private final List<SezzleEvent> published = new ArrayList<>();
  private final SezzleEvents events = new SezzleEvents();
  private final LedgerTransactions transactions =
      new LedgerTransactions(DATABASE.entityManagers(), LedgerScribe.NOBODY, events);
  private final CheckoutLedger checkouts = new CheckoutLedger(transactions);
  private final MovementLedger movements = new MovementLedger(transactions);
  private final SezzleCheckout checkout = LedgerDatabase.created(AMOUNT, Intent.AUTH);
  private final String id = checkout.getId();

  @BeforeEach
  void aCheckoutAndAListener() {
    DATABASE.clear();
    publishTo(event -> published.add((SezzleEvent) event));
    checkouts.add(checkout);
  }

  @Test
  void aSessionAboutToBeCreatedIsTold() {
    SezzleEvent told = one();

    assertThat(told).isInstanceOf(SessionStarting.class);
    assertThat(told.getCheckoutId()).isEqualTo(id);
    assertThat(told.getOrderId()).isEqualTo(checkout.getOrderId());
    assertThat(told.getReferenceId()).isEqualTo(checkout.getReferenceId());
    assertThat(told.getAmountInCents()).isEqualTo(5000);
    assertThat(told.getCurrency()).isEqualTo("USD");
    assertThat(told.getSezzleOrderUuid()).isEmpty();
  }

  @Test
  void anApprovalIsToldOnceAndTheOrderThatIsMadeWithItIsNone() {
    approve();
    checkouts.change(id, row -> row.become(CheckoutState.COMPLETED, null, NOW));
    checkouts.change(id, row -> row.become(CheckoutState.COMPLETED, null, NOW));

    assertThat(afterTheSession()).hasExactlyElementsOfTypes(PaymentApproved.class);
    assertThat(last().getSezzleOrderUuid()).contains("order");
  }

  @Test
  void eachKindOfMoneyThatMovesIsToldWithItsAmountAndWhoAskedForIt() {
    approve();
    published.clear();
    move(MovementKind.CAPTURE, 2000);
    move(MovementKind.REFUND, 500);
    move(MovementKind.RELEASE, 3000);

    assertThat(published)
        .hasExactlyElementsOfTypes(
            PaymentCaptured.class, PaymentRefunded.class, PaymentReleased.class);
    assertThat(published)
        .extracting(SezzleEvent::getAmountInCents)
        .containsExactly(2000L, 500L, 3000L);
    MoneyMoved released = (MoneyMoved) last();
    assertThat(released.getOrigin()).isEqualTo(Origin.JOB);
    assertThat(released.getMovementUuid()).contains("RELEASE");
    assertThat(released.toString()).contains("PaymentReleased", id, "3000 cents USD");
  }

  @Test
  void aMovementIsToldWhenItsOutcomeIsKnownAndOneThatIsRefusedIsNot() {
    approve();
    published.clear();
    MoneyMovement sent = start(MovementKind.CAPTURE);
    MoneyMovement refused = start(MovementKind.CAPTURE);
    assertThat(published).isEmpty();

    movements.change(sent.getRequestId(), row -> row.succeed("capture", NOW));
    movements.change(refused.getRequestId(), row -> row.refuse(MovementError.REFUSED, null, NOW));

    assertThat(published).hasExactlyElementsOfTypes(PaymentCaptured.class);
    assertThat(((MoneyMoved) last()).getRequestId()).isEqualTo(sent.getRequestId());
  }

  @Test
  void aFurtherOrderThatSezzleHasApprovedIsAnApproval() {
    approve();
    published.clear();
    MoneyMovement upcharge = start(MovementKind.UPCHARGE);
    movements.change(
        upcharge.getRequestId(), row -> row.succeed("more", NOW), further(true, "approved"));
    MoneyMovement other = start(MovementKind.UPCHARGE);
    movements.change(
        other.getRequestId(), row -> row.succeed("less", NOW), further(false, "declined"));

    assertThat(published).hasExactlyElementsOfTypes(PaymentApproved.class);
    assertThat(last().getAmountInCents()).isEqualTo(700);
    assertThat(last().getSezzleOrderUuid()).contains("approved");
  }

  @Test
  void theEndOfAnAuthorizationIsToldOnce() {
    approve();
    published.clear();
    checkouts.change(id, row -> row.expire(NOW));
    checkouts.change(id, row -> row.expire(NOW));

    assertThat(published).hasExactlyElementsOfTypes(AuthorizationExpired.class);
  }

  @Test
  void aDisputeIsToldWhenItOpensAndWhenItCloses() {
    published.clear();
    for (String event :
        List.of(
            "dispute.merchant_input_requested",
            "dispute.deadline_approaching",
            "dispute.closed.customer_win",
            "dispute.closed.customer_win",
            "dispute.refund_missing",
            "dispute.closed.customer_win")) {
      checkouts.change(id, row -> row.dispute(event, null));
    }

    assertThat(published).hasExactlyElementsOfTypes(DisputeOpened.class, DisputeClosed.class);
  }

  @Test
  void nothingIsToldOfWhatIsNotWritten() {
    published.clear();

    assertThatThrownBy(
            () ->
                checkouts.change(
                    id,
                    row -> {
                      row.expire(NOW);
                      throw new IllegalStateException("the node has lost its database");
                    }))
        .hasMessageContaining("lost its database");

    assertThat(published).isEmpty();
  }

  @Test
  void aListenerSeesWhatIsCommitted() {
    List<CheckoutState> seen = new ArrayList<>();
    publishTo(event -> seen.add(checkouts.get(id).getState()));

    approve();

    assertThat(seen).containsExactly(CheckoutState.AUTHORIZED);
  }

  @Test
  void aListenerThatFailsTakesNothingAlong() {
    publishTo(
        event -> {
          throw new IllegalStateException("the shop's mistake");
        });

    approve();

    assertThat(checkouts.get(id).getState()).isEqualTo(CheckoutState.AUTHORIZED);
  }

  private void approve() {
    checkouts.change(id, row -> row.open("session", "order", NOW));
    checkouts.change(id, row -> row.authorize(Optional.of(NOW.plusSeconds(1800)), NOW));
  }

  private void move(MovementKind kind, long cents) {
    MoneyMovement moved =
        MoneyMovement.adopted(
            id, kind, Price.of(cents, "USD"), kind.name(), Actor.JOB, MovementReason.FOUND, NOW);
    movements.adopt(id, earlier -> Collections.singletonList(moved));
  }

  private MoneyMovement start(MovementKind kind) {
    MoneyMovement movement = new MoneyMovement(id, kind, Price.of(700, "USD"), Actor.JOB, "", NOW);
    return movements.start(id, earlier -> Collections.singletonList(movement)).get(0);
  }

  private SezzleCheckout further(boolean approved, String uuid) {
    return SezzleCheckout.madeOf(
        checkouts.get(id),
        uuid,
        Price.of(700, "USD"),
        Intent.AUTH,
        approved,
        Optional.of(NOW.plusSeconds(1800)),
        NOW);
  }

  private List<SezzleEvent> afterTheSession() {
    return published.subList(1, published.size());
  }

  private SezzleEvent one() {
    assertThat(published).hasSize(1);
    return last();
  }

  private SezzleEvent last() {
    return published.get(published.size() - 1);
  }

  private void publishTo(Consumer<ApplicationEvent> listener) {
    events.setApplicationEventPublisher(
        new ApplicationEventPublisher() {
          @Override
          public void publishEvent(ApplicationEvent event) {
            listener.accept(event);
          }

          /** Spring 5 and 6 have it, too. */
          public void publishEvent(Object event) {
            listener.accept((ApplicationEvent) event);
          }
        });
  }
}

package org.broadleafsezzle.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.Transaction;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovableClock;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.MovementReason;
import org.broadleafsezzle.ledger.Origin;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Orders that Sezzle made of another one, which the shop does not know or took for declined. */
class AdditionalOrdersTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Price AMOUNT = Price.of(5000, "USD");
  private static final Price MORE = Price.of(300, "USD");

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-08T07:30:00Z"));
  private final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  private final MovementLedger movements = new MovementLedger(DATABASE.transactions());
  private final SezzleClients clients = mock(SezzleClients.class);
  private final SezzleClient client = mock(SezzleClient.class);
  private final ImportedMovements adoption =
      new ImportedMovements(clients, checkouts, movements, clock);
  private SezzleCheckout checkout;

  @BeforeEach
  void aPaidOrder() {
    DATABASE.clear();
    when(clients.of(any())).thenReturn(client);
    when(clients.clockAhead(any())).thenReturn(Duration.ofMinutes(10));
    SezzleCheckout open = DATABASE.open(AMOUNT, Intent.AUTH);
    checkouts.change(open.getId(), row -> row.authorize(Optional.empty(), clock.instant()));
    checkout =
        checkouts.change(
            open.getId(), row -> row.become(CheckoutState.COMPLETED, null, clock.instant()));
  }

  @Test
  void anAdditionalAmountBecomesAPaymentOfItsOwnWithWhatWasCapturedOfIt() {
    at(made().upcharge(true), approved().captures(List.of(cents("capture", 200))));

    MoneyMovement adopted = adopted().get(0);

    assertThat(adopted.getKind()).isEqualTo(MovementKind.UPCHARGE);
    assertThat(adopted.getAmount()).isEqualTo(MORE);
    assertThat(adopted.getSezzleUuid()).contains("made");
    assertThat(adopted.getOrigin()).isEqualTo(Origin.DASHBOARD);
    SezzleCheckout row = row();
    assertThat(row.getState()).isEqualTo(CheckoutState.COMPLETED);
    assertThat(row.getAmount()).isEqualTo(MORE);
    assertThat(row.getIntent()).isEqualTo(Intent.AUTH);
    assertThat(row.getBooks().getOpenInCents()).isEqualTo(100);
    assertThat(row.getAuthorizationExpires())
        .contains(clock.instant().plus(Duration.ofMinutes(50)));
    assertThat(movements.findByCheckout(checkout.getId())).hasSize(1);
    assertThat(adopted()).isEmpty();
  }

  @Test
  void whatIsNoAdditionalAmountWasReauthorized() {
    at(made().intent("CAPTURE"), approved());

    assertThat(adopted())
        .singleElement()
        .satisfies(one -> assertThat(one.getKind()).isEqualTo(MovementKind.REAUTHORIZE));
    assertThat(row().getIntent()).isEqualTo(Intent.CAPTURE);
    assertThat(checkouts.get(checkout.getId()).getBooks().getOpenInCents()).isEqualTo(4700);
  }

  @Test
  void whatSezzleDidNotApproveOrHasInAnotherCurrencyDoesNotEnter() {
    at(made(), approved().approved(false));
    assertThat(adopted()).isEmpty();

    at(made(), approved().authorizationAmount(Price.of(300, "CAD")));
    assertThat(adopted()).isEmpty();

    at(made(), approved().authorizationAmount(null));
    assertThat(adopted()).isEmpty();

    assertThat(LedgerDatabase.madeOf(checkouts, checkout)).isEmpty();
    assertThat(movements.findByCheckout(checkout.getId())).isEmpty();
  }

  @Test
  void whileAMovementOfTheShopsOwnIsUnknownNoneEnters() {
    movements.start(
        checkout.getId(),
        earlier ->
            List.of(
                new MoneyMovement(
                    checkout.getId(),
                    MovementKind.UPCHARGE,
                    MORE,
                    Actor.CODE,
                    "why",
                    clock.instant())));

    assertThat(adopted()).isEmpty();

    verify(client, never()).getOrder(any());
  }

  @Test
  void aLineWithoutAnIdIsNoOrderThatCouldBeRead() {
    Order listing =
        Order.builder()
            .uuid("order")
            .upcharges(List.of(Transaction.builder().amount(MORE).build()))
            .build();

    assertThat(adoption.adoptAdditionalOrders(checkout, listing)).isEmpty();

    verify(client, never()).getOrder(any());
  }

  @Test
  void oneThatSezzleApprovesLateCountsFromThenOn() {
    SezzleCheckout completed =
        adoption.adoptLateApproval(declined(), at(made().upcharge(true), approved()));

    assertThat(completed.getState()).isEqualTo(CheckoutState.COMPLETED);
    assertThat(completed.getStateReason()).contains("LATE_APPROVAL");
    assertThat(completed.getAuthorizationExpires())
        .contains(clock.instant().plus(Duration.ofMinutes(50)));
    assertThat(movements.findByCheckout(checkout.getId()))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.getKind()).isEqualTo(MovementKind.UPCHARGE);
              assertThat(one.getAmount()).isEqualTo(MORE);
              assertThat(one.getSezzleUuid()).contains("made");
            });
  }

  @Test
  void oneApprovedLateWhoseMovementIsInTheBooksAlreadyEntersOnce() {
    SezzleCheckout declined = declined();
    movements.adopt(
        checkout.getId(),
        earlier ->
            List.of(
                MoneyMovement.adopted(
                    checkout.getId(),
                    MovementKind.UPCHARGE,
                    MORE,
                    "made",
                    Actor.DASHBOARD,
                    MovementReason.APPROVED_LATE,
                    clock.instant())));

    adoption.adoptLateApproval(declined, at(made().upcharge(true), approved()));

    assertThat(movements.findByCheckout(checkout.getId())).hasSize(1);
    assertThat(row().getState()).isEqualTo(CheckoutState.COMPLETED);
  }

  private SezzleCheckout declined() {
    SezzleCheckout declined =
        SezzleCheckout.madeOf(
            checkout, "made", MORE, Intent.AUTH, false, Optional.empty(), clock.instant());
    checkouts.add(declined);
    return declined;
  }

  private List<MoneyMovement> adopted() {
    Order listing = Order.builder().uuid("order").upcharges(List.of(cents("made", 300))).build();
    return adoption.adoptAdditionalOrders(checkout, listing);
  }

  private SezzleCheckout row() {
    return LedgerDatabase.madeOf(checkouts, checkout).get(0);
  }

  private Order at(Order.Builder order, Authorization.Builder authorization) {
    Order made = order.authorization(authorization.build()).build();
    when(client.getOrder("made")).thenReturn(made);
    return made;
  }

  private static Order.Builder made() {
    return Order.builder().uuid("made");
  }

  private Authorization.Builder approved() {
    return Authorization.builder()
        .approved(true)
        .authorizationAmount(MORE)
        .expiration(clock.instant().plus(Duration.ofHours(1)));
  }

  private static Transaction cents(String uuid, long cents) {
    return Transaction.builder().uuid(uuid).amount(Price.of(cents, "USD")).build();
  }
}

package org.broadleafsezzle.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleOutcomeUnknownException;
import org.broadleafsezzle.api.error.SezzleRefusedException;
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.Transaction;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutEvent;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovableClock;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.Refusal;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.Timeline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A person says what came of a movement that Sezzle does not list. */
class UnclearMovementsTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Price AMOUNT = Price.of(5000, "USD");
  private static final Price PART = Price.of(2000, "USD");
  private static final Actor ADA = Actor.administrator("ada");

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-08T07:30:00Z"));
  private final SezzleClient client = mock(SezzleClient.class);
  private final SezzleClients clients = mock(SezzleClients.class);
  private final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  private final MovementLedger movements = new MovementLedger(DATABASE.transactions());
  private final Timeline timeline = new Timeline(DATABASE.transactions(), movements);
  private final CheckoutLeases leases =
      new CheckoutLeases(DATABASE.transactions(), Clock.systemUTC());
  private final SezzlePayments payments =
      new SezzlePayments(clients, checkouts, movements, leases, clock);
  private final UnclearMovements unclear =
      new UnclearMovements(
          clients, checkouts, movements, leases, timeline, mock(Charges.class), clock);
  private SezzleCheckout checkout;

  @BeforeEach
  void aPaidOrder() {
    DATABASE.clear();
    when(clients.of(any())).thenReturn(client);
    when(clients.clockAhead(any())).thenReturn(Duration.ZERO);
    SezzleCheckout open = DATABASE.open(AMOUNT, Intent.AUTH);
    checkouts.change(open.getId(), row -> row.authorize(Optional.empty(), clock.instant()));
    checkout =
        checkouts.change(
            open.getId(), row -> row.become(CheckoutState.COMPLETED, null, clock.instant()));
    atSezzle();
  }

  @Test
  void whatWasCarriedOutCountsWithoutSezzlesIdUntilThatIsListed() {
    MoneyMovement capture = unclear(MovementKind.CAPTURE);

    MoneyMovement answered =
        unclear.carriedOut(capture.getRequestId(), Optional.empty(), ADA, "In the dashboard");

    assertThat(answered.getState()).isEqualTo(MovementState.SUCCEEDED);
    assertThat(answered.getSezzleUuid()).isEmpty();
    assertThat(checkouts.get(checkout.getId()).getBooks().getCapturedInCents()).isEqualTo(2000);
    assertSaid("CARRIED_OUT", "In the dashboard");
    verify(client, never()).capture(anyString(), any(), anyString());
  }

  @Test
  void whatWasNotCarriedOutIsRefusedAndSomethingElseCanBeMoved() {
    MoneyMovement capture = unclear(MovementKind.CAPTURE);

    MoneyMovement answered =
        unclear.notCarriedOut(capture.getRequestId(), ADA, "Not in the dashboard");

    assertThat(answered.getState()).isEqualTo(MovementState.REFUSED);
    assertThat(answered.getErrorCode()).contains("not_carried_out");
    assertThat(checkouts.get(checkout.getId()).getBooks().getUnsettled()).isZero();
    assertSaid("NOT_CARRIED_OUT", "Not in the dashboard");
  }

  @Test
  void whatIsAskedForAgainGoesOutUnderItsOwnId() {
    MoneyMovement capture = unclear(MovementKind.CAPTURE);
    when(client.capture(anyString(), any(), eq(capture.getRequestId()))).thenReturn("capture-1");

    MoneyMovement answered = unclear.askAgain(capture.getRequestId(), ADA, "Not there");

    assertThat(answered.getState()).isEqualTo(MovementState.SUCCEEDED);
    assertThat(answered.getSezzleUuid()).contains("capture-1");
    assertThat(answered.getSent()).contains(clock.instant());
    assertSaid("ASK_AGAIN", "Not there");
    verify(client).capture(anyString(), eq(PART), eq(capture.getRequestId()));
  }

  @Test
  void aRefusalOfWhatIsAskedForAgainCountsAtOnce() {
    MoneyMovement capture = unclear(MovementKind.CAPTURE);
    when(client.capture(anyString(), any(), anyString()))
        .thenThrow(new SezzleRefusedException(Failure.of("capture").withStatus(422)));

    assertThat(unclear.askAgain(capture.getRequestId(), ADA, "Not there").getState())
        .isEqualTo(MovementState.REFUSED);
  }

  @Test
  void anUnknownOutcomeOfWhatIsAskedForAgainStaysUnknown() {
    MoneyMovement capture = unclear(MovementKind.CAPTURE);
    when(client.capture(anyString(), any(), anyString()))
        .thenThrow(new SezzleOutcomeUnknownException(Failure.of("capture")));

    MoneyMovement answered = unclear.askAgain(capture.getRequestId(), ADA, "Not there");

    assertThat(answered.getState()).isEqualTo(MovementState.STARTED);
    assertThat(movements.get(capture.getRequestId()).getUnclearSince()).isEmpty();
  }

  @Test
  void whatSezzleListsByNowCountsWhateverWasSaid() {
    MoneyMovement capture = unclear(MovementKind.CAPTURE);
    atSezzle(Transaction.builder().uuid("listed").amount(PART).build());

    MoneyMovement answered = unclear.notCarriedOut(capture.getRequestId(), ADA, "Not there");

    assertThat(answered.getState()).isEqualTo(MovementState.SUCCEEDED);
    assertThat(answered.getSezzleUuid()).contains("listed");
    assertThat(timeline.last(checkout.getId(), EventKind.OUTCOME_ANSWERED)).isEmpty();
  }

  @Test
  void nobodyIsAskedAboutWhatIsKnownOrStillLookedFor() {
    when(client.capture(anyString(), any(), anyString()))
        .thenThrow(new SezzleOutcomeUnknownException(Failure.of("capture")));
    MoneyMovement started = payments.capture(request());

    assertNotUnclear(started.getRequestId());
    assertNotUnclear("no such movement");

    assertThat(movements.get(started.getRequestId()).getState()).isEqualTo(MovementState.STARTED);
  }

  @Test
  void aNewOrderEntersTheBooksUnderTheIdThatAPersonHasFound() {
    MoneyMovement reauthorize = unclear(MovementKind.REAUTHORIZE);
    newOrder(checkout.getReferenceId(), PART);

    MoneyMovement answered =
        unclear.carriedOut(reauthorize.getRequestId(), Optional.of("made"), ADA, "Found it");

    assertThat(answered.getState()).isEqualTo(MovementState.SUCCEEDED);
    assertThat(answered.getSezzleUuid()).contains("made");
    assertThat(checkouts.findBySezzleOrder("made").get().getParentId()).contains(checkout.getId());
  }

  @Test
  void aNewOrderCanCarryTheShopsNumberOfTheOrder() {
    checkouts.change(checkout.getId(), row -> row.referTo("20260308-42", clock.instant()));
    MoneyMovement reauthorize = unclear(MovementKind.REAUTHORIZE);
    newOrder("20260308-42", PART);

    assertThat(
            unclear
                .carriedOut(reauthorize.getRequestId(), Optional.of("made"), ADA, "Found it")
                .getState())
        .isEqualTo(MovementState.SUCCEEDED);
  }

  @Test
  void anOrderThatIsNotOfThisPaymentOrAmountOrIsKnownAlreadyIsRefused() {
    MoneyMovement reauthorize = unclear(MovementKind.REAUTHORIZE);

    newOrder("another", PART);
    assertNotTheNewOrder(reauthorize, Optional.of("made"));
    newOrder(checkout.getReferenceId(), AMOUNT);
    assertNotTheNewOrder(reauthorize, Optional.of("made"));
    assertNotTheNewOrder(reauthorize, checkout.getSezzleOrderUuid());
    assertNotTheNewOrder(reauthorize, Optional.empty());

    assertThat(movements.get(reauthorize.getRequestId()).getState())
        .isEqualTo(MovementState.STARTED);
    assertThat(LedgerDatabase.madeOf(checkouts, checkout)).isEmpty();
    assertThat(timeline.last(checkout.getId(), EventKind.OUTCOME_ANSWERED)).isEmpty();
  }

  private void assertNotTheNewOrder(MoneyMovement movement, Optional<String> uuid) {
    assertThatThrownBy(() -> unclear.carriedOut(movement.getRequestId(), uuid, ADA, "Found it"))
        .isInstanceOfSatisfying(
            MovementRefusedException.class,
            refused -> assertThat(refused.getWhy()).isEqualTo(Refusal.NOT_THE_NEW_ORDER));
  }

  private void assertNotUnclear(String requestId) {
    assertThatThrownBy(() -> unclear.notCarriedOut(requestId, ADA, "why"))
        .isInstanceOfSatisfying(
            MovementRefusedException.class,
            refused -> assertThat(refused.getWhy()).isEqualTo(Refusal.NOT_UNCLEAR));
  }

  private void assertSaid(String code, String reason) {
    CheckoutEvent said = timeline.last(checkout.getId(), EventKind.OUTCOME_ANSWERED).get();
    assertThat(said.getCode()).contains(code);
    assertThat(said.getWords()).contains(reason);
    assertThat(said.getRequestedBy()).isEqualTo("ada");
  }

  /** One that was sent, whose answer was lost, and that Sezzle does not list. */
  private MoneyMovement unclear(MovementKind kind) {
    MoneyMovement sent =
        movements
            .start(
                checkout.getId(),
                earlier ->
                    List.of(
                        new MoneyMovement(
                            checkout.getId(), kind, PART, ADA, "why", clock.instant())))
            .get(0);
    clock.advance(Duration.ofMinutes(10));
    payments.settle(checkout.getId());
    assertThat(movements.get(sent.getRequestId()).getUnclearSince()).isPresent();
    return sent;
  }

  private MovementRequest request() {
    return new MovementRequest(checkout.getId(), PART, ADA, "why");
  }

  private void atSezzle(Transaction... captures) {
    String uuid = checkout.getSezzleOrderUuid().get();
    when(client.getOrder(uuid))
        .thenReturn(
            Order.builder()
                .uuid(uuid)
                .authorization(
                    Authorization.builder()
                        .approved(true)
                        .authorizationAmount(AMOUNT)
                        .captures(List.of(captures))
                        .build())
                .build());
  }

  private void newOrder(String reference, Price amount) {
    when(client.getOrder("made"))
        .thenReturn(
            Order.builder()
                .uuid("made")
                .referenceId(reference)
                .orderAmount(amount)
                .authorization(
                    Authorization.builder().approved(true).authorizationAmount(amount).build())
                .build());
  }
}

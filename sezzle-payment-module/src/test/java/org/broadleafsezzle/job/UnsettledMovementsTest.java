package org.broadleafsezzle.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleOutcomeUnknownException;
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.AutomaticTask;
import org.broadleafsezzle.ledger.AutomaticTasks;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovableClock;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.payments.SezzlePayments;
import org.broadleafsezzle.reconciliation.Books;
import org.broadleafsezzle.settings.SettingKey;
import org.broadleafsezzle.settings.SettingsException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UnsettledMovementsTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Price AMOUNT = Price.of(1000, "USD");

  private final MovableClock clock = new MovableClock(Instant.now().plus(Duration.ofMinutes(6)));
  private final SezzleClient client = mock(SezzleClient.class);
  private final SezzleClients clients = mock(SezzleClients.class);
  private final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  private final MovementLedger movements = new MovementLedger(DATABASE.transactions());
  private final Books books = mock(Books.class);
  private final AutomaticTasks tasks = new AutomaticTasks(DATABASE.transactions(), clock);
  private final UnsettledMovements unsettled =
      new UnsettledMovements(
          movements,
          new SezzlePayments(
              clients,
              checkouts,
              movements,
              new CheckoutLeases(DATABASE.transactions(), clock),
              clock),
          mock(LostCharges.class),
          books,
          tasks,
          clock);
  private final ReconcileReport report = new ReconcileReport();
  private SezzleCheckout checkout;
  private MoneyMovement started;

  @BeforeEach
  void aReleaseWhoseOutcomeIsUnknown() {
    DATABASE.clear();
    when(clients.of(any())).thenReturn(client);
    when(client.getOrder(anyString()))
        .thenAnswer(
            call ->
                Order.builder()
                    .uuid(call.getArgument(0))
                    .authorization(
                        Authorization.builder().approved(true).authorizationAmount(AMOUNT).build())
                    .build());
    checkout = DATABASE.open(AMOUNT, Intent.AUTH);
    started = startRelease();
  }

  private MoneyMovement startRelease() {
    String id = checkout.getId();
    Instant now = Instant.now();
    return movements
        .start(
            id,
            earlier ->
                List.of(
                    new MoneyMovement(id, MovementKind.RELEASE, AMOUNT, Actor.CODE, "test", now)))
        .get(0);
  }

  @Test
  void whatCanNotBeCarriedOutTwiceIsSentAgainUnderItsOwnIdAndSettled() {
    when(client.release(anyString(), any(), anyString())).thenReturn("release-uuid");

    settle(Duration.ofMinutes(5));

    verify(client)
        .release(eq(checkout.getSezzleOrderUuid().get()), eq(AMOUNT), eq(started.getRequestId()));
    assertThat(state()).isEqualTo(MovementState.SUCCEEDED);
    assertThat(report.toString()).contains("movementsSettled=1", "unmended=0");
    assertThat(tasks.find(checkout.getId(), AutomaticTask.SETTLE)).isEmpty();
    verify(books).record(checkout.getId());
  }

  @Test
  void whatStaysUnknownIsReported() {
    when(client.getOrder(anyString()))
        .thenThrow(new SezzleOutcomeUnknownException(Failure.of("getOrder")));

    settle(Duration.ofMinutes(5));

    assertThat(state()).isEqualTo(MovementState.STARTED);
    assertThat(report.toString()).contains("movementsSettled=0", "unmended=1");
  }

  @Test
  void thoseOfAModeWhoseKeysAreGoneDoNotHoldUpTheOthers() {
    SezzleCheckout withoutKeys = checkout;
    checkout = DATABASE.open(AMOUNT, Intent.AUTH);
    startRelease();
    when(clients.of(any()))
        .thenAnswer(
            call -> {
              if (call.<SezzleCheckout>getArgument(0).getId().equals(withoutKeys.getId())) {
                throw new SettingsException(SettingKey.MODE, "the keys are not set");
              }
              return client;
            });
    when(client.release(anyString(), any(), anyString())).thenReturn("release-uuid");

    settle(Duration.ofMinutes(5));

    assertThat(state()).isEqualTo(MovementState.SUCCEEDED);
    assertThat(report.toString()).contains("movementsSettled=1", "unmended=1");
  }

  @Test
  void whatStaysUnknownIsAskedForEachTimeLater() {
    when(clients.of(any()))
        .thenThrow(new SettingsException(SettingKey.MODE, "the keys are not set"));

    for (int run = 0; run < 30 * 24 * 4; run++) {
      settle(Duration.ofMinutes(5));
      clock.advance(Duration.ofMinutes(15));
    }

    assertThat(report.getUnmended()).isBetween(30, 180);
    assertThat(movements.findByCheckout(checkout.getId())).hasSize(1);
  }

  @Test
  void oneWrittenJustNowIsLeftAlone() {
    settle(Duration.ofMinutes(7));

    verifyNoInteractions(client);
    assertThat(report.isEmpty()).isTrue();
  }

  @Test
  void thoseOfACheckoutBeingUndoneAreLeftToTheUndoing() {
    checkouts.change(
        checkout.getId(), row -> row.become(CheckoutState.UNDOING, "CART_CHANGED", Instant.now()));

    settle(Duration.ofMinutes(5));

    verifyNoInteractions(client);
  }

  private void settle(Duration after) {
    unsettled.settle(after, clock.instant(), report);
  }

  private MovementState state() {
    return movements.findByCheckout(checkout.getId()).get(0).getState();
  }
}

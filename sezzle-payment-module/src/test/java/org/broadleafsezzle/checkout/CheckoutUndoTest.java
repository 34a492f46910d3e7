package org.broadleafsezzle.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleRefusedException;
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.Transaction;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.AutomaticTask;
import org.broadleafsezzle.ledger.AutomaticTasks;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovableClock;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.TaskTries;
import org.broadleafsezzle.payments.GiveBack;
import org.broadleafsezzle.payments.ImportedMovements;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.payments.SezzlePayments;
import org.broadleafsezzle.platform.PaymentRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Giving back what Sezzle refuses to take back. */
class CheckoutUndoTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Price AMOUNT = Price.of(5000, "USD");

  private final MovableClock clock = new MovableClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
  private final SezzleClient client = mock(SezzleClient.class);
  private final SezzleClients clients = mock(SezzleClients.class);
  private final CheckoutLedger ledger = new CheckoutLedger(DATABASE.transactions());
  private final MovementLedger movements = new MovementLedger(DATABASE.transactions());
  private final AutomaticTasks tasks = new AutomaticTasks(DATABASE.transactions(), clock);
  private final CheckoutUndo undo =
      new CheckoutUndo(
          ledger,
          new GiveBack(
              new SezzlePayments(
                  clients,
                  ledger,
                  movements,
                  new CheckoutLeases(DATABASE.transactions(), clock),
                  clock),
              clients,
              new ImportedMovements(clients, ledger, movements, clock)),
          mock(PaymentRecords.class),
          tasks,
          clock);
  private SezzleCheckout checkout;

  @BeforeEach
  void aReleaseThatSezzleRefuses() {
    DATABASE.clear();
    checkout = DATABASE.open(AMOUNT, Intent.AUTH);
    when(clients.of(any())).thenReturn(client);
    holds(List.of());
    doThrow(new SezzleRefusedException(Failure.of("release")))
        .when(client)
        .release(anyString(), any(), anyString());
  }

  @Test
  void aReleaseThatIsRefusedForGoodIsSentABoundedNumberOfTimes() {
    undoHourlyFor(Duration.ofDays(30));

    assertThat(movements()).hasSize(10);
    assertThat(ledger.get(checkout.getId()).getState()).isEqualTo(CheckoutState.UNDOING);
    assertThat(tasks.findForAPerson(checkout.getId()))
        .extracting(TaskTries::getTask)
        .containsExactly(AutomaticTask.GIVE_BACK);
  }

  @Test
  void aShopperWhoReloadsThePageSendsNothingMore() {
    for (int i = 0; i < 50; i++) {
      undo();
    }

    assertThat(movements()).hasSize(1);
  }

  @Test
  void onceAPersonHasGivenItBackElsewhereItIsUndone() {
    undoHourlyFor(Duration.ofDays(5));
    holds(List.of(Transaction.builder().uuid("by-hand").amount(AMOUNT).build()));

    undo();

    assertThat(ledger.get(checkout.getId()).getState()).isEqualTo(CheckoutState.UNDONE);
    assertThat(tasks.findForAPerson(checkout.getId())).isEmpty();
  }

  @Test
  void aPersonCanHaveItTriedAgain() {
    undoHourlyFor(Duration.ofDays(5));
    doReturn("release-uuid").when(client).release(anyString(), any(), anyString());

    tasks.tryAgain(checkout.getId(), Actor.administrator("ada"));
    undo();

    assertThat(ledger.get(checkout.getId()).getState()).isEqualTo(CheckoutState.UNDONE);
  }

  private void undoHourlyFor(Duration time) {
    Instant end = clock.instant().plus(time);
    while (clock.instant().isBefore(end)) {
      undo();
      clock.advance(Duration.ofHours(1));
    }
  }

  private void undo() {
    undo.undo(ledger.get(checkout.getId()), Optional.empty(), "CART_CHANGED", Actor.JOB);
  }

  private List<MoneyMovement> movements() {
    return movements.findByCheckout(checkout.getId());
  }

  private void holds(List<Transaction> released) {
    Order order =
        Order.builder()
            .uuid(checkout.getSezzleOrderUuid().get())
            .authorization(
                Authorization.builder()
                    .approved(true)
                    .authorizationAmount(AMOUNT)
                    .releases(released)
                    .build())
            .build();
    when(client.getOrder(anyString())).thenReturn(order);
  }
}

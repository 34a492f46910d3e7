package org.broadleafsezzle.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.core.payment.domain.OrderPaymentImpl;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.domain.PaymentTransactionImpl;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLease;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MovementRecordsTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final long PAYMENT = 1L;
  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");

  private final OrderPaymentService platform = mock(OrderPaymentService.class);
  private final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  private final MovementLedger movements = new MovementLedger(DATABASE.transactions());
  private final Clock clock = mock(Clock.class);
  private final MovementRecords records =
      new MovementRecords(platform, checkouts, movements, clock);
  private final OrderPaymentImpl payment = new OrderPaymentImpl();
  private SezzleCheckout checkout;
  private PaymentTransaction authorization;
  private long written;

  @BeforeEach
  void anAuthorizedPayment() {
    checkout = DATABASE.open(usd(5000), Intent.AUTH);
    when(clock.instant()).thenReturn(NOW.plusSeconds(59));
    when(platform.createTransaction()).thenAnswer(call -> new PaymentTransactionImpl());
    payment.setId(PAYMENT);
    authorization = taken(PaymentTransactionType.AUTHORIZE, "50.00");
  }

  @Test
  void capturesAndReleasesAreChildrenOfTheAuthorizationAndRefundsOfTheCaptures() {
    succeeded(MovementKind.CAPTURE, 1000);
    succeeded(MovementKind.CAPTURE, 2000);
    succeeded(MovementKind.RELEASE, 500);
    succeeded(MovementKind.REFUND, 1500);
    succeeded(MovementKind.REFUND, 900);
    succeeded(MovementKind.REFUND, 400);

    List<PaymentTransaction> added = records.catchUp(payment, mock(CheckoutLease.class));

    assertThat(added)
        .extracting(PaymentTransaction::getType)
        .containsExactly(
            PaymentTransactionType.CAPTURE,
            PaymentTransactionType.CAPTURE,
            PaymentTransactionType.REVERSE_AUTH,
            PaymentTransactionType.REFUND,
            PaymentTransactionType.REFUND,
            PaymentTransactionType.REFUND);
    assertThat(added.subList(0, 3)).allMatch(one -> one.getParentTransaction() == authorization);
    assertThat(added.get(3).getParentTransaction()).isSameAs(added.get(1));
    assertThat(added.get(4).getParentTransaction()).isSameAs(added.get(0));
    assertThat(added.get(5).getParentTransaction()).isSameAs(added.get(1));
    assertThat(added).allMatch(PaymentTransaction::getSuccess);
    assertThat(added)
        .allSatisfy(
            one ->
                assertThat(one.getAdditionalFields())
                    .containsEntry(SezzleFields.ORDER_UUID, checkout.getSezzleOrderUuid().get())
                    .containsEntry(SezzleFields.REFERENCE_ID, checkout.getReferenceId())
                    .containsKeys(SezzleFields.MOVEMENT_UUID, SezzleFields.REQUEST_ID));
    verify(platform).save(payment);
  }

  @Test
  void aRefundOfWhatWasCapturedAtOnceIsAChildOfThat() {
    payment.getTransactions().clear();
    PaymentTransaction captured = taken(PaymentTransactionType.AUTHORIZE_AND_CAPTURE, "50.00");
    succeeded(MovementKind.REFUND, 5000);

    assertThat(records.catchUp(payment, mock(CheckoutLease.class)).get(0).getParentTransaction())
        .isSameAs(captured);
  }

  @Test
  void whatIsThereIsNotWrittenTwice() {
    succeeded(MovementKind.CAPTURE, 1000);
    assertThat(records.catchUp(payment, mock(CheckoutLease.class))).hasSize(1);

    assertThat(records.catchUp(payment, mock(CheckoutLease.class))).isEmpty();

    verify(platform).save(payment);
  }

  @Test
  void whatIsUnknownIsWrittenOnceItIsKnown() {
    MoneyMovement started = started(MovementKind.CAPTURE, 1000);
    assertThat(records.catchUp(payment, mock(CheckoutLease.class))).isEmpty();
    verify(platform, never()).save(payment);

    movements.change(started.getRequestId(), row -> row.succeed("late", NOW));

    assertThat(records.catchUp(payment, mock(CheckoutLease.class))).hasSize(1);
  }

  @Test
  void whatWasAskedForThroughThePlatformsSpiIsLeftToTheCallerForAMinute() {
    MoneyMovement movement =
        movements
            .start(
                checkout.getId(),
                earlier ->
                    List.of(
                        new MoneyMovement(
                            checkout.getId(),
                            MovementKind.CAPTURE,
                            usd(100),
                            Actor.PAYMENT_SPI,
                            "why",
                            NOW)))
            .get(0);
    movements.change(movement.getRequestId(), row -> row.succeed("uuid", NOW));
    assertThat(records.catchUp(payment, mock(CheckoutLease.class))).isEmpty();

    when(clock.instant()).thenReturn(NOW.plusSeconds(60));

    assertThat(records.catchUp(payment, mock(CheckoutLease.class))).hasSize(1);
  }

  @Test
  void aRefusalIsWrittenAsOne() {
    MoneyMovement started = started(MovementKind.CAPTURE, 1000);
    movements.change(started.getRequestId(), row -> row.refuse("no", "No", null, NOW));

    PaymentTransaction added = records.catchUp(payment, mock(CheckoutLease.class)).get(0);

    assertThat(added.getSuccess()).isFalse();
    assertThat(added.getRawResponse()).contains("REFUSED", "error=no");
  }

  @Test
  void aNewOrderIsAnAuthorizationOfItsOwnWithItsOwnMovements() {
    SezzleCheckout made =
        SezzleCheckout.madeOf(
            checkout,
            "made-" + checkout.getId(),
            usd(700),
            Intent.AUTH,
            true,
            Optional.empty(),
            NOW);
    MoneyMovement reauthorized = started(MovementKind.REAUTHORIZE, 700);
    movements.change(
        reauthorized.getRequestId(),
        row -> row.succeed(made.getSezzleOrderUuid().get(), NOW),
        made);
    MoneyMovement denied = started(MovementKind.REAUTHORIZE, 700);
    movements.change(denied.getRequestId(), row -> row.refuse("not_approved", "", null, NOW));
    MoneyMovement capture =
        movements
            .start(
                made.getId(),
                earlier ->
                    List.of(
                        new MoneyMovement(
                            made.getId(), MovementKind.CAPTURE, usd(700), Actor.CODE, "why", NOW)))
            .get(0);
    movements.change(capture.getRequestId(), row -> row.succeed("captured", NOW));

    List<PaymentTransaction> added = records.catchUp(payment, mock(CheckoutLease.class));

    assertThat(added)
        .extracting(PaymentTransaction::getType)
        .containsExactly(PaymentTransactionType.AUTHORIZE, PaymentTransactionType.CAPTURE);
    assertThat(added.get(0).getParentTransaction()).isSameAs(authorization);
    assertThat(added.get(1).getParentTransaction()).isSameAs(added.get(0));
    assertThat(added)
        .allSatisfy(
            one ->
                assertThat(one.getAdditionalFields())
                    .containsEntry(SezzleFields.ORDER_UUID, made.getSezzleOrderUuid().get()));
    assertThat(records.catchUp(payment, mock(CheckoutLease.class))).isEmpty();
  }

  private PaymentTransaction taken(PaymentTransactionType type, String amount) {
    PaymentTransactionImpl transaction = new PaymentTransactionImpl();
    transaction.setType(type);
    transaction.setAmount(new Money(amount, "USD"));
    transaction.setSuccess(true);
    transaction.setOrderPayment(payment);
    transaction
        .getAdditionalFields()
        .putAll(Map.of(SezzleFields.ORDER_UUID, checkout.getSezzleOrderUuid().get()));
    payment.getTransactions().add(transaction);
    return transaction;
  }

  private void succeeded(MovementKind kind, long cents) {
    MoneyMovement movement = started(kind, cents);
    movements.change(
        movement.getRequestId(), row -> row.succeed("uuid-" + movement.getRequestId(), NOW));
  }

  private MoneyMovement started(MovementKind kind, long cents) {
    Instant at = NOW.plusSeconds(written++);
    return movements
        .start(
            checkout.getId(),
            earlier ->
                List.of(
                    new MoneyMovement(checkout.getId(), kind, usd(cents), Actor.CODE, "why", at)))
        .get(0);
  }

  private static Price usd(long cents) {
    return Price.of(cents, "USD");
  }
}

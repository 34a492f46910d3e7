package org.broadleafsezzle.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.core.payment.domain.OrderPaymentImpl;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.domain.PaymentTransactionImpl;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleNotFoundException;
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
import org.broadleafsezzle.ledger.Difference;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.ledger.ExpiryNotice;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.Timeline;
import org.broadleafsezzle.payments.ImportedMovements;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.payments.SezzlePayments;
import org.broadleafsezzle.payments.SezzleTime;
import org.broadleafsezzle.platform.MovementRecords;
import org.broadleafsezzle.platform.PaymentRecords;
import org.broadleafsezzle.platform.PlatformOrders;
import org.broadleafsezzle.platform.PlatformThread;
import org.broadleafsezzle.platform.SezzleFields;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BooksTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Clock CLOCK = Clock.systemUTC();
  private static final Price AMOUNT = Price.of(5000, "USD");

  private final SezzleClient client = mock(SezzleClient.class);
  private final SezzleClients clients = mock(SezzleClients.class);
  private final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  private final MovementLedger movements = new MovementLedger(DATABASE.transactions());
  private final CheckoutLeases leases = new CheckoutLeases(DATABASE.transactions(), CLOCK);
  private final Timeline timeline = new Timeline(DATABASE.transactions(), movements);
  private final PlatformThread thread = mock(PlatformThread.class);
  private final PlatformOrders orders = mock(PlatformOrders.class);
  private final PaymentRecords paymentRecords = mock(PaymentRecords.class);
  private final OrderPaymentService platform = mock(OrderPaymentService.class);
  private final OrderPaymentImpl payment = new OrderPaymentImpl();
  private final Books books =
      new Books(
          clients,
          new SezzlePayments(clients, checkouts, movements, leases, CLOCK),
          new ImportedMovements(clients, checkouts, movements, CLOCK),
          checkouts,
          leases,
          new ComparedBooks(checkouts, movements, timeline, new SezzleTime(clients, CLOCK), CLOCK),
          thread,
          orders,
          paymentRecords,
          new MovementRecords(platform, checkouts, movements, CLOCK));
  private SezzleCheckout checkout;

  @BeforeEach
  void aPaidOrder() {
    DATABASE.clear();
    when(clients.of(any())).thenReturn(client);
    when(thread.runFor(any(), any())).thenAnswer(call -> ((Supplier<?>) call.getArgument(1)).get());
    checkout = paid(Intent.AUTH);
    payment.setId(1L);
    PaymentTransactionImpl authorize = new PaymentTransactionImpl();
    authorize.setType(PaymentTransactionType.AUTHORIZE);
    authorize.setAmount(new Money("50.00", "USD"));
    authorize.setSuccess(true);
    authorize
        .getAdditionalFields()
        .put(SezzleFields.ORDER_UUID, checkout.getSezzleOrderUuid().get());
    payment.getTransactions().add(authorize);
    lenient().when(orders.read(any())).thenReturn(Optional.of(new OrderImpl()));
    lenient().when(paymentRecords.find(any(), any())).thenReturn(Optional.of(payment));
    lenient().when(platform.createTransaction()).thenAnswer(call -> new PaymentTransactionImpl());
  }

  @Test
  void what_the_dashboard_moved_is_in_the_platforms_transactions_too_once() {
    atSezzle(
        checkout,
        authorization()
            .captures(List.of(listed("c", 2000, "USD")))
            .refunds(List.of(listed("r", 500, "USD"))));

    BooksUpdate update = books.update(checkout.getId(), Actor.WEBHOOK);
    books.update(checkout.getId(), Actor.JOB);

    assertThat(update.adopted()).hasSize(2);
    assertThat(types())
        .containsExactly(
            PaymentTransactionType.AUTHORIZE,
            PaymentTransactionType.CAPTURE,
            PaymentTransactionType.REFUND);
    PaymentTransaction refund = payment.getTransactions().get(2);
    assertThat(refund.getParentTransaction()).isSameAs(payment.getTransactions().get(1));
    assertThat(refund.getAmount()).isEqualTo(new Money("5.00", "USD"));
    assertThat(update.checkout().getBooks().getCheckedAt()).isPresent();
    assertThat(update.checkout().getBooks().getDifferences()).isEmpty();
  }

  @Test
  void what_came_with_the_approval_is_no_transaction_of_its_own() {
    checkout = paid(Intent.CAPTURE);
    atSezzle(checkout, authorization().captures(List.of(listed("c", 5000, "USD"))));

    books.update(checkout.getId(), Actor.JOB);

    assertThat(types()).containsExactly(PaymentTransactionType.AUTHORIZE);
    assertThat(now().getBooks().getCapturedInCents()).isEqualTo(5000);
  }

  @Test
  void what_was_found_in_the_books_already_does_not_make_it_due_again() {
    atSezzle(checkout, authorization().captures(List.of(listed("c", 5000, "USD"))));
    Instant due =
        books.update(checkout.getId(), Actor.JOB).checkout().getBooks().getCompareAt().get();
    Instant next = due.plusSeconds(300);
    assertThat(checkouts.compareAt(checkout.getId(), due, Optional.of(next))).isTrue();

    books.update(checkout.getId(), Actor.JOB);

    assertThat(now().getBooks().getCompareAt()).contains(next);
  }

  @Test
  void an_unknown_outcome_is_settled_and_recorded() {
    MoneyMovement started = started(MovementKind.CAPTURE, 1000);
    when(client.capture(any(), any(), any())).thenReturn("c");
    atSezzle(checkout, authorization().captures(List.of(listed("c", 1000, "USD"))));

    BooksUpdate update = books.update(checkout.getId(), Actor.JOB);

    assertThat(update.settled())
        .extracting(MoneyMovement::getRequestId)
        .containsExactly(started.getRequestId());
    assertThat(update.adopted()).isEmpty();
    assertThat(types()).contains(PaymentTransactionType.CAPTURE);
    assertThat(now().getBooks().getUnsettled()).isZero();
  }

  @Test
  void what_can_not_be_mended_is_said_once_and_taken_back_once_the_books_agree() {
    atSezzle(checkout, authorization().captures(List.of(listed("c", 2000, "CAD"))));
    books.update(checkout.getId(), Actor.JOB);
    books.update(checkout.getId(), Actor.JOB);

    assertThat(movements.findByCheckout(checkout.getId())).isEmpty();
    assertThat(now().getBooks().getDifferences())
        .containsExactly(
            LedgerMessage.of(
                Difference.NOT_IN_SHOP, MovementKind.CAPTURE, Price.of(2000, "CAD"), "c"));
    assertThat(kinds(EventKind.DIFFERENCE_FOUND)).isEqualTo(1);

    atSezzle(checkout, authorization());
    books.update(checkout.getId(), Actor.JOB);

    assertThat(now().getBooks().getDifferences()).isEmpty();
    assertThat(kinds(EventKind.DIFFERENCE_MENDED)).isEqualTo(1);
  }

  @Test
  void a_movement_that_sezzle_does_not_have_is_a_difference() {
    MoneyMovement ours = started(MovementKind.CAPTURE, 1000);
    movements.change(
        ours.getRequestId(), row -> row.succeed("gone", Instant.now().minusSeconds(600)));
    atSezzle(checkout, authorization());

    books.update(checkout.getId(), Actor.JOB);

    assertThat(now().getBooks().getDifferences())
        .containsExactly(
            LedgerMessage.of(
                Difference.NOT_LISTED, MovementKind.CAPTURE, Price.of(1000, "USD"), "gone"));
    assertThat(now().getBooks().getUnlisted()).isZero();
  }

  @Test
  void a_movement_that_sezzle_does_not_list_yet_is_none() {
    MoneyMovement ours = started(MovementKind.CAPTURE, 1000);
    movements.change(
        ours.getRequestId(), row -> row.succeed("late", Instant.now().minusSeconds(500)));
    atSezzle(checkout, authorization());

    books.update(checkout.getId(), Actor.JOB);

    assertThat(now().getBooks().getDifferences()).isEmpty();
    assertThat(now().getBooks().getUnlisted()).isEqualTo(1);
  }

  @Test
  void money_that_is_held_of_a_payment_given_back_is_a_difference() {
    SezzleCheckout open = DATABASE.open(AMOUNT, Intent.AUTH);
    checkouts.change(
        open.getId(), row -> row.become(CheckoutState.UNDOING, "CART_CHANGED", Instant.now()));
    checkouts.change(open.getId(), row -> row.become(CheckoutState.UNDONE, null, Instant.now()));
    atSezzle(open, authorization().releases(List.of(listed("r", 3000, "USD"))));

    books.update(open.getId(), Actor.JOB);

    assertThat(checkouts.get(open.getId()).getBooks().getDifferences())
        .containsExactly(LedgerMessage.of(Difference.STILL_HELD, Price.of(2000, "USD")));
  }

  @Test
  void an_order_that_sezzle_does_not_know_is_a_difference() {
    when(client.getOrder(any())).thenThrow(new SezzleNotFoundException(Failure.of("getOrder")));

    books.update(checkout.getId(), Actor.JOB);

    assertThat(now().getBooks().getDifferences())
        .containsExactly(LedgerMessage.of(Difference.UNKNOWN_IN_MODE, SezzleMode.SANDBOX));
  }

  @Test
  void an_authorization_that_is_over_is_marked_once() {
    Instant end = Instant.parse("2026-01-01T00:00:00Z");
    atSezzle(checkout, authorization().expiration(end).captures(List.of(listed("c", 2000, "USD"))));

    books.update(checkout.getId(), Actor.JOB);
    books.update(checkout.getId(), Actor.JOB);

    assertThat(now().getBooks().getExpiredAt()).contains(end);
    assertThat(now().getBooks().getOpenInCents()).isZero();
    assertThat(now().getState()).isEqualTo(CheckoutState.COMPLETED);
    assertThat(kinds(EventKind.AUTHORIZATION_EXPIRED)).isEqualTo(1);
    assertThat(timeline.last(checkout.getId(), EventKind.AUTHORIZATION_EXPIRED))
        .map(CheckoutEvent::getMessages)
        .contains(List.of(LedgerMessage.of(ExpiryNotice.EXPIRED, Price.of(3000, "USD"))));
  }

  @Test
  void what_is_wholly_captured_does_not_expire() {
    atSezzle(
        checkout,
        authorization()
            .expiration(Instant.parse("2026-01-01T00:00:00Z"))
            .captures(List.of(listed("c", 5000, "USD"))));

    books.update(checkout.getId(), Actor.JOB);

    assertThat(now().getBooks().getExpiredAt()).isEmpty();
  }

  @Test
  void an_order_made_of_another_and_approved_late_counts_from_then_on() {
    SezzleCheckout made =
        SezzleCheckout.madeOf(
            checkout,
            "made",
            Price.of(600, "USD"),
            Intent.AUTH,
            false,
            Optional.empty(),
            Instant.now());
    checkouts.add(made);
    atSezzle(
        made, Authorization.builder().approved(true).authorizationAmount(Price.of(600, "USD")));

    books.update(made.getId(), Actor.WEBHOOK);
    books.update(made.getId(), Actor.JOB);

    assertThat(checkouts.get(made.getId()).getState()).isEqualTo(CheckoutState.COMPLETED);
    assertThat(movements.findByCheckout(checkout.getId()))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.getKind()).isEqualTo(MovementKind.REAUTHORIZE);
              assertThat(one.getState()).isEqualTo(MovementState.SUCCEEDED);
              assertThat(one.getSezzleUuid()).contains("made");
            });
    assertThat(types())
        .containsExactly(PaymentTransactionType.AUTHORIZE, PaymentTransactionType.AUTHORIZE);
  }

  @Test
  void an_order_made_of_another_and_not_approved_stays_without_money() {
    SezzleCheckout made =
        SezzleCheckout.madeOf(
            checkout, "made", AMOUNT, Intent.AUTH, false, Optional.empty(), Instant.now());
    checkouts.add(made);
    atSezzle(made, Authorization.builder().authorizationAmount(AMOUNT));

    books.update(made.getId(), Actor.JOB);

    assertThat(checkouts.get(made.getId()).getState()).isEqualTo(CheckoutState.DECLINED);
    assertThat(checkouts.get(made.getId()).getBooks().getDifferences()).isEmpty();
  }

  @Test
  void a_checkout_that_is_not_decided_is_left_to_who_decides() {
    SezzleCheckout open = DATABASE.open(AMOUNT, Intent.AUTH);

    books.update(open.getId(), Actor.JOB);

    verify(client, never()).getOrder(any());
    assertThat(checkouts.get(open.getId()).getState()).isEqualTo(CheckoutState.OPEN);
  }

  @Test
  void recording_makes_no_call() {
    MoneyMovement ours = started(MovementKind.CAPTURE, 1000);
    movements.change(ours.getRequestId(), row -> row.succeed("c", Instant.now()));

    books.record(checkout.getId());

    assertThat(types()).contains(PaymentTransactionType.CAPTURE);
    verify(clients, never()).of(any());
  }

  private SezzleCheckout paid(Intent intent) {
    SezzleCheckout open = DATABASE.open(AMOUNT, intent);
    checkouts.change(
        open.getId(),
        row -> row.authorize(Optional.of(Instant.now().plus(Duration.ofDays(7))), Instant.now()));
    return checkouts.change(
        open.getId(), row -> row.become(CheckoutState.COMPLETED, null, Instant.now()));
  }

  private MoneyMovement started(MovementKind kind, long cents) {
    return movements
        .start(
            checkout.getId(),
            earlier ->
                List.of(
                    new MoneyMovement(
                        checkout.getId(),
                        kind,
                        Price.of(cents, "USD"),
                        Actor.CODE,
                        "why",
                        Instant.now())))
        .get(0);
  }

  private static Authorization.Builder authorization() {
    return Authorization.builder()
        .approved(true)
        .authorizationAmount(AMOUNT)
        .expiration(Instant.now().plus(Duration.ofDays(7)));
  }

  private static Transaction listed(String uuid, long cents, String currency) {
    return Transaction.builder().uuid(uuid).amount(Price.of(cents, currency)).build();
  }

  private void atSezzle(SezzleCheckout of, Authorization.Builder authorization) {
    String uuid = of.getSezzleOrderUuid().get();
    when(client.getOrder(uuid))
        .thenReturn(Order.builder().uuid(uuid).authorization(authorization.build()).build());
  }

  private SezzleCheckout now() {
    return checkouts.get(checkout.getId());
  }

  private Stream<PaymentTransactionType> types() {
    return payment.getTransactions().stream().map(PaymentTransaction::getType);
  }

  private long kinds(EventKind kind) {
    return timeline.of(checkout.getId()).stream()
        .filter(entry -> entry.event().filter(event -> event.getKind() == kind).isPresent())
        .count();
  }
}

package org.broadleafsezzle.reconciliation;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
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
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.Transaction;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
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
import org.junit.jupiter.api.extension.RegisterExtension;

/** A paid order, and the code that makes the books equal Sezzle's. */
abstract class BooksScene {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  static final Clock CLOCK = Clock.systemUTC();
  static final Price AMOUNT = Price.of(5000, "USD");

  final SezzleClient client = mock(SezzleClient.class);
  final SezzleClients clients = mock(SezzleClients.class);
  final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  final MovementLedger movements = new MovementLedger(DATABASE.transactions());
  final CheckoutLeases leases = new CheckoutLeases(DATABASE.transactions(), CLOCK);
  final Timeline timeline = new Timeline(DATABASE.transactions(), movements);
  final PlatformThread thread = mock(PlatformThread.class);
  final PlatformOrders orders = mock(PlatformOrders.class);
  final PaymentRecords paymentRecords = mock(PaymentRecords.class);
  final OrderPaymentService platform = mock(OrderPaymentService.class);
  final OrderPaymentImpl payment = new OrderPaymentImpl();
  final Books books =
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
  SezzleCheckout checkout;

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

  SezzleCheckout paid(Intent intent) {
    SezzleCheckout open = DATABASE.open(AMOUNT, intent);
    checkouts.change(
        open.getId(),
        row -> row.authorize(Optional.of(Instant.now().plus(Duration.ofDays(7))), Instant.now()));
    return checkouts.change(
        open.getId(), row -> row.become(CheckoutState.COMPLETED, null, Instant.now()));
  }

  MoneyMovement started(MovementKind kind, long cents) {
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

  static Authorization.Builder authorization() {
    return Authorization.builder()
        .approved(true)
        .authorizationAmount(AMOUNT)
        .expiration(Instant.now().plus(Duration.ofDays(7)));
  }

  static Transaction listed(String uuid, long cents, String currency) {
    return Transaction.builder().uuid(uuid).amount(Price.of(cents, currency)).build();
  }

  void atSezzle(SezzleCheckout of, Authorization.Builder authorization) {
    String uuid = of.getSezzleOrderUuid().get();
    when(client.getOrder(uuid))
        .thenReturn(Order.builder().uuid(uuid).authorization(authorization.build()).build());
  }

  SezzleCheckout now() {
    return checkouts.get(checkout.getId());
  }

  Stream<PaymentTransactionType> types() {
    return payment.getTransactions().stream().map(PaymentTransaction::getType);
  }

  long kinds(EventKind kind) {
    return timeline.of(checkout.getId()).stream()
        .filter(entry -> entry.event().filter(event -> event.getKind() == kind).isPresent())
        .count();
  }
}

package org.broadleafsezzle.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayCheckoutService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfiguration;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransactionImpl;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.Transaction;
import org.broadleafsezzle.delivery.CollectedAddresses;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.AutomaticTasks;
import org.broadleafsezzle.ledger.CheckoutLease;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.OrderProblem;
import org.broadleafsezzle.ledger.SentSession;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.Timeline;
import org.broadleafsezzle.payments.Charges;
import org.broadleafsezzle.payments.GiveBack;
import org.broadleafsezzle.payments.ImportedMovements;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.payments.SezzleOrders;
import org.broadleafsezzle.payments.SezzlePayments;
import org.broadleafsezzle.platform.PaymentRecords;
import org.broadleafsezzle.platform.PlatformOrders;
import org.broadleafsezzle.platform.SezzlePaymentGatewayType;
import org.broadleafsezzle.platform.WrittenTransactions;
import org.broadleafsezzle.saved.SavedAccounts;
import org.broadleafsezzle.session.CartSession;
import org.broadleafsezzle.session.Sessions;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A shopper who is at Sezzle with a cart, and the code that decides what becomes of both. */
abstract class CheckoutDecisionScene {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  static final Price AMOUNT = Price.of(5000, "USD");

  final LaterClock clock = new LaterClock();

  final SezzleClient client = mock(SezzleClient.class);
  final SezzleClients clients = mock(SezzleClients.class);
  final PlatformOrders orders = mock(PlatformOrders.class);
  final OrderService orderService = mock(OrderService.class);
  final PaymentGatewayCheckoutService platform = mock(PaymentGatewayCheckoutService.class);
  final OrderPaymentService platformPayments = mock(OrderPaymentService.class);
  final CheckoutLedger ledger = new CheckoutLedger(DATABASE.transactions());
  final CheckoutLeases leases = new CheckoutLeases(DATABASE.transactions(), clock);
  final PaymentRecords records =
      new PaymentRecords(platformPayments, platform, mock(WrittenTransactions.class));
  final SezzlePayments payments =
      new SezzlePayments(
          clients, ledger, new MovementLedger(DATABASE.transactions()), leases, clock);
  final ImportedMovements adoption =
      new ImportedMovements(clients, ledger, new MovementLedger(DATABASE.transactions()), clock);
  final CartSession sessions = Sessions.byDefault();
  final SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
  final CollectedAddresses addresses = mock(CollectedAddresses.class);
  final CompletionFence fence = new CompletionFence();
  final MovementLedger movementLedger = new MovementLedger(DATABASE.transactions());
  final SavedAccounts accounts = mock(SavedAccounts.class);
  final CheckoutDecision decision =
      new CheckoutDecision(
          ledger,
          clients,
          new SezzleOrders(clients, ledger, leases, clock),
          orders,
          new ApprovedCheckouts(
              ledger,
              orders,
              records,
              new OrderCompletion(
                  platform, mock(PaymentGatewayConfiguration.class), records, fence),
              new CheckoutUndo(
                  ledger,
                  new GiveBack(payments, clients, adoption),
                  records,
                  new AutomaticTasks(DATABASE.transactions(), clock),
                  clock),
              new UnpaidOrders(orderService),
              adoption,
              new IncompleteApprovals(
                  ledger, new Timeline(DATABASE.transactions(), movementLedger), clock),
              new FittingCarts(orders, new ChangedCarts(sessions, settings), addresses),
              clock),
          new Charges(clients, accounts, ledger, movementLedger, leases, clock),
          clock);
  final Order cart = Carts.cart("50.00", Carts.item("Mug", 1, "50.00"));

  SezzleCheckout checkout;

  @BeforeEach
  void aShopperAtSezzle() throws Exception {
    DATABASE.clear();
    checkout = DATABASE.open(AMOUNT, Intent.AUTH);
    lenient().when(clients.of(any())).thenReturn(client);
    lenient().when(clients.clockAhead(any())).thenReturn(Duration.ZERO);
    lenient().when(orders.read(checkout.getOrderId())).thenReturn(Optional.of(cart));
    lenient().when(orders.readAfterFailure(checkout.getOrderId())).thenReturn(Optional.of(cart));
    lenient().when(client.release(anyString(), any(), anyString())).thenReturn("release-uuid");
    lenient().when(client.refund(anyString(), any(), anyString())).thenReturn("refund-uuid");
    lenient()
        .when(platform.applyPaymentToOrder(any(), any()))
        .thenAnswer(
            call -> {
              cart.getPayments().add(payment(((PaymentResponseDTO) call.getArgument(0))));
              return 1L;
            });
    lenient()
        .when(platform.initiateCheckout(Carts.ORDER_ID))
        .thenAnswer(
            call -> {
              submit();
              return "20260101-42";
            });
    lenient()
        .doAnswer(call -> cart.getPayments().removeIf(payment -> payment.getId() == 1L))
        .when(platform)
        .markPaymentAsInvalid(1L);
  }

  void sentAs(String fingerprint) {
    ledger.change(
        checkout.getId(),
        row -> row.send(new SentSession(fingerprint, clock.instant().plus(Duration.ofHours(1)))));
  }

  void anotherNodeTakesOver() {
    new CheckoutLeases(DATABASE.transactions(), clock)
        .acquireToDecide(checkout.getId(), checkout.getOrderId(), Duration.ZERO);
  }

  Optional<OrderProblem> trouble() {
    return ledger.get(checkout.getId()).getTrouble().problem();
  }

  void becomes(CheckoutState state) {
    ledger.change(checkout.getId(), row -> row.become(state, null, clock.instant()));
  }

  ReturnResult lookedAt() {
    return decide(false, Actor.JOB);
  }

  ReturnResult decide(boolean gaveUp, Actor by) {
    try (CheckoutLease lease =
        leases.acquireToDecide(checkout.getId(), checkout.getOrderId(), Duration.ZERO)) {
      return decision.decide(ledger.get(checkout.getId()), gaveUp, lease, by);
    }
  }

  ReturnResult returned() {
    return decide(false, Actor.SHOPPER);
  }

  ReturnResult cancelled() {
    return decide(true, Actor.SHOPPER);
  }

  CheckoutState state() {
    return ledger.get(checkout.getId()).getState();
  }

  OrderPayment onlyPayment() {
    assertThat(cart.getPayments()).hasSize(1);
    return cart.getPayments().get(0);
  }

  void submit() {
    lenient().when(cart.getStatus()).thenReturn(OrderStatus.SUBMITTED);
    lenient().when(cart.getOrderNumber()).thenReturn("20260101-42");
  }

  void atSezzle(String status, Authorization.Builder authorization) {
    org.broadleafsezzle.api.model.Order order = order(status, authorization);
    org.mockito.Mockito.doReturn(order).when(client).getOrder(checkout.getSezzleOrderUuid().get());
  }

  org.broadleafsezzle.api.model.Order order(String status, Authorization.Builder authorization) {
    return org.broadleafsezzle.api.model.Order.builder()
        .uuid(checkout.getSezzleOrderUuid().get())
        .referenceId(checkout.getReferenceId())
        .intent(checkout.getIntent().name())
        .checkoutStatus(status)
        .orderAmount(AMOUNT)
        .authorization(authorization == null ? null : authorization.build())
        .build();
  }

  static Authorization.Builder authorized() {
    return Authorization.builder()
        .approved(true)
        .authorizationAmount(AMOUNT)
        .sezzleOrderId("SZL-1")
        .expiration(Instant.now().plus(Duration.ofDays(2)));
  }

  static Transaction all(String uuid) {
    return Transaction.builder().uuid(uuid).amount(AMOUNT).build();
  }

  OrderPayment payment(PaymentResponseDTO applied) {
    PaymentTransactionImpl transaction = new PaymentTransactionImpl();
    transaction.setType(applied.getPaymentTransactionType());
    transaction.setAdditionalFields(Map.copyOf(applied.getResponseMap()));
    OrderPayment payment = mock(OrderPayment.class);
    lenient().when(payment.getId()).thenReturn(1L);
    lenient().when(payment.isActive()).thenReturn(true);
    lenient().when(payment.getOrder()).thenReturn(cart);
    lenient().when(payment.getGatewayType()).thenReturn(SezzlePaymentGatewayType.SEZZLE);
    lenient().when(payment.getTransactions()).thenReturn(new ArrayList<>(List.of(transaction)));
    return payment;
  }
}

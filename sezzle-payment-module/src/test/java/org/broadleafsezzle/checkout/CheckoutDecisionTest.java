package org.broadleafsezzle.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayCheckoutService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfiguration;
import org.broadleafcommerce.common.web.BaseUrlResolver;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.domain.PaymentTransactionImpl;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleOutcomeUnknownException;
import org.broadleafsezzle.api.error.SezzleRefusedException;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.Transaction;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.AutomaticTasks;
import org.broadleafsezzle.ledger.CheckoutBusyException;
import org.broadleafsezzle.ledger.CheckoutLease;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.OrderProblem;
import org.broadleafsezzle.ledger.SentSession;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.Timeline;
import org.broadleafsezzle.payments.GiveBack;
import org.broadleafsezzle.payments.ImportedMovements;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.payments.SezzleOrders;
import org.broadleafsezzle.payments.SezzlePayments;
import org.broadleafsezzle.platform.PaymentRecords;
import org.broadleafsezzle.platform.PlatformOrders;
import org.broadleafsezzle.platform.SezzleFields;
import org.broadleafsezzle.platform.SezzlePaymentGatewayType;
import org.broadleafsezzle.settings.CheckoutSettings;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckoutDecisionTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Price AMOUNT = Price.of(5000, "USD");

  private final LaterClock clock = new LaterClock();

  private final SezzleClient client = mock(SezzleClient.class);
  private final SezzleClients clients = mock(SezzleClients.class);
  private final PlatformOrders orders = mock(PlatformOrders.class);
  private final OrderService orderService = mock(OrderService.class);
  private final PaymentGatewayCheckoutService platform = mock(PaymentGatewayCheckoutService.class);
  private final OrderPaymentService platformPayments = mock(OrderPaymentService.class);
  private final CheckoutLedger ledger = new CheckoutLedger(DATABASE.transactions());
  private final CheckoutLeases leases = new CheckoutLeases(DATABASE.transactions(), clock);
  private final PaymentRecords records = new PaymentRecords(platformPayments, platform);
  private final SezzlePayments payments =
      new SezzlePayments(
          clients, ledger, new MovementLedger(DATABASE.transactions()), leases, clock);
  private final ImportedMovements adoption =
      new ImportedMovements(clients, ledger, new MovementLedger(DATABASE.transactions()), clock);
  private final CartSession sessions =
      new CartSession(new ReturnUrls(mock(BaseUrlResolver.class)), Texts.ofTheModule());
  private final SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
  private final CompletionFence fence = new CompletionFence();
  private final MovementLedger movementLedger = new MovementLedger(DATABASE.transactions());
  private final CheckoutDecision decision =
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
              new ChangedCarts(sessions, settings),
              clock),
          clock);
  private final Order cart = Carts.cart("50.00", Carts.item("Mug", 1, "50.00"));

  private SezzleCheckout checkout;

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

  @Test
  void what_sezzle_made_of_another_order_is_neither_ordered_nor_undone() throws Exception {
    SezzleCheckout made =
        SezzleCheckout.madeOf(
            checkout, "made", AMOUNT, Intent.AUTH, false, Optional.empty(), Instant.now());
    ledger.add(made);

    ReturnResult result =
        decision.decide(made, false, leases.acquire(made.getId(), Duration.ZERO), Actor.WEBHOOK);

    assertThat(result.kind()).isEqualTo(ReturnResult.Kind.UNDECIDED);
    assertThat(ledger.get(made.getId()).getState()).isEqualTo(CheckoutState.DECLINED);
    verify(client, never()).getOrder(any());
    verify(platform, never()).initiateCheckout(any());
  }

  @Test
  void an_approved_authorization_becomes_an_order() {
    atSezzle("completed", authorized());

    ReturnResult result = returned();

    assertThat(result.kind()).isEqualTo(ReturnResult.Kind.ORDERED);
    assertThat(result.orderNumber()).contains("20260101-42");
    assertThat(result.isOrderOf(Carts.CUSTOMER_ID)).isTrue();
    assertThat(result.isOrderOf(8L)).isFalse();
    assertThat(result.isOrderOf(null)).isFalse();
    assertThat(state()).isEqualTo(CheckoutState.COMPLETED);
    PaymentTransaction transaction = onlyPayment().getTransactions().get(0);
    assertThat(transaction.getType()).isEqualTo(PaymentTransactionType.AUTHORIZE);
    assertThat(transaction.getAdditionalFields())
        .containsEntry(SezzleFields.ORDER_UUID, checkout.getSezzleOrderUuid().get())
        .containsEntry(SezzleFields.SESSION_UUID, checkout.getSessionUuid().get())
        .containsEntry(SezzleFields.REFERENCE_ID, checkout.getReferenceId())
        .containsEntry(SezzleFields.INTENT, "AUTH")
        .containsEntry(SezzleFields.LOCALE, "en-US")
        .containsEntry(SezzleFields.SEZZLE_ORDER_ID, "SZL-1")
        .containsKey(SezzleFields.AUTHORIZATION_EXPIRATION);
  }

  @Test
  void an_approved_capture_becomes_an_order_that_is_paid() {
    checkout = DATABASE.open(AMOUNT, Intent.CAPTURE);
    atSezzle("completed", authorized().captures(List.of(all("capture-uuid"))));

    assertThat(returned().kind()).isEqualTo(ReturnResult.Kind.ORDERED);

    PaymentTransaction transaction = onlyPayment().getTransactions().get(0);
    assertThat(transaction.getType()).isEqualTo(PaymentTransactionType.AUTHORIZE_AND_CAPTURE);
    assertThat(transaction.getAdditionalFields())
        .containsEntry(SezzleFields.CAPTURE_UUIDS, "capture-uuid");
  }

  @Test
  void coming_back_again_shows_the_same_order_and_asks_nobody() throws Exception {
    atSezzle("completed", authorized());

    returned();
    ReturnResult second = returned();

    assertThat(second.orderNumber()).contains("20260101-42");
    verify(client, times(1)).getOrder(anyString());
    verify(platform, times(1)).applyPaymentToOrder(any(), any());
    verify(platform, times(1)).initiateCheckout(any());
  }

  @Test
  void a_purchase_takes_one_call_after_the_session() {
    atSezzle("completed", authorized());

    returned();

    verify(client, times(1)).getOrder(anyString());
    org.mockito.Mockito.verifyNoMoreInteractions(client);
  }

  @Test
  void after_a_crash_between_payment_and_order_the_payment_is_not_applied_twice() throws Exception {
    atSezzle("completed", authorized());
    ledger.change(checkout.getId(), row -> row.authorize(Optional.empty(), Instant.now()));
    cart.getPayments()
        .add(payment(OrderCompletion.payment(checkout, order("completed", authorized()))));

    assertThat(returned().kind()).isEqualTo(ReturnResult.Kind.ORDERED);

    verify(platform, never()).applyPaymentToOrder(any(), any());
    verify(platform).initiateCheckout(Carts.ORDER_ID);
  }

  @Test
  void an_order_the_platform_has_submitted_and_left_unpaid_is_a_cart_again() throws Exception {
    atSezzle("completed", authorized());
    doAnswer(
            call -> {
              submit();
              when(onlyPayment().isActive()).thenReturn(false);
              throw new IllegalStateException("The last activity failed after its work");
            })
        .when(platform)
        .initiateCheckout(Carts.ORDER_ID);
    when(platformPayments.readPaymentById(1L)).thenReturn(mock(OrderPayment.class));
    when(platformPayments.createTransaction()).thenReturn(new PaymentTransactionImpl());

    assertThat(returned().message()).contains(CheckoutMessage.FAILED);

    assertThat(state()).isEqualTo(CheckoutState.UNDONE);
    verify(client).release(anyString(), any(), anyString());
    verify(cart).setStatus(OrderStatus.IN_PROCESS);
    verify(cart).setOrderNumber(null);
    verify(cart).setSubmitDate(null);
    verify(orderService).save(cart, false);
  }

  @Test
  void after_a_crash_between_order_and_ledger_only_the_ledger_is_mended() throws Exception {
    ledger.change(checkout.getId(), row -> row.authorize(Optional.empty(), Instant.now()));
    cart.getPayments()
        .add(payment(OrderCompletion.payment(checkout, order("completed", authorized()))));
    submit();

    assertThat(returned().kind()).isEqualTo(ReturnResult.Kind.ORDERED);

    assertThat(state()).isEqualTo(CheckoutState.COMPLETED);
    verify(platform, never()).initiateCheckout(any());
  }

  @Test
  void an_authorization_is_over_when_sezzle_s_clock_says_so() {
    atSezzle("completed", authorized().expiration(Instant.now().minusSeconds(1800)));
    when(clients.clockAhead(any())).thenReturn(Duration.ofHours(-1));

    assertThat(returned().kind()).isEqualTo(ReturnResult.Kind.ORDERED);
  }

  @Test
  void a_cart_that_changed_is_not_ordered_and_the_authorization_released() throws Exception {
    when(cart.getTotal()).thenReturn(Carts.usd("51.00"));
    atSezzle("completed", authorized());

    assertThat(returned().message()).contains(CheckoutMessage.CHANGED);

    verify(client).release(anyString(), org.mockito.ArgumentMatchers.eq(AMOUNT), anyString());
    verify(platform, never()).applyPaymentToOrder(any(), any());
    assertThat(state()).isEqualTo(CheckoutState.UNDONE);
    assertThat(returned().message()).contains(CheckoutMessage.CHANGED);
    verify(client, times(1)).release(anyString(), any(), anyString());
  }

  @Test
  void if_the_platform_fails_the_payment_is_archived_and_the_money_given_back() throws Exception {
    atSezzle("completed", authorized());
    doThrow(new Exception("no stock")).when(platform).initiateCheckout(any());
    PaymentTransaction reversal = new PaymentTransactionImpl();
    OrderPayment archived = mock(OrderPayment.class);
    when(platformPayments.readPaymentById(1L)).thenReturn(archived);
    when(platformPayments.createTransaction()).thenReturn(reversal);

    assertThat(returned().message()).contains(CheckoutMessage.FAILED);

    verify(platform).markPaymentAsInvalid(1L);
    verify(client).release(anyString(), any(), anyString());
    assertThat(cart.getPayments()).isEmpty();
    assertThat(state()).isEqualTo(CheckoutState.UNDONE);
    assertThat(reversal.getType()).isEqualTo(PaymentTransactionType.REVERSE_AUTH);
    assertThat(reversal.getSuccess()).isTrue();
    assertThat(reversal.getAdditionalFields())
        .containsEntry(SezzleFields.ORDER_UUID, checkout.getSezzleOrderUuid().get())
        .containsEntry(SezzleFields.MOVEMENT_UUID, "release-uuid");
  }

  @Test
  void if_the_platform_fails_after_the_order_was_made_it_stays_an_order() throws Exception {
    atSezzle("completed", authorized());
    org.mockito.Mockito.doAnswer(
            call -> {
              submit();
              throw new IllegalStateException("the mail did not go out");
            })
        .when(platform)
        .initiateCheckout(any());

    assertThat(returned().kind()).isEqualTo(ReturnResult.Kind.ORDERED);

    verify(client, never()).release(anyString(), any(), anyString());
  }

  @Test
  void an_order_paid_otherwise_meanwhile_gets_no_second_payment() throws Exception {
    atSezzle("completed", authorized());
    submit();

    ReturnResult result = returned();
    assertThat(result.kind()).isEqualTo(ReturnResult.Kind.ORDERED_OTHERWISE);
    assertThat(result.orderNumber()).contains("20260101-42");
    assertThat(result.message()).contains(CheckoutMessage.CHANGED);
    assertThat(result.isOrderOf(Carts.CUSTOMER_ID)).isTrue();

    verify(client).release(anyString(), any(), anyString());
    verify(platform, never()).initiateCheckout(any());
    assertThat(returned().kind()).isEqualTo(ReturnResult.Kind.ORDERED_OTHERWISE);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void items_or_addresses_changed_at_the_same_amount_are_refused_or_need_a_person(boolean refused)
      throws Exception {
    when(settings.checkout()).thenReturn(new CheckoutSettings(Duration.ofHours(2), refused));
    sentAs("what was sent to Sezzle");
    atSezzle("completed", authorized());

    ReturnResult result = returned();

    if (refused) {
      assertThat(result.message()).contains(CheckoutMessage.CHANGED);
      assertThat(state()).isEqualTo(CheckoutState.UNDONE);
      verify(client).release(anyString(), org.mockito.ArgumentMatchers.eq(AMOUNT), anyString());
      assertThat(trouble()).isEmpty();
    } else {
      assertThat(result.kind()).isEqualTo(ReturnResult.Kind.ORDERED);
      assertThat(trouble()).contains(OrderProblem.ORDER_CHANGED);
    }
  }

  @Test
  void what_is_ordered_as_it_was_sent_needs_nobody() {
    sentAs(sessions.fingerprint(cart, checkout.getLocale()));
    atSezzle("completed", authorized());

    assertThat(returned().kind()).isEqualTo(ReturnResult.Kind.ORDERED);

    assertThat(trouble()).isEmpty();
  }

  private void sentAs(String fingerprint) {
    ledger.change(
        checkout.getId(),
        row -> row.send(new SentSession(fingerprint, clock.instant().plus(Duration.ofHours(1)))));
  }

  @Test
  void a_release_whose_outcome_is_unknown_is_finished_at_the_next_try() {
    when(cart.getTotal()).thenReturn(Carts.usd("51.00"));
    atSezzle("completed", authorized());
    doThrow(new SezzleOutcomeUnknownException(Failure.of("release")))
        .when(client)
        .release(anyString(), any(), anyString());

    assertThat(returned().message()).contains(CheckoutMessage.RETURNING);
    assertThat(state()).isEqualTo(CheckoutState.UNDOING);

    org.mockito.Mockito.doReturn("release-uuid")
        .when(client)
        .release(anyString(), any(), anyString());
    atSezzle("deleted", authorized().releases(List.of(all("release-uuid"))));

    assertThat(returned().message()).contains(CheckoutMessage.CHANGED);
    assertThat(state()).isEqualTo(CheckoutState.UNDONE);
  }

  @Test
  void if_sezzle_can_not_be_asked_nothing_is_decided() {
    when(client.getOrder(anyString()))
        .thenThrow(new SezzleUnavailableException(Failure.of("getOrder")));

    assertThatThrownBy(this::returned).isInstanceOf(SezzleUnavailableException.class);

    assertThat(state()).isEqualTo(CheckoutState.OPEN);
  }

  @Test
  void a_denied_shopper_is_told_and_the_cart_untouched() {
    atSezzle("denied", null);

    assertThat(returned().message()).contains(CheckoutMessage.DECLINED);

    assertThat(state()).isEqualTo(CheckoutState.DECLINED);
    verify(platform, never()).applyPaymentToOrder(any(), any());
  }

  @Test
  void a_shopper_without_approval_is_declined_and_nothing_is_moved() {
    atSezzle("completed", authorized().approved(false));

    assertThat(returned().message()).contains(CheckoutMessage.DECLINED);

    verify(client, never()).release(anyString(), any(), anyString());
  }

  @Test
  void a_shopper_who_gave_up_ends_the_checkout_at_sezzle() {
    atSezzle("active", null);

    assertThat(cancelled().message()).contains(CheckoutMessage.CANCELLED);

    verify(client).deleteCheckout(checkout.getSezzleOrderUuid().get());
    assertThat(state()).isEqualTo(CheckoutState.CANCELLED);
    atSezzle("deleted", null);
    assertThat(cancelled().message()).contains(CheckoutMessage.CANCELLED);
    verify(client, times(1)).deleteCheckout(anyString());
  }

  @Test
  void a_shopper_who_came_back_without_deciding_can_still_pay() {
    atSezzle("active", null);

    assertThat(returned().message()).contains(CheckoutMessage.UNFINISHED);

    verify(client, never()).deleteCheckout(anyString());
    assertThat(state()).isEqualTo(CheckoutState.OPEN);
  }

  @Test
  void giving_up_after_having_paid_is_an_order_all_the_same() {
    atSezzle("completed", authorized());

    assertThat(cancelled().kind()).isEqualTo(ReturnResult.Kind.ORDERED);
  }

  @Test
  void giving_up_in_the_moment_of_paying_decides_nothing_yet() {
    atSezzle("active", null);
    doThrow(new SezzleRefusedException(Failure.of("deleteCheckout")))
        .when(client)
        .deleteCheckout(anyString());

    assertThat(cancelled().kind()).isEqualTo(ReturnResult.Kind.UNDECIDED);

    assertThat(state()).isEqualTo(CheckoutState.OPEN);
  }

  @Test
  void a_checkout_that_ended_at_sezzle_has_expired() {
    atSezzle("deleted", null);

    assertThat(returned().message()).contains(CheckoutMessage.EXPIRED);
    assertThat(state()).isEqualTo(CheckoutState.EXPIRED);
  }

  @Test
  void a_status_this_version_does_not_know_decides_nothing() {
    atSezzle("on_hold", authorized());

    assertThat(returned().kind()).isEqualTo(ReturnResult.Kind.UNDECIDED);
    assertThat(state()).isEqualTo(CheckoutState.OPEN);
  }

  @Test
  void a_superseded_checkout_that_was_paid_all_the_same_is_honoured() {
    atSezzle("completed", authorized());
    ledger.change(
        checkout.getId(), row -> row.become(CheckoutState.SUPERSEDED, "X", Instant.now()));

    assertThat(returned().kind()).isEqualTo(ReturnResult.Kind.ORDERED);
  }

  @ParameterizedTest
  @EnumSource(ApprovalProblem.class)
  void each_reason_to_undo_has_a_sentence_that_stays(ApprovalProblem problem) {
    ledger.change(
        checkout.getId(), row -> row.become(CheckoutState.UNDOING, problem.name(), Instant.now()));
    ledger.change(checkout.getId(), row -> row.become(CheckoutState.UNDONE, null, Instant.now()));

    assertThat(returned().message()).contains(problem.shopperMessage());
  }

  @Test
  void completed_and_not_listed_yet_is_waited_for_and_not_undone() {
    atSezzle("completed", null);

    assertThat(returned().kind()).isEqualTo(ReturnResult.Kind.WAITING);
    assertThat(state()).isEqualTo(CheckoutState.OPEN);

    clock.later(Duration.ofMinutes(59));
    assertThat(returned().kind()).isEqualTo(ReturnResult.Kind.WAITING);
    assertThat(trouble()).isEmpty();

    atSezzle("completed", authorized());
    assertThat(returned().kind()).isEqualTo(ReturnResult.Kind.ORDERED);
    assertThat(ledger.get(checkout.getId()).getTrouble().waitingSince()).isEmpty();
  }

  @Test
  void a_capture_that_is_not_listed_yet_is_waited_for_and_not_undone() {
    checkout = DATABASE.open(AMOUNT, Intent.CAPTURE);
    atSezzle("completed", authorized());

    assertThat(returned().kind()).isEqualTo(ReturnResult.Kind.WAITING);

    atSezzle("completed", authorized().captures(List.of(all("capture-uuid"))));
    assertThat(returned().kind()).isEqualTo(ReturnResult.Kind.ORDERED);
    verify(client, never()).refund(anyString(), any(), anyString());
    verify(client, never()).release(anyString(), any(), anyString());
  }

  @Test
  void what_sezzle_does_not_list_for_an_hour_needs_a_person_and_is_given_back_after_a_day() {
    atSezzle("completed", null);
    returned();

    clock.later(Duration.ofMinutes(61));
    assertThat(returned().kind()).isEqualTo(ReturnResult.Kind.WAITING);
    assertThat(trouble()).contains(OrderProblem.APPROVAL_INCOMPLETE);
    returned();
    assertThat(new Timeline(DATABASE.transactions(), movementLedger).of(checkout.getId()))
        .filteredOn(
            entry ->
                entry.event().filter(e -> e.getKind() == EventKind.AUTOMATION_FAILED).isPresent())
        .hasSize(1);

    clock.later(Duration.ofHours(23));
    assertThat(returned().message()).contains(CheckoutMessage.RETURNING);
    assertThat(state()).isEqualTo(CheckoutState.UNDOING);
  }

  @ParameterizedTest
  @EnumSource(
      value = CheckoutState.class,
      names = {"DECLINED", "CANCELLED", "EXPIRED"})
  void an_approval_after_the_checkout_has_ended_becomes_an_order(CheckoutState ended) {
    becomes(ended);
    atSezzle("completed", authorized());

    assertThat(lookedAt().kind()).isEqualTo(ReturnResult.Kind.ORDERED);

    assertThat(state()).isEqualTo(CheckoutState.COMPLETED);
  }

  @ParameterizedTest
  @EnumSource(
      value = CheckoutState.class,
      names = {"DECLINED", "CANCELLED", "EXPIRED"})
  void an_approval_after_the_checkout_has_ended_is_given_back_if_the_cart_is_not_fit(
      CheckoutState ended) {
    becomes(ended);
    when(cart.getTotal()).thenReturn(Carts.usd("51.00"));
    atSezzle("completed", authorized());

    lookedAt();

    verify(client).release(anyString(), org.mockito.ArgumentMatchers.eq(AMOUNT), anyString());
    assertThat(state()).isEqualTo(CheckoutState.UNDONE);
  }

  @Test
  void an_approval_after_everything_was_given_back_is_given_back_too() throws Exception {
    atSezzle("completed", authorized().approved(false));
    returned();
    assertThat(state()).isEqualTo(CheckoutState.UNDONE);

    atSezzle("completed", authorized());
    lookedAt();

    verify(client).release(anyString(), org.mockito.ArgumentMatchers.eq(AMOUNT), anyString());
    verify(platform, never()).initiateCheckout(any());
    assertThat(state()).isEqualTo(CheckoutState.UNDONE);
  }

  @Test
  void what_has_ended_and_is_still_open_at_sezzle_is_ended_there_again() {
    becomes(CheckoutState.CANCELLED);
    atSezzle("active", null);

    assertThat(lookedAt().message()).contains(CheckoutMessage.CANCELLED);

    verify(client).deleteCheckout(checkout.getSezzleOrderUuid().get());
    assertThat(state()).isEqualTo(CheckoutState.CANCELLED);
  }

  @Test
  void a_session_that_is_over_is_ended_at_sezzle_and_has_expired() {
    ledger.change(
        checkout.getId(),
        row -> row.send(new SentSession("f", clock.instant().plus(Duration.ofHours(1)))));
    atSezzle("active", null);
    assertThat(lookedAt().message()).contains(CheckoutMessage.UNFINISHED);

    clock.later(Duration.ofHours(1));
    assertThat(lookedAt().message()).contains(CheckoutMessage.EXPIRED);

    verify(client).deleteCheckout(checkout.getSezzleOrderUuid().get());
    assertThat(state()).isEqualTo(CheckoutState.EXPIRED);
  }

  @Test
  void a_session_that_sezzle_refuses_to_end_is_not_asked_about_for_ever() {
    ledger.change(checkout.getId(), row -> row.send(new SentSession("f", clock.instant())));
    atSezzle("active", null);
    doThrow(new SezzleRefusedException(Failure.of("deleteCheckout")))
        .when(client)
        .deleteCheckout(anyString());

    assertThat(lookedAt().kind()).isEqualTo(ReturnResult.Kind.UNDECIDED);
    clock.later(Duration.ofDays(1));
    lookedAt();

    assertThat(state()).isEqualTo(CheckoutState.EXPIRED);
  }

  @Test
  void a_thread_that_lost_its_lease_while_the_platform_worked_neither_submits_nor_undoes()
      throws Exception {
    atSezzle("completed", authorized());
    doAnswer(
            call -> {
              clock.later(Duration.ofMinutes(3));
              anotherNodeTakesOver();
              fence.check();
              submit();
              return "20260101-42";
            })
        .when(platform)
        .initiateCheckout(Carts.ORDER_ID);

    assertThatThrownBy(this::returned).isInstanceOf(CheckoutBusyException.class);

    assertThat(cart.getStatus()).isEqualTo(OrderStatus.IN_PROCESS);
    assertThat(state()).isEqualTo(CheckoutState.AUTHORIZED);
    verify(client, never()).release(anyString(), any(), anyString());
  }

  private void anotherNodeTakesOver() {
    new CheckoutLeases(DATABASE.transactions(), clock)
        .acquireToDecide(checkout.getId(), checkout.getOrderId(), Duration.ZERO);
  }

  @Test
  void an_order_that_was_submitted_although_its_money_is_back_needs_a_person() {
    atSezzle("completed", authorized());
    cart.getPayments()
        .add(payment(OrderCompletion.payment(checkout, order("completed", authorized()))));
    becomes(CheckoutState.UNDOING);
    becomes(CheckoutState.UNDONE);
    submit();

    returned();

    assertThat(trouble()).contains(OrderProblem.ORDER_UNPAID);
  }

  private Optional<OrderProblem> trouble() {
    return ledger.get(checkout.getId()).getTrouble().problem();
  }

  private void becomes(CheckoutState state) {
    ledger.change(checkout.getId(), row -> row.become(state, null, clock.instant()));
  }

  private ReturnResult lookedAt() {
    return decide(false, Actor.JOB);
  }

  private ReturnResult decide(boolean gaveUp, Actor by) {
    try (CheckoutLease lease =
        leases.acquireToDecide(checkout.getId(), checkout.getOrderId(), Duration.ZERO)) {
      return decision.decide(ledger.get(checkout.getId()), gaveUp, lease, by);
    }
  }

  private ReturnResult returned() {
    return decide(false, Actor.SHOPPER);
  }

  private ReturnResult cancelled() {
    return decide(true, Actor.SHOPPER);
  }

  private CheckoutState state() {
    return ledger.get(checkout.getId()).getState();
  }

  private OrderPayment onlyPayment() {
    assertThat(cart.getPayments()).hasSize(1);
    return cart.getPayments().get(0);
  }

  private void submit() {
    lenient().when(cart.getStatus()).thenReturn(OrderStatus.SUBMITTED);
    lenient().when(cart.getOrderNumber()).thenReturn("20260101-42");
  }

  private void atSezzle(String status, Authorization.Builder authorization) {
    org.broadleafsezzle.api.model.Order order = order(status, authorization);
    org.mockito.Mockito.doReturn(order).when(client).getOrder(checkout.getSezzleOrderUuid().get());
  }

  private org.broadleafsezzle.api.model.Order order(
      String status, Authorization.Builder authorization) {
    return org.broadleafsezzle.api.model.Order.builder()
        .uuid(checkout.getSezzleOrderUuid().get())
        .referenceId(checkout.getReferenceId())
        .intent(checkout.getIntent().name())
        .checkoutStatus(status)
        .orderAmount(AMOUNT)
        .authorization(authorization == null ? null : authorization.build())
        .build();
  }

  private static Authorization.Builder authorized() {
    return Authorization.builder()
        .approved(true)
        .authorizationAmount(AMOUNT)
        .sezzleOrderId("SZL-1")
        .expiration(Instant.now().plus(Duration.ofDays(2)));
  }

  private static Transaction all(String uuid) {
    return Transaction.builder().uuid(uuid).amount(AMOUNT).build();
  }

  private OrderPayment payment(PaymentResponseDTO applied) {
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

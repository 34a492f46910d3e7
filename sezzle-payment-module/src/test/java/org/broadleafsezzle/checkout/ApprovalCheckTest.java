package org.broadleafsezzle.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.broadleafsezzle.api.model.Transaction;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ApprovalCheckTest {

  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");
  private static final Price AMOUNT = Price.of(5000, "USD");

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongAuthorizations")
  void anAuthorizationMustBeRight(
      ApprovalProblem problem,
      UnaryOperator<org.broadleafsezzle.api.model.Order.Builder> order,
      UnaryOperator<Authorization.Builder> authorization) {
    org.broadleafsezzle.api.model.Order atSezzle =
        order.apply(approved(authorization.apply(authorized()))).build();

    assertThat(check(Intent.AUTH, atSezzle, cart("50.00", "USD"))).contains(problem);
  }

  static Stream<Arguments> wrongAuthorizations() {
    UnaryOperator<org.broadleafsezzle.api.model.Order.Builder> rightOrder =
        UnaryOperator.identity();
    UnaryOperator<Authorization.Builder> right = UnaryOperator.identity();
    return Stream.of(
        wrong(ApprovalProblem.NOT_APPROVED, rightOrder, all -> all.approved(false)),
        wrong(ApprovalProblem.OTHER_ORDER_AT_SEZZLE, order -> order.uuid("other"), right),
        wrong(ApprovalProblem.OTHER_REFERENCE, order -> order.referenceId("1-b"), right),
        wrong(ApprovalProblem.OTHER_INTENT, order -> order.intent("CAPTURE"), right),
        wrong(ApprovalProblem.OTHER_AMOUNT, order -> order.orderAmount(usd(4999)), right),
        wrong(ApprovalProblem.OTHER_AMOUNT, order -> order.orderAmount(usd(5001)), right),
        wrong(ApprovalProblem.OTHER_AMOUNT, order -> order.orderAmount(cad(5000)), right),
        wrong(
            ApprovalProblem.OTHER_AMOUNT_AUTHORIZED,
            rightOrder,
            all -> all.authorizationAmount(usd(100))),
        wrong(
            ApprovalProblem.OTHER_AMOUNT_AUTHORIZED,
            rightOrder,
            all -> all.authorizationAmount(cad(5000))),
        wrong(
            ApprovalProblem.ALREADY_GIVEN_BACK,
            rightOrder,
            all -> all.releases(List.of(transaction(1)))),
        wrong(ApprovalProblem.AUTHORIZATION_EXPIRED, rightOrder, all -> all.expiration(NOW)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("incompleteAuthorizations")
  void whatSezzleDoesNotSayYetIsMissingAndNotWrong(
      ApprovalProblem missing,
      UnaryOperator<org.broadleafsezzle.api.model.Order.Builder> order,
      UnaryOperator<Authorization.Builder> authorization) {
    ApprovalCheck check =
        check(Intent.AUTH, order.apply(approved(authorization.apply(authorized()))).build());

    assertThat(check.findProblemAtSezzle(NOW)).isEmpty();
    assertThat(check.findMissing()).contains(missing);
  }

  static Stream<Arguments> incompleteAuthorizations() {
    UnaryOperator<org.broadleafsezzle.api.model.Order.Builder> rightOrder =
        UnaryOperator.identity();
    UnaryOperator<Authorization.Builder> right = UnaryOperator.identity();
    return Stream.of(
        wrong(ApprovalProblem.NOT_APPROVED, order -> order.authorization(null), right),
        wrong(ApprovalProblem.NOT_APPROVED, rightOrder, all -> all.approved(null)),
        wrong(ApprovalProblem.NOT_ALL_SAID, order -> order.uuid(null), right),
        wrong(ApprovalProblem.NOT_ALL_SAID, order -> order.referenceId(null), right),
        wrong(ApprovalProblem.NOT_ALL_SAID, order -> order.intent(null), right),
        wrong(ApprovalProblem.NOT_ALL_SAID, order -> order.orderAmount(null), right),
        wrong(ApprovalProblem.NOT_ALL_SAID, rightOrder, all -> all.authorizationAmount(null)));
  }

  @Test
  void aCaptureThatIsNotListedOrOnlyInPartIsMissing() {
    ApprovalCheck none = check(Intent.CAPTURE, capture(authorized()));
    ApprovalCheck part =
        check(Intent.CAPTURE, capture(authorized().captures(List.of(transaction(4000)))));
    ApprovalCheck all =
        check(Intent.CAPTURE, capture(authorized().captures(List.of(transaction(5000)))));

    assertThat(none.findProblemAtSezzle(NOW)).isEmpty();
    assertThat(none.findMissing()).contains(ApprovalProblem.NOT_CAPTURED);
    assertThat(part.findProblemAtSezzle(NOW)).isEmpty();
    assertThat(part.findMissing()).contains(ApprovalProblem.NOT_CAPTURED);
    assertThat(all.findProblemAtSezzle(NOW)).isEmpty();
    assertThat(all.findMissing()).isEmpty();
  }

  @Test
  void aCaptureOfMoreOrOneThatWasPaidBackIsWrong() {
    Authorization.Builder more = authorized().captures(List.of(transaction(5001)));
    Authorization.Builder back =
        authorized().captures(List.of(transaction(5000))).refunds(List.of(transaction(5000)));

    assertThat(check(Intent.CAPTURE, capture(more)).findProblemAtSezzle(NOW))
        .contains(ApprovalProblem.OTHER_AMOUNT_CAPTURED);
    assertThat(check(Intent.CAPTURE, capture(back)).findProblemAtSezzle(NOW))
        .contains(ApprovalProblem.ALREADY_GIVEN_BACK);
  }

  @Test
  void whatWasAskedForAndIsStillWorthItIsFit() {
    assertThat(check(Intent.AUTH, approved(authorized()).build(), cart("50.00", "USD"))).isEmpty();
  }

  @Test
  void aCartThatIsWorthMoreOrLessNowOrHasAnotherCurrencyIsNotPaidWithIt() {
    org.broadleafsezzle.api.model.Order atSezzle = approved(authorized()).build();

    for (Order cart : List.of(cart("50.01", "USD"), cart("49.99", "USD"), cart("50.00", "CAD"))) {
      assertThat(check(Intent.AUTH, atSezzle, cart)).contains(ApprovalProblem.CART_CHANGED);
    }
  }

  @Test
  void whatGiftCardsPayCountsAndWhatAFailedTryHasLeftDoesNot() {
    Order cart = cart("60.00", "USD");
    cart.getPayments().add(payment(PaymentType.GIFT_CARD, "10.00", true));
    cart.getPayments().add(payment(PaymentType.GIFT_CARD, "3.00", false));
    cart.getPayments().add(payment(PaymentType.COD, "60.00", true));

    assertThat(check(Intent.AUTH, approved(authorized()).build(), cart)).isEmpty();
  }

  @Test
  void anOrderThatIsGoneOrSubmittedOtherwiseIsNotPaidWithIt() {
    Order submitted = cart("50.00", "USD");
    lenient().when(submitted.getStatus()).thenReturn(OrderStatus.SUBMITTED);
    org.broadleafsezzle.api.model.Order atSezzle = approved(authorized()).build();

    assertThat(check(Intent.AUTH, atSezzle, submitted)).contains(ApprovalProblem.CART_GONE);
    assertThat(check(Intent.AUTH, atSezzle, null)).contains(ApprovalProblem.CART_GONE);
  }

  private static Arguments wrong(
      ApprovalProblem problem,
      UnaryOperator<org.broadleafsezzle.api.model.Order.Builder> order,
      UnaryOperator<Authorization.Builder> authorization) {
    return Arguments.of(problem, order, authorization);
  }

  private static Optional<ApprovalProblem> check(
      Intent intent, org.broadleafsezzle.api.model.Order atSezzle, Order cart) {
    ApprovalCheck check = check(intent, atSezzle);
    Optional<ApprovalProblem> problem = check.findProblemAtSezzle(NOW);
    return problem.isPresent()
        ? problem
        : ApprovalCheck.findProblemOf(Optional.ofNullable(cart), checkout(intent));
  }

  private static ApprovalCheck check(Intent intent, org.broadleafsezzle.api.model.Order atSezzle) {
    return new ApprovalCheck(checkout(intent), atSezzle);
  }

  private static SezzleCheckout checkout(Intent intent) {
    SezzleCheckout checkout =
        new SezzleCheckout(
            SezzleMode.SANDBOX, 1L, "1-a", "hash", AMOUNT, intent, SezzleLocale.EN_US, NOW);
    checkout.open("session", "order", NOW);
    return checkout;
  }

  private static org.broadleafsezzle.api.model.Order.Builder approved(
      Authorization.Builder authorization) {
    return org.broadleafsezzle.api.model.Order.builder()
        .uuid("order")
        .referenceId("1-a")
        .intent("AUTH")
        .orderAmount(AMOUNT)
        .authorization(authorization.build());
  }

  private static org.broadleafsezzle.api.model.Order capture(Authorization.Builder authorization) {
    return approved(authorization).intent("CAPTURE").build();
  }

  private static Authorization.Builder authorized() {
    return Authorization.builder()
        .approved(true)
        .authorizationAmount(AMOUNT)
        .expiration(NOW.plusSeconds(1800));
  }

  private static Transaction transaction(long cents) {
    return Transaction.builder().uuid("t").amount(usd(cents)).build();
  }

  private static Price usd(long cents) {
    return Price.of(cents, "USD");
  }

  private static Price cad(long cents) {
    return Price.of(cents, "CAD");
  }

  private static Order cart(String total, String currency) {
    Order cart = mock(Order.class);
    lenient().when(cart.getStatus()).thenReturn(OrderStatus.IN_PROCESS);
    lenient().when(cart.getTotal()).thenReturn(new Money(total, currency));
    lenient().when(cart.getPayments()).thenReturn(new ArrayList<>());
    return cart;
  }

  private static OrderPayment payment(PaymentType type, String amount, boolean active) {
    OrderPayment payment = mock(OrderPayment.class);
    lenient().when(payment.isActive()).thenReturn(active);
    lenient().when(payment.getType()).thenReturn(type);
    lenient().when(payment.getAmount()).thenReturn(new Money(new BigDecimal(amount), "USD"));
    return payment;
  }
}

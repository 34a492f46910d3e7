package org.broadleafsezzle.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafsezzle.api.model.Customer;
import org.broadleafsezzle.delivery.Delivery;
import org.broadleafsezzle.ledger.CheckoutBusyException;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.OrderProblem;
import org.broadleafsezzle.ledger.SentSession;
import org.broadleafsezzle.settings.CheckoutSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shopper has gone to Sezzle with a cart that nobody had told where it goes. */
class CollectedAddressTest extends CheckoutDecisionScene {

  private final FulfillmentGroup group = Carts.shipping(null);
  private final Address home = Carts.address("1 Ship Street", "MN", "US");

  private final Address other = Carts.address("2 Other Street", "MN", "US");

  @BeforeEach
  void sezzleWasToAskForTheAddress() {
    when(cart.getFulfillmentGroups()).thenReturn(List.of(group));
    String fingerprint = sessions.fingerprint(cart, checkout.getLocale());
    ledger.change(
        checkout.getId(),
        row ->
            row.send(
                new SentSession(fingerprint, clock.instant().plus(Duration.ofHours(1)))
                    .askingForAddress()));
    lenient()
        .when(addresses.deliver(any(), any()))
        .thenAnswer(
            call -> {
              when(group.getAddress()).thenReturn(home);
              return Delivery.THERE;
            });
    changesAre(true);
    approvedTo("1 Ship Street");
  }

  @Test
  void theCartIsDeliveredThereBeforeItIsOrdered() throws Exception {
    assertThat(returned().kind()).isEqualTo(ReturnResult.Kind.ORDERED);

    assertThat(state()).isEqualTo(CheckoutState.COMPLETED);
    assertThat(trouble()).isEmpty();
    verify(addresses).deliver(eq(cart), any());
    verify(client, never()).release(anyString(), any(), anyString());
  }

  /** Killed once the address was on the cart: the next who decides finds it there. */
  @Test
  void whoDecidesAfterACrashComesToTheSameEnd() {
    when(group.getAddress()).thenReturn(home);

    assertThat(lookedAt().kind()).isEqualTo(ReturnResult.Kind.ORDERED);
  }

  @Test
  void anotherTotalThereIsRefusedWithItsOwnSentence() throws Exception {
    whenDelivered(() -> when(cart.getTotal()).thenReturn(Carts.usd("53.00")));

    assertThat(returned().message()).contains(CheckoutMessage.REPRICED);

    givenBack("ADDRESS_REPRICED");
    assertThat(returned().message()).contains(CheckoutMessage.REPRICED);
  }

  @Test
  void anotherTotalThereIsRefusedAlikeAfterACrash() throws Exception {
    when(group.getAddress()).thenReturn(home);
    when(cart.getTotal()).thenReturn(Carts.usd("53.00"));

    assertThat(lookedAt().message()).contains(CheckoutMessage.REPRICED);

    givenBack("ADDRESS_REPRICED");
  }

  @Test
  void anUnusableAddressIsRefusedWithItsOwnSentence() throws Exception {
    whenDelivered(() -> {}, Delivery.UNUSABLE);

    assertThat(returned().message()).contains(CheckoutMessage.UNDELIVERABLE);

    givenBack("ADDRESS_UNUSABLE");
  }

  @Test
  void whereThePlatformCanNotPriceTheCartItIsRefused() throws Exception {
    whenDelivered(() -> {}, Delivery.FAILED);

    assertThat(returned().message()).contains(CheckoutMessage.FAILED);

    givenBack("ORDER_FAILED");
    verify(orders).readAfterFailure(checkout.getOrderId());
  }

  @Test
  void aCartThatCostsSomethingElseAnywayIsNotTouched() throws Exception {
    when(cart.getTotal()).thenReturn(Carts.usd("60.00"));

    assertThat(returned().message()).contains(CheckoutMessage.CHANGED);

    givenBack("CART_CHANGED");
    verify(addresses, never()).deliver(any(), any());
  }

  @Test
  void aCartWithOtherItemsIsNotTouched() throws Exception {
    OrderItem bowls = Carts.item("Bowl", 2, "50.00");
    when(cart.getOrderItems()).thenReturn(List.of(bowls));

    assertThat(returned().message()).contains(CheckoutMessage.CHANGED);

    givenBack("ORDER_CHANGED");
    verify(addresses, never()).deliver(any(), any());
  }

  @Test
  void otherItemsThatThereCostSomethingElseAreNotTheAddresssFault() throws Exception {
    when(group.getAddress()).thenReturn(home);
    OrderItem bowls = Carts.item("Bowl", 2, "60.00");
    when(cart.getOrderItems()).thenReturn(List.of(bowls));
    when(cart.getTotal()).thenReturn(Carts.usd("60.00"));

    assertThat(returned().message()).contains(CheckoutMessage.CHANGED);

    givenBack("CART_CHANGED");
  }

  @Test
  void anotherAddressTypedInAtTheShopMeanwhileIsAChange() throws Exception {
    when(group.getAddress()).thenReturn(other);
    whenDelivered(() -> {}, Delivery.ELSEWHERE);

    assertThat(returned().message()).contains(CheckoutMessage.CHANGED);

    givenBack("ORDER_CHANGED");
  }

  @Test
  void anotherAddressIsOrderedForAPersonToLookAtWhereTheShopWantsThat() {
    changesAre(false);
    when(group.getAddress()).thenReturn(other);
    whenDelivered(() -> {}, Delivery.ELSEWHERE);

    assertThat(returned().kind()).isEqualTo(ReturnResult.Kind.ORDERED);

    assertThat(trouble()).contains(OrderProblem.ORDER_CHANGED);
  }

  @Test
  void anotherTotalAtAnotherAddressIsAChangeOfTheCart() throws Exception {
    changesAre(false);
    when(group.getAddress()).thenReturn(other);
    whenDelivered(() -> when(cart.getTotal()).thenReturn(Carts.usd("53.00")), Delivery.ELSEWHERE);

    assertThat(returned().message()).contains(CheckoutMessage.CHANGED);

    givenBack("CART_CHANGED");
  }

  @Test
  void anAddressThatSezzleDoesNotListYetIsWaitedFor() throws Exception {
    atSezzle("completed", authorized());
    assertThat(returned().kind()).isEqualTo(ReturnResult.Kind.WAITING);
    clock.later(Duration.ofHours(2));
    assertThat(lookedAt().kind()).isEqualTo(ReturnResult.Kind.WAITING);
    assertThat(trouble()).contains(OrderProblem.APPROVAL_INCOMPLETE);
    verify(addresses, never()).deliver(any(), any());

    approvedTo("1 Ship Street");
    assertThat(lookedAt().kind()).isEqualTo(ReturnResult.Kind.ORDERED);

    assertThat(trouble()).isEmpty();
    verify(client, never()).release(anyString(), any(), anyString());
  }

  @Test
  void anAddressThatNeverComesIsGivenBackAfterADay() throws Exception {
    atSezzle("completed", authorized());
    returned();
    clock.later(Duration.ofHours(25));

    assertThat(lookedAt().message()).contains(CheckoutMessage.FAILED);

    givenBack("NO_ADDRESS");
  }

  @Test
  void whoHasLostTheRightToDecideMeanwhileMakesNoOrder() throws Exception {
    whenDelivered(
        () -> {
          clock.later(Duration.ofMinutes(5));
          anotherNodeTakesOver();
        });

    assertThatThrownBy(this::returned).isInstanceOf(CheckoutBusyException.class);

    assertThat(state()).isEqualTo(CheckoutState.OPEN);
    verify(platform, never()).applyPaymentToOrder(any(), any());
  }

  @Test
  void aCartThatHasBecomeAnOrderMeanwhileIsNotDeliveredAnywhere() throws Exception {
    when(cart.getStatus()).thenReturn(OrderStatus.SUBMITTED);

    returned();

    givenBack("CART_GONE");
    verify(addresses, never()).deliver(any(), any());
  }

  @Test
  void whatIsReadAfterTheAddressWasPutCounts() throws Exception {
    Order now = Carts.cart("50.00", Carts.item("Bowl", 2, "50.00"));
    FulfillmentGroup delivered = Carts.shipping(home);
    when(now.getFulfillmentGroups()).thenReturn(List.of(delivered));
    when(orders.read(checkout.getOrderId())).thenReturn(Optional.of(cart), Optional.of(now));

    assertThat(returned().message()).contains(CheckoutMessage.CHANGED);
    verify(platform, never()).applyPaymentToOrder(any(), any());
  }

  private void changesAre(boolean refused) {
    lenient()
        .when(settings.checkout())
        .thenReturn(new CheckoutSettings(Duration.ofHours(2), refused, null));
  }

  private void whenDelivered(Runnable effect) {
    whenDelivered(effect, Delivery.THERE);
  }

  private void whenDelivered(Runnable effect, Delivery delivery) {
    when(addresses.deliver(any(), any()))
        .thenAnswer(
            call -> {
              if (delivery == Delivery.THERE) {
                when(group.getAddress()).thenReturn(home);
              }
              effect.run();
              return delivery;
            });
  }

  private void approvedTo(String street) {
    org.broadleafsezzle.api.model.Address address =
        org.broadleafsezzle.api.model.Address.builder().street(street).build();
    org.broadleafsezzle.api.model.Order order =
        org.broadleafsezzle.api.model.Order.builder()
            .uuid(checkout.getSezzleOrderUuid().get())
            .referenceId(checkout.getReferenceId())
            .intent(checkout.getIntent().name())
            .checkoutStatus("completed")
            .orderAmount(AMOUNT)
            .authorization(authorized().build())
            .customer(Customer.builder().shippingAddress(address).build())
            .build();
    org.mockito.Mockito.doReturn(order).when(client).getOrder(checkout.getSezzleOrderUuid().get());
  }

  private void givenBack(String reason) throws Exception {
    assertThat(state()).isEqualTo(CheckoutState.UNDONE);
    assertThat(ledger.get(checkout.getId()).getStateReason()).contains(reason);
    verify(client, times(1)).release(anyString(), any(), anyString());
    verify(platform, never()).initiateCheckout(any());
  }
}

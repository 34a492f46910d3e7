package org.broadleafsezzle.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.PartLedger;
import org.broadleafsezzle.ledger.Refusal;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.payments.MovementRefusedException;
import org.broadleafsezzle.payments.MovementRequest;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.payments.SezzlePayments;
import org.broadleafsezzle.platform.OrderDue;
import org.broadleafsezzle.platform.PlatformOrders;
import org.broadleafsezzle.platform.PlatformThread;
import org.broadleafsezzle.platform.ShopBeans;
import org.broadleafsezzle.reconciliation.OrdersNow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A person moves the money of items: what was shown, once, or nothing. */
class ShipmentsTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Clock CLOCK = Clock.systemUTC();

  private final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  private final MovementLedger movements = new MovementLedger(DATABASE.transactions());
  private final CheckoutLeases leases = new CheckoutLeases(DATABASE.transactions(), CLOCK);
  private final SezzleClients clients = mock(SezzleClients.class);
  private final SezzleClient client = mock(SezzleClient.class);
  private final PlatformThread thread = mock(PlatformThread.class);
  private final PlatformOrders orders = mock(PlatformOrders.class);
  private final ShopBeans beans = mock(ShopBeans.class);
  private final Shipments shipments =
      new Shipments(
          checkouts,
          movements,
          new PartLedger(DATABASE.transactions(), CLOCK),
          leases,
          new SezzlePayments(clients, checkouts, movements, leases, CLOCK),
          thread,
          orders,
          new OrdersNow(checkouts, thread, orders),
          new CaptureAmounts(beans, thread, orders));
  private SezzleCheckout checkout;
  private OrderLine line;

  @BeforeEach
  void aPaidOrder() throws Exception {
    DATABASE.clear();
    Order order = RandomOrder.of(seed());
    order.setStatus(OrderStatus.SUBMITTED);
    String currency = order.getTotal().getCurrency().getCurrencyCode();
    SezzleCheckout open = DATABASE.open(Price.of(OrderDue.inCents(order), currency), Intent.AUTH);
    checkouts.change(open.getId(), row -> row.authorize(Optional.empty(), CLOCK.instant()));
    checkout =
        checkouts.change(
            open.getId(), row -> row.become(CheckoutState.COMPLETED, null, CLOCK.instant()));
    when(clients.of(any())).thenReturn(client);
    when(thread.runFor(any(), any())).thenAnswer(call -> ((Supplier<?>) call.getArgument(1)).get());
    when(orders.read(42L)).thenReturn(Optional.of(order));
    when(client.getOrder(anyString())).thenAnswer(call -> atSezzle(call.getArgument(0)));
    when(client.capture(anyString(), any(), anyString())).thenReturn("capture");
    when(client.release(anyString(), any(), anyString())).thenReturn("release");
    line = shipments.of(checkout).lines().get(0);
  }

  /** An order whose first line has several pieces that cost something, and is not all of it. */
  private static long seed() {
    return LongStream.range(0, 1_000)
        .filter(
            seed -> {
              try {
                List<OrderLine> lines = OrderLines.of(RandomOrder.of(seed));
                return lines.size() > 1
                    && lines.get(0).quantity() > 1
                    && lines.get(0).cents() > 100
                    && lines.get(1).cents() > 100;
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            })
        .findFirst()
        .getAsLong();
  }

  @Test
  void whatWasShownIsCapturedWithItsParts() {
    MoneyMovement done = capture(request(line.cents(1)), 1);

    assertThat(done.getState()).isEqualTo(MovementState.SUCCEEDED);
    verify(client).capture(anyString(), eq(checkout.amountOf(line.cents(1))), anyString());
    assertThat(now().movedInCents(line, MovementKind.CAPTURE)).isEqualTo(line.cents(1));
    assertThat(now().movedPieces(line, MovementKind.CAPTURE)).isEqualTo(1);
    assertThat(now().leftPieces(line)).isEqualTo(line.quantity() - 1);
  }

  @Test
  void theSameFormMovesOnceHoweverOftenItIsSent() {
    MovementRequest form = request(line.cents(1));

    MoneyMovement first = capture(form, 1);
    MoneyMovement again = capture(form, 1);

    assertThat(again.getRequestId()).isEqualTo(first.getRequestId());
    verify(client, times(1)).capture(anyString(), any(), anyString());
    assertThat(now().movedPieces(line, MovementKind.CAPTURE)).isEqualTo(1);
  }

  @Test
  void whatAmountsToSomethingElseByNowIsNotMoved() {
    capture(request(line.cents(line.quantity())), line.quantity());

    assertRefused(Refusal.ITEMS_CHANGED, () -> capture(request(line.cents(1)), 1));
    assertRefused(Refusal.ITEMS_CHANGED, () -> release(request(line.cents(1)), 1));
    assertRefused(Refusal.ITEMS_CHANGED, () -> capture(request(1), 0));
    verify(client, times(1)).capture(anyString(), any(), anyString());
    verify(client, never()).release(anyString(), any(), anyString());
  }

  @Test
  void theAmountThatTheShopWantsIsShownAndCaptured() {
    wants(proposed -> Optional.of(proposed.getInCents() - 50));
    Map<String, Integer> one = Map.of(line.key(), 1);

    assertThat(shipments.parts(checkout, MovementKind.CAPTURE, one).sumInCents())
        .isEqualTo(line.cents(1) - 50);
    assertRefused(Refusal.ITEMS_CHANGED, () -> capture(request(line.cents(1)), 1));
    capture(request(line.cents(1) - 50), 1);
    assertThat(now().movedInCents(line, MovementKind.CAPTURE)).isEqualTo(line.cents(1) - 50);
    assertThat(now().movedPieces(line, MovementKind.CAPTURE)).isEqualTo(1);
    assertThat(shipments.parts(checkout, MovementKind.RELEASE, one).sumInCents())
        .as("only captures are the shop's to price")
        .isPositive();
  }

  @Test
  void whatTheShopCanNotMeanIsRefused() {
    wants(proposed -> Optional.of(proposed.getMostInCents() + 1));

    assertRefused(Refusal.AMOUNT_OF_SHOP, () -> capture(request(line.cents(1)), 1));

    verify(client, never()).capture(anyString(), any(), anyString());
  }

  private void wants(CaptureAmount amount) {
    when(beans.all(CaptureAmount.class)).thenReturn(List.of(amount));
  }

  @Test
  void whatNeverShipsIsReleased() {
    release(request(line.cents(1)), 1);

    verify(client).release(anyString(), eq(checkout.amountOf(line.cents(1))), anyString());
    assertThat(now().movedPieces(line, MovementKind.RELEASE)).isEqualTo(1);
  }

  @Test
  void ofAnOrderThatIsGoneNothingIsOffered() {
    Map<String, Integer> one = Map.of(line.key(), 1);
    capture(request(line.cents(1)), 1);
    when(orders.read(42L)).thenReturn(Optional.empty());

    assertThat(now().lines()).isEmpty();
    assertThatThrownBy(() -> shipments.parts(checkout, MovementKind.CAPTURE, one))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private MoneyMovement capture(MovementRequest request, int pieces) {
    return shipments.move(
        MovementKind.CAPTURE, checkout.getId(), Map.of(line.key(), pieces), request);
  }

  private MoneyMovement release(MovementRequest request, int pieces) {
    return shipments.move(
        MovementKind.RELEASE, checkout.getId(), Map.of(line.key(), pieces), request);
  }

  private MovementRequest request(long cents) {
    return new MovementRequest(checkout.getId(), checkout.amountOf(cents), Actor.CODE, "shown");
  }

  private ShippedOrder now() {
    return shipments.of(checkouts.get(checkout.getId()));
  }

  private static void assertRefused(Refusal why, Runnable move) {
    assertThatThrownBy(move::run)
        .isInstanceOfSatisfying(
            MovementRefusedException.class, refused -> assertThat(refused.getWhy()).isEqualTo(why));
  }

  private org.broadleafsezzle.api.model.Order atSezzle(String uuid) {
    return org.broadleafsezzle.api.model.Order.builder()
        .uuid(uuid)
        .authorization(
            Authorization.builder()
                .approved(true)
                .authorizationAmount(checkout.getAmount())
                .build())
        .build();
  }
}

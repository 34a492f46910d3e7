package org.broadleafsezzle.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleOutcomeUnknownException;
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.Transaction;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.PartLedger;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.Timeline;
import org.broadleafsezzle.payments.MovementRequest;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.payments.SezzlePayments;
import org.broadleafsezzle.platform.FulfilledGroups;
import org.broadleafsezzle.platform.FulfilledShipments;
import org.broadleafsezzle.platform.OrderDue;
import org.broadleafsezzle.platform.PlatformOrders;
import org.broadleafsezzle.platform.PlatformThread;
import org.broadleafsezzle.reconciliation.Books;
import org.broadleafsezzle.reconciliation.OrdersNow;
import org.broadleafsezzle.shipment.OrderLine;
import org.broadleafsezzle.shipment.OrderLines;
import org.broadleafsezzle.shipment.RandomOrder;
import org.broadleafsezzle.shipment.Shipments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each group of an order is captured when it is fulfilled, once, and all of them are the order. */
class ShippedGroupsTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Clock CLOCK = Clock.systemUTC();

  /** Of an order with several groups that cost something. */
  private static final long SEED = severalGroups();

  private final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  private final MovementLedger movements = new MovementLedger(DATABASE.transactions());
  private final PartLedger parts = new PartLedger(DATABASE.transactions(), CLOCK);
  private final Timeline timeline = new Timeline(DATABASE.transactions(), movements);
  private final SezzleClients clients = mock(SezzleClients.class);
  private final SezzleClient client = mock(SezzleClient.class);
  private final PlatformThread thread = mock(PlatformThread.class);
  private final PlatformOrders orders = mock(PlatformOrders.class);
  private final FulfilledShipments fulfilled = mock(FulfilledShipments.class);
  private final ReconcileReport report = new ReconcileReport();
  private final List<Long> capturedAtSezzle = Collections.synchronizedList(new ArrayList<>());
  private final Set<Long> shippedGroups = new LinkedHashSet<>();
  private final ShippedGroups shipped = node();
  private Order order;
  private long due;
  private SezzleCheckout checkout;

  @BeforeEach
  void sezzleAnswers() {
    DATABASE.clear();
    when(clients.of(any())).thenReturn(client);
    when(thread.runFor(any(), any())).thenAnswer(call -> ((Supplier<?>) call.getArgument(1)).get());
    when(orders.read(42L)).thenAnswer(call -> Optional.of(order));
    when(fulfilled.groups(42L)).thenAnswer(call -> new FulfilledGroups(shippedGroups, isWhole()));
    when(client.getOrder(anyString())).thenAnswer(call -> atSezzle(call.getArgument(0)));
    when(client.capture(anyString(), any(), anyString()))
        .thenAnswer(call -> captured(call.getArgument(1)));
  }

  /** Of a cluster. */
  private ShippedGroups node() {
    CheckoutLeases leases = new CheckoutLeases(DATABASE.transactions(), CLOCK);
    SezzlePayments payments = new SezzlePayments(clients, checkouts, movements, leases, CLOCK);
    OrdersNow ordersNow = new OrdersNow(checkouts, thread, orders);
    return new ShippedGroups(
        checkouts,
        fulfilled,
        new Shipments(checkouts, movements, parts, leases, payments, thread, orders, ordersNow),
        parts,
        leases,
        new AutomaticCapture(payments, mock(Books.class), timeline, ordersNow, CLOCK));
  }

  private void paid(long seed) throws Exception {
    order = RandomOrder.of(seed);
    order.setStatus(OrderStatus.SUBMITTED);
    due = OrderDue.inCents(order);
    capturedAtSezzle.clear();
    shippedGroups.clear();
    DATABASE.clear();
    String currency = order.getTotal().getCurrency().getCurrencyCode();
    SezzleCheckout open = DATABASE.open(Price.of(due, currency), Intent.AUTH);
    checkouts.change(open.getId(), row -> row.authorize(Optional.empty(), CLOCK.instant()));
    checkout =
        checkouts.change(
            open.getId(), row -> row.become(CheckoutState.COMPLETED, null, CLOCK.instant()));
  }

  @Test
  void theCapturesOfAllGroupsAreTheOrderInWhateverOrderTheyAreFulfilled() throws Exception {
    int several = 0;
    for (long seed = 0; seed < 12; seed++) {
      if (OrderDue.inCents(RandomOrder.of(seed)) < 1) {
        continue;
      }
      paid(seed);
      List<Long> groups = groups();
      Collections.shuffle(groups, new Random(seed));
      for (Long group : groups) {
        shippedGroups.add(group);
        assertThat(capture()).as("order %d", seed).isTrue();
      }
      several += capturedAtSezzle.size() > 1 ? 1 : 0;
      assertThat(sum()).as("order %d", seed).isEqualTo(due);
    }
    assertThat(several).isGreaterThan(3);
  }

  @Test
  void aGroupThatIsFulfilledAgainIsNotCapturedAgain() throws Exception {
    paid(SEED);
    shippedGroups.add(first());
    capture();
    shippedGroups.clear();
    capture();
    shippedGroups.add(first());
    capture();

    assertThat(capturedAtSezzle).hasSize(1);
    assertThat(sum()).isBetween(1L, due - 1);
  }

  @Test
  void ofTwoNodesThatSeeAGroupFulfilledInTheSameInstantOneCapturesIt() throws Exception {
    paid(SEED);
    shippedGroups.add(first());
    ShippedGroups other = node();

    CompletableFuture<Boolean> there =
        CompletableFuture.supplyAsync(() -> other.capture(checkout, new ReconcileReport()));
    assertThat(capture()).isTrue();

    assertThat(there.join()).isTrue();
    assertThat(capturedAtSezzle).hasSize(1);
  }

  @Test
  void whileTheOutcomeIsUnknownTheGroupIsNeitherCapturedNorTakenForCaptured() throws Exception {
    paid(SEED);
    shippedGroups.add(first());
    doThrow(new SezzleOutcomeUnknownException(Failure.of("capture")))
        .when(client)
        .capture(anyString(), any(), anyString());

    assertThat(capture()).isFalse();
    assertThat(capture()).isFalse();

    assertThat(marks()).isZero();
    assertThat(movements.findByCheckout(checkout.getId())).hasSize(1);
  }

  @Test
  void whatWasCapturedByHandIsNotCapturedOnceMore() throws Exception {
    paid(SEED);
    long byHand = due * 2 / 3;
    payments().capture(request(byHand));
    shippedGroups.addAll(groups());

    assertThat(capture()).isTrue();

    assertThat(sum()).isEqualTo(due);
    assertThat(capturedAtSezzle).containsExactly(byHand, due - byHand);
  }

  @Test
  void ofAnOrderThatIsWorthLessByNowNoMoreIsCapturedAndAPersonIsTold() throws Exception {
    paid(SEED);
    payments().capture(request(due / 2));
    order.setTotal(new Money("0.01", order.getTotal().getCurrency().getCurrencyCode()));
    shippedGroups.addAll(groups());

    assertThat(capture()).isFalse();

    assertThat(capturedAtSezzle).hasSize(1);
    assertThat(marks()).isZero();
    assertThat(timeline.last(checkout.getId(), EventKind.AUTOMATION_FAILED)).isPresent();
  }

  @Test
  void ofAnOrderThatIsNotInForceAnyMoreNothingIsCaptured() throws Exception {
    paid(SEED);
    order.setStatus(OrderStatus.CANCELLED);
    shippedGroups.addAll(groups());

    assertThat(capture()).isFalse();

    assertThat(capturedAtSezzle).isEmpty();
    assertThat(marks()).isZero();
  }

  private static long severalGroups() {
    return LongStream.range(0, 1_000)
        .filter(ShippedGroupsTest::hasSeveralGroups)
        .findFirst()
        .getAsLong();
  }

  private static boolean hasSeveralGroups(long seed) {
    try {
      List<OrderLine> lines = OrderLines.of(RandomOrder.of(seed));
      return lines.stream().allMatch(line -> line.groupId().isPresent() && line.cents() > 100)
          && lines.stream().map(OrderLine::groupId).distinct().count() > 2;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean capture() {
    return shipped.capture(checkouts.get(checkout.getId()), report);
  }

  private SezzlePayments payments() {
    CheckoutLeases leases = new CheckoutLeases(DATABASE.transactions(), CLOCK);
    return new SezzlePayments(clients, checkouts, movements, leases, CLOCK);
  }

  private MovementRequest request(long cents) {
    return new MovementRequest(checkout.getId(), checkout.amountOf(cents), Actor.CODE, "by hand");
  }

  private List<Long> groups() {
    return order.getFulfillmentGroups().stream()
        .map(FulfillmentGroup::getId)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** One with something in it. */
  private Long first() {
    return order.getFulfillmentGroups().stream()
        .filter(group -> !group.getFulfillmentGroupItems().isEmpty())
        .findFirst()
        .get()
        .getId();
  }

  private boolean isWhole() {
    return shippedGroups.containsAll(groups());
  }

  private String captured(Price amount) {
    capturedAtSezzle.add(amount.getAmountInCents());
    return "capture-" + capturedAtSezzle.size();
  }

  private long sum() {
    return capturedAtSezzle.stream().mapToLong(cents -> cents).sum();
  }

  private org.broadleafsezzle.api.model.Order atSezzle(String uuid) {
    List<Transaction> captures = new ArrayList<>();
    for (Long cents : List.copyOf(capturedAtSezzle)) {
      captures.add(
          Transaction.builder()
              .uuid("capture-" + (captures.size() + 1))
              .amount(checkout.amountOf(cents))
              .build());
    }
    return org.broadleafsezzle.api.model.Order.builder()
        .uuid(uuid)
        .authorization(
            Authorization.builder()
                .approved(true)
                .authorizationAmount(checkout.getAmount())
                .captures(captures)
                .build())
        .build();
  }

  private static long marks() {
    return DATABASE
        .entityManagers()
        .createEntityManager()
        .createQuery("select count(s) from CapturedShipment s", Long.class)
        .getSingleResult();
  }
}

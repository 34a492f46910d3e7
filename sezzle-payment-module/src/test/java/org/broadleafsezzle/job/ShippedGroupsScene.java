package org.broadleafsezzle.job;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.Transaction;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
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
import org.broadleafsezzle.platform.ShopBeans;
import org.broadleafsezzle.reconciliation.Books;
import org.broadleafsezzle.reconciliation.OrdersNow;
import org.broadleafsezzle.shipment.CaptureAmounts;
import org.broadleafsezzle.shipment.OrderLine;
import org.broadleafsezzle.shipment.OrderLines;
import org.broadleafsezzle.shipment.RandomOrder;
import org.broadleafsezzle.shipment.Shipments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A paid order of several groups, and a Sezzle that captures. */
abstract class ShippedGroupsScene {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  static final Clock CLOCK = Clock.systemUTC();

  /** Of an order with several groups that cost something. */
  static final long SEED = severalGroups();

  final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  final MovementLedger movements = new MovementLedger(DATABASE.transactions());
  private final PartLedger parts = new PartLedger(DATABASE.transactions(), CLOCK);
  final Timeline timeline = new Timeline(DATABASE.transactions(), movements);
  private final SezzleClients clients = mock(SezzleClients.class);
  final SezzleClient client = mock(SezzleClient.class);
  private final PlatformThread thread = mock(PlatformThread.class);
  private final PlatformOrders orders = mock(PlatformOrders.class);
  private final FulfilledShipments fulfilled = mock(FulfilledShipments.class);
  private final ReconcileReport report = new ReconcileReport();
  final List<Long> capturedAtSezzle = Collections.synchronizedList(new ArrayList<>());
  final Set<Long> shippedGroups = new LinkedHashSet<>();
  final ShopBeans beans = mock(ShopBeans.class);
  private final ShippedGroups shipped = node();
  Order order;
  long due;
  SezzleCheckout checkout;

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
  ShippedGroups node() {
    CheckoutLeases leases = new CheckoutLeases(DATABASE.transactions(), CLOCK);
    SezzlePayments payments = new SezzlePayments(clients, checkouts, movements, leases, CLOCK);
    OrdersNow ordersNow = new OrdersNow(checkouts, thread, orders);
    return new ShippedGroups(
        checkouts,
        fulfilled,
        new Shipments(
            checkouts,
            movements,
            parts,
            leases,
            payments,
            thread,
            orders,
            ordersNow,
            new CaptureAmounts(beans, thread, orders)),
        parts,
        leases,
        new AutomaticCapture(payments, mock(Books.class), timeline, ordersNow, leases, CLOCK));
  }

  void paid(long seed) throws Exception {
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

  private static long severalGroups() {
    return LongStream.range(0, 1_000)
        .filter(ShippedGroupsScene::hasSeveralGroups)
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

  boolean capture() {
    return shipped.capture(checkouts.get(checkout.getId()), report);
  }

  SezzlePayments payments() {
    CheckoutLeases leases = new CheckoutLeases(DATABASE.transactions(), CLOCK);
    return new SezzlePayments(clients, checkouts, movements, leases, CLOCK);
  }

  MovementRequest request(long cents) {
    return new MovementRequest(checkout.getId(), checkout.amountOf(cents), Actor.CODE, "by hand");
  }

  List<Long> groups() {
    return order.getFulfillmentGroups().stream()
        .map(FulfillmentGroup::getId)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** One with something in it. */
  Long first() {
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

  long sum() {
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

  static long marks() {
    return DATABASE
        .entityManagers()
        .createEntityManager()
        .createQuery("select count(s) from CapturedShipment s", Long.class)
        .getSingleResult();
  }
}

package org.broadleafsezzle.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupFee;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementPart;
import org.broadleafsezzle.ledger.MovementParts;
import org.broadleafsezzle.ledger.Recorded;
import org.broadleafsezzle.ledger.RecordedPart;
import org.broadleafsezzle.platform.Cents;
import org.broadleafsezzle.platform.OrderDue;
import org.junit.jupiter.api.Test;

/**
 * All shipments are the order to the cent, and the amount refunded for items was captured for them,
 * whatever the promotions, taxes, groups and quantities of an order, and in whatever order its
 * pieces are shipped.
 */
class RandomShipmentsTest {

  private static final int ORDERS = 1_000;

  /** Of these each piece is shipped. */
  private static final int SHIPPED = 200;

  @Test
  void theLinesAreWhatSezzlePaysOfTheOrder() throws Exception {
    for (long seed : seeds(ORDERS)) {
      Order order = RandomOrder.of(seed);
      List<OrderLine> lines = OrderLines.of(order);
      assertThat(lines).as("order %d", seed).isNotEmpty().allMatch(line -> line.cents() >= 0);
      assertThat(sum(lines)).as("order %d", seed).isEqualTo(due(order));
    }
  }

  @Test
  void aGroupIsWhatThePlatformSaysWhereAllOfItsFiguresAreTheOrder() throws Exception {
    int exact = 0;
    for (long seed : seeds(ORDERS)) {
      Order order = RandomOrder.of(seed);
      long sum =
          order.getFulfillmentGroups().stream().mapToLong(RandomShipmentsTest::figures).sum();
      if (sum == due(order) && sum > 0 && areGoodsWhatTheyCost(order)) {
        exact++;
        for (FulfillmentGroup group : order.getFulfillmentGroups()) {
          List<OrderLine> lines = OrderLines.of(order);
          lines.removeIf(line -> !line.groupId().filter(group.getId()::equals).isPresent());
          assertThat(sum(lines)).as("order %d", seed).isEqualTo(figures(group));
        }
      }
    }
    assertThat(exact).isGreaterThan(ORDERS / 4);
  }

  /** A part of a bundle is rounded for itself, so that its parts may be a cent more or less. */
  private static boolean areGoodsWhatTheyCost(Order order) {
    Map<Long, Long> inGroups = new HashMap<>();
    for (FulfillmentGroup group : order.getFulfillmentGroups()) {
      for (FulfillmentGroupItem item : group.getFulfillmentGroupItems()) {
        long cents = Cents.of(item.getTotalItemAmount());
        inGroups.merge(item.getOrderItem().getId(), cents, Long::sum);
      }
    }
    return order.getOrderItems().stream()
        .allMatch(
            item -> Cents.of(item.getTotalPrice()) == inGroups.getOrDefault(item.getId(), -1L));
  }

  private static long figures(FulfillmentGroup group) {
    long cents = Cents.of(group.getFulfillmentPrice()) + Cents.of(group.getTotalTax());
    for (FulfillmentGroupFee fee : group.getFulfillmentGroupFees()) {
      cents += Cents.of(fee.getAmount());
    }
    for (FulfillmentGroupItem item : group.getFulfillmentGroupItems()) {
      cents += Cents.of(item.getTotalItemAmount());
      cents -= Cents.of(item.getProratedOrderAdjustmentAmount());
    }
    return cents;
  }

  @Test
  void allShipmentsAreTheOrderInWhateverOrderTheyLeave() throws Exception {
    for (long seed : seeds(SHIPPED)) {
      Shop shop = new Shop(seed);
      shop.shipsUntilNothingIsLeft(0);
      assertThat(shop.captured).as("order %d", seed).isEqualTo(shop.due);
      shop.refundsAll();
      assertThat(shop.refunded).as("order %d", seed).isEqualTo(shop.due);
    }
  }

  @Test
  void whatNeverShipsIsReleasedAndTheRestIsTheOrder() throws Exception {
    for (long seed : seeds(SHIPPED)) {
      Shop shop = new Shop(seed);
      shop.shipsUntilNothingIsLeft(3);
      assertThat(shop.captured + shop.released).as("order %d", seed).isEqualTo(shop.due);
      shop.refundsAll();
      assertThat(shop.refunded).as("order %d", seed).isEqualTo(shop.captured);
    }
  }

  @Test
  void whatWasCapturedWithoutNamingItemsIsRefundedByItems() throws Exception {
    for (long seed : seeds(SHIPPED)) {
      Shop shop = new Shop(seed);
      shop.captured = (long) (shop.random.nextDouble() * (shop.due + 1));
      shop.refundsAll();
      assertThat(shop.refunded).as("order %d", seed).isEqualTo(shop.captured);
    }
  }

  private static long[] seeds(int orders) {
    return LongStream.range(0, orders).toArray();
  }

  private static long sum(List<OrderLine> lines) {
    return lines.stream().mapToLong(OrderLine::cents).sum();
  }

  private static long due(Order order) {
    return Math.max(0, OrderDue.inCents(order));
  }

  /** One that ships an order in random pieces, with the books it would have. */
  private static final class Shop {
    private final Random random;
    private final List<OrderLine> lines;
    private final long due;
    private final List<RecordedPart> books = new ArrayList<>();
    private long captured;
    private long released;
    private long refunded;

    private Shop(long seed) throws Exception {
      random = new Random(seed);
      Order order = RandomOrder.of(seed);
      lines = OrderLines.of(order);
      due = due(order);
    }

    /**
     * @param released one of so many movements is a release; 0: none
     */
    private void shipsUntilNothingIsLeft(int released) {
      while (lines.stream().anyMatch(line -> now().leftPieces(line) > 0)) {
        boolean release = released > 0 && random.nextInt(released) == 0;
        ShippedOrder now = now();
        Map<String, Integer> pieces = new LinkedHashMap<>();
        for (OrderLine line : lines) {
          int left = now.leftPieces(line);
          if (left > 0 && random.nextBoolean()) {
            pieces.put(line.key(), random.nextBoolean() ? left : 1 + random.nextInt(left));
          }
        }
        moves(release ? MovementKind.RELEASE : MovementKind.CAPTURE, pieces, now);
        if (!release && random.nextInt(4) == 0) {
          refundsSome();
        }
      }
    }

    private void refundsSome() {
      ShippedOrder now = now();
      Map<String, Integer> pieces = new LinkedHashMap<>();
      for (OrderLine line : lines) {
        int left = now.refundablePieces(line);
        if (left > 0 && random.nextInt(3) == 0) {
          pieces.put(line.key(), 1 + random.nextInt(left));
        }
      }
      moves(MovementKind.REFUND, pieces, now);
    }

    private void refundsAll() {
      while (lines.stream().anyMatch(line -> now().refundablePieces(line) > 0)) {
        refundsSome();
      }
    }

    private void moves(MovementKind kind, Map<String, Integer> pieces, ShippedOrder now) {
      MovementParts parts = now.parts(kind, pieces, Long.MAX_VALUE);
      books.addAll(Recorded.succeeded(kind, parts));
      if (kind == MovementKind.CAPTURE) {
        captured += parts.sumInCents();
      } else if (kind == MovementKind.RELEASE) {
        released += parts.sumInCents();
      } else {
        refunded += parts.sumInCents();
        for (MovementPart part : parts.list()) {
          OrderLine line =
              lines.stream().filter(one -> one.key().equals(part.getLine())).findFirst().get();
          assertThat(now().movedInCents(line, MovementKind.REFUND))
              .isLessThanOrEqualTo(now().capturedInCents(line));
        }
      }
      assertThat(captured + released).isLessThanOrEqualTo(due);
      assertThat(refunded).isLessThanOrEqualTo(captured);
    }

    private ShippedOrder now() {
      return new ShippedOrder(1L, lines, books, captured);
    }
  }
}

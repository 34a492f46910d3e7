package org.broadleafsezzle.demo.simulator.settlements;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadleafsezzle.demo.simulator.orders.Authorization;
import org.broadleafsezzle.demo.simulator.orders.Movement;
import org.broadleafsezzle.demo.simulator.orders.Order;
import org.broadleafsezzle.demo.simulator.orders.Orders;
import org.broadleafsezzle.demo.simulator.orders.Source;
import org.broadleafsezzle.demo.simulator.problems.NotFoundException;
import org.broadleafsezzle.demo.simulator.settlements.Payout.Kind;
import org.broadleafsezzle.demo.simulator.settlements.Payout.Line;

/**
 * The payouts that follow from the captures and refunds so far: one for each day and currency, as
 * soon as the day is over. Each capture costs a fee of 6% and 30 cents; a refund brings the 6% of
 * it back. The documentation has lines of chargebacks and does not say when: here the refund of a
 * dispute that the shopper has won is one.
 */
public final class Payouts {

  private static final BigDecimal FEE_RATE = new BigDecimal("0.06");
  private static final int FEE_PER_CAPTURE_IN_CENTS = 30;

  private final Clock clock;
  private final Orders orders;

  public Payouts(Clock clock, Orders orders) {
    this.clock = clock;
    this.orders = orders;
  }

  /** Those of a currency that were paid from the first to the last day, the oldest first. */
  public List<Payout> paidBetween(LocalDate first, LocalDate last, String currency) {
    return all()
        .filter(payout -> payout.currency().equals(currency))
        .filter(payout -> !payout.day().plusDays(1).isBefore(first))
        .filter(payout -> !payout.day().plusDays(1).isAfter(last))
        .toList();
  }

  /**
   * Finds a payout.
   *
   * @throws NotFoundException if there is no such payout
   */
  public Payout get(String uuid) {
    return all()
        .filter(payout -> payout.uuid().equals(uuid))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("payout", uuid));
  }

  private record Key(LocalDate day, String currency) {}

  private Stream<Payout> all() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Map<Key, List<Line>> byDay =
        orders.all().stream()
            .flatMap(Payouts::lines)
            .filter(line -> day(line).isBefore(today))
            .sorted(Comparator.comparing(Line::at))
            .collect(
                Collectors.groupingBy(
                    line -> new Key(day(line), line.order().purchase().orderAmount().currency()),
                    () ->
                        new TreeMap<>(Comparator.comparing(Key::day).thenComparing(Key::currency)),
                    Collectors.toList()));
    return byDay.entrySet().stream().map(e -> payout(e.getKey(), e.getValue()));
  }

  private static Payout payout(Key key, List<Line> lines) {
    String name = "payout " + key.day() + " " + key.currency();
    String uuid = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    return new Payout(uuid, key.currency(), key.day(), lines);
  }

  private static Stream<Line> lines(Order order) {
    return order.authorization().stream()
        .flatMap(
            a ->
                Stream.of(orderLine(order, a), captureLines(order, a), refundLines(order, a))
                    .flatMap(lines -> lines));
  }

  private static Stream<Line> orderLine(Order order, Authorization authorization) {
    return authorization.captures().stream()
        .limit(1)
        .map(
            first ->
                line(Kind.ORDER, order, first, order.purchase().orderAmount().amountInCents()));
  }

  private static Stream<Line> captureLines(Order order, Authorization authorization) {
    return authorization.captures().stream()
        .flatMap(
            capture ->
                Stream.of(
                    line(Kind.CAPTURE, order, capture, cents(capture)),
                    line(
                        Kind.FEE,
                        order,
                        capture,
                        -percentage(capture) - FEE_PER_CAPTURE_IN_CENTS)));
  }

  private static Stream<Line> refundLines(Order order, Authorization authorization) {
    return authorization.refunds().stream()
        .flatMap(
            refund ->
                refund.source() == Source.DISPUTE
                    ? Stream.of(line(Kind.CHARGEBACK, order, refund, -cents(refund)))
                    : Stream.of(
                        line(Kind.REFUND, order, refund, -cents(refund)),
                        line(Kind.RETURNED_FEE, order, refund, percentage(refund))));
  }

  private static Line line(Kind kind, Order order, Movement movement, int cents) {
    return new Line(kind, order, movement.at(), cents);
  }

  private static int cents(Movement movement) {
    return movement.amount().amountInCents();
  }

  private static int percentage(Movement movement) {
    return FEE_RATE
        .multiply(BigDecimal.valueOf(cents(movement)))
        .setScale(0, RoundingMode.HALF_UP)
        .intValueExact();
  }

  private static LocalDate day(Line line) {
    Instant at = line.at();
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}

package org.broadleafsezzle.demo.bench;

import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A burst of signed deliveries, each another event about orders of the shop: half say that the
 * order is authorized, half that it was captured on Sezzle's dashboard.
 */
final class WebhookPart implements Part {
  private static final int ORDERS = 50;
  private static final int SENDERS = 4;
  private static final int WARM_UP = 1_000;
  private static final int BURST = 3_000;
  private static final double SLOWEST_PERCENT = 99;
  private static final double GOAL_MILLIS = 25;
  private static final double GOAL_SECONDS = 10;
  private static final double NANOS_IN_MILLI = 1e6;
  private static final double NANOS_IN_SECOND = 1e9;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Shop shop;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  WebhookPart(Shop shop) {
    this.shop = shop;
  }

  @Override
  public String title() {
    return "A burst of %,d webhook deliveries about %d orders, by %d senders at once"
        .formatted(BURST, ORDERS, SENDERS);
  }

  @Override
  public List<Row> measure() throws Exception {
    List<SignedEvent> events = events();
    send(events, WARM_UP);
    awaitWorkedOff();
    double statements = statementsOfOne(events);

    long start = System.nanoTime();
    List<Double> millis = send(events, BURST);
    double accepted = (System.nanoTime() - start) / NANOS_IN_SECOND;
    awaitWorkedOff();
    double workedOff = (System.nanoTime() - start) / NANOS_IN_SECOND;
    long done =
        shop.number(
            "SELECT COUNT(*) FROM SEZZLE_WEBHOOK WHERE OUTCOME IN ('DECIDED', 'IN_THE_BOOKS')");
    long all = shop.number("SELECT COUNT(*) FROM SEZZLE_WEBHOOK");
    shop.execute("DELETE FROM SEZZLE_WEBHOOK");
    return List.of(
        Row.of("accepted", "%,.0f deliveries/s".formatted(BURST / accepted)),
        Row.of("answered in, median", "%.1f ms".formatted(Numbers.median(millis))),
        Row.atMost(
            "answered in, the slowest percent at least",
            Numbers.percentile(millis, SLOWEST_PERCENT),
            GOAL_MILLIS,
            "ms"),
        Row.atMost("from the first sent until all are worked off", workedOff, GOAL_SECONDS, "s"),
        Row.must(
            "worked off, each with what it should come to",
            "%,d of %,d".formatted(done, all),
            "all",
            done == all),
        Row.of(
            "statements of the database for one delivery, taken in and worked off",
            "%.1f".formatted(statements)));
  }

  /** Orders of the shop, each captured by the merchant at Sezzle. */
  private List<SignedEvent> events() throws Exception {
    SezzleControl sezzle = new SezzleControl(shop.sezzle());
    List<SignedEvent> events = new ArrayList<>();
    for (int i = 0; i < ORDERS; i++) {
      String order = Purchase.withSezzle(shop);
      events.add(SignedEvent.authorized(order));
      events.add(SignedEvent.captured(order, sezzle.capture(order, 100)));
    }
    return events;
  }

  private double statementsOfOne(List<SignedEvent> events) throws Exception {
    DatabaseWork.count("", false);
    send(events, events.size());
    awaitWorkedOff();
    DatabaseWork.stop();
    return (double) DatabaseWork.statements() / events.size();
  }

  private void awaitWorkedOff() {
    await("all deliveries are worked off")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> shop.number("SELECT COUNT(*) FROM SEZZLE_WEBHOOK WHERE STATE = 'RECEIVED'") == 0);
  }

  private List<Double> send(List<SignedEvent> events, int deliveries) throws Exception {
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    try {
      List<Callable<Double>> all = new ArrayList<>();
      for (int i = 0; i < deliveries; i++) {
        HttpRequest request = events.get(i % events.size()).delivery(shop);
        all.add(() -> answeredIn(request));
      }
      List<Double> millis = new ArrayList<>();
      for (Future<Double> one : senders.invokeAll(all)) {
        millis.add(one.get());
      }
      return millis;
    } finally {
      senders.shutdownNow();
    }
  }

  private double answeredIn(HttpRequest request) throws Exception {
    long start = System.nanoTime();
    int status = http.send(request, BodyHandlers.discarding()).statusCode();
    if (status != 200) {
      throw new IllegalStateException("A delivery was answered " + status);
    }
    return (System.nanoTime() - start) / NANOS_IN_MILLI;
  }
}

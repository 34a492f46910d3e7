package org.broadleafsezzle.demo.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.broadleafsezzle.demo.simulator.SimulatorOptions;

/** Signed deliveries about orders of the shop, each another event: how many it takes in. */
final class WebhookPart implements Part {
  private static final int SENDERS = 4;
  private static final int WARM_UP = 500;
  private static final int DELIVERIES = 2_500;
  private static final double SLOWEST_PERCENT = 99;
  private static final double GOAL_MILLIS = 50;
  private static final double NANOS_IN_MILLI = 1e6;

  private final Shop shop;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  WebhookPart(Shop shop) {
    this.shop = shop;
  }

  @Override
  public String title() {
    return "Webhook deliveries taken in, by %d senders at once".formatted(SENDERS);
  }

  @Override
  public List<Row> measure() throws Exception {
    Purchase.WITH_SEZZLE.buy(shop);
    List<String> orders =
        shop.texts("SELECT SEZZLE_ORDER_UUID FROM SEZZLE_CHECKOUT WHERE STATE = 'COMPLETED'");
    send(orders, WARM_UP);
    long start = System.nanoTime();
    List<Double> millis = send(orders, DELIVERIES);
    double seconds = (System.nanoTime() - start) / NANOS_IN_MILLI / 1_000;
    long workedOff = shop.number("SELECT COUNT(*) FROM SEZZLE_WEBHOOK WHERE STATE = 'DONE'");
    shop.execute("DELETE FROM SEZZLE_WEBHOOK");
    double slowest = Numbers.percentile(millis, SLOWEST_PERCENT);
    return List.of(
        Row.of("accepted", "%,.0f deliveries/s".formatted(DELIVERIES / seconds)),
        Row.of("answered in, median", "%.1f ms".formatted(Numbers.median(millis))),
        new Row(
            "answered in, the slowest percent at least",
            "%.1f ms".formatted(slowest),
            "at most %.0f ms: %s"
                .formatted(GOAL_MILLIS, slowest <= GOAL_MILLIS ? "reached" : "**missed**")),
        Row.of(
            "worked off by the time the last one was in",
            "%,d of %,d".formatted(workedOff, WARM_UP + DELIVERIES)));
  }

  private List<Double> send(List<String> orders, int deliveries) throws Exception {
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    try {
      List<Callable<Double>> all = new ArrayList<>();
      for (int i = 0; i < deliveries; i++) {
        HttpRequest request = delivery(orders.get(i % orders.size()));
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

  private HttpRequest delivery(String order) throws Exception {
    String body =
        """
        {"uuid":"%s","created_at":"2026-01-01T00:00:00Z","event":"order.authorized",\
        "data_type":"order","data":{"uuid":"%s"}}"""
            .formatted(UUID.randomUUID(), order);
    return HttpRequest.newBuilder(URI.create(shop.shop("/sezzle/webhook")))
        .header("Content-Type", "application/json")
        .header("Sezzle-Signature", signature(body))
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private static String signature(String body) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    byte[] key = SimulatorOptions.DEMO_PRIVATE_KEY.getBytes(StandardCharsets.UTF_8);
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
  }
}

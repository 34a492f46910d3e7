package org.broadleafsezzle.demo.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.broadleafsezzle.demo.admin.Administrator;
import org.broadleafsezzle.demo.flow.HttpSession.Page;

/** An administrator captures 1,000 payments at once, each of which Sezzle takes its time for. */
final class BulkCapturePart implements Part {
  private static final int PAYMENTS = Integer.getInteger("bench.captures", 1_000);
  private static final long SEZZLE_TAKES_MILLIS = 200;
  private static final long LOOK_EVERY_MILLIS = 25;
  private static final double GOAL = 4;
  private static final double NANOS_IN_SECOND = 1e9;
  private static final String UNENDED =
      "SELECT COUNT(*) FROM SEZZLE_BULK_MOVEMENT WHERE STATE <> 'ENDED'";

  private final Shop shop;

  BulkCapturePart(Shop shop) {
    this.shop = shop;
  }

  @Override
  public String title() {
    return "A bulk capture of %,d payments, each of which Sezzle takes %d ms for"
        .formatted(PAYMENTS, SEZZLE_TAKES_MILLIS);
  }

  @Override
  public List<Row> measure() throws Exception {
    System.setProperty("gateway.sezzle.reconcile", "false");
    List<String> payments = new CopiedPurchases(shop).make(PAYMENTS);
    SezzleControl sezzle = new SezzleControl(shop.sezzle());
    sezzle.slowCaptures(PAYMENTS, SEZZLE_TAKES_MILLIS);
    long start = System.nanoTime();
    confirm(Administrator.signIn(shop, Administrator.ADMIN), payments);
    InFlight inFlight = watch(sezzle);
    double seconds = (System.nanoTime() - start) / NANOS_IN_SECOND;

    Map<String, Integer> calls = new HashMap<>();
    sezzle.calls("capture", "").forEach(call -> calls.merge(path(call), 1, Integer::sum));
    long twice = calls.values().stream().filter(times -> times > 1).count();
    long captured =
        shop.number("SELECT COUNT(*) FROM SEZZLE_BULK_MOVEMENT_ITEM WHERE STATE = 'DONE'");
    return List.of(
        Row.of("captured", "%,d of %,d in %.0f s".formatted(captured, payments.size(), seconds)),
        Row.must(
            "calls in flight at Sezzle, on average",
            "%.1f".formatted(inFlight.average()),
            "at least %.0f".formatted(GOAL),
            inFlight.average() >= GOAL),
        Row.must(
            "payments with two calls in flight at once, in %,d looks at the simulator's log"
                .formatted(inFlight.looks()),
            String.valueOf(inFlight.doubled()),
            "none",
            inFlight.doubled() == 0),
        Row.must(
            "payments for which Sezzle was asked twice",
            String.valueOf(twice),
            "none",
            twice == 0));
  }

  /** Chooses them, looks at what it comes to, and confirms. */
  private static void confirm(Administrator admin, List<String> payments) throws IOException {
    Page draft =
        admin.posts(
            "/sezzle/bulk/new", Map.of("kind", "CAPTURE", "payment", String.join(",", payments)));
    Page begun = admin.session().submit(draft, "form[action$='/bulk'] button", Map.of());
    if (!begun.url().getPath().contains("/bulk/")) {
      throw new IOException("The bulk capture did not begin: " + begun);
    }
  }

  /**
   * The calls in flight at Sezzle from the first call until the bulk capture had ended.
   *
   * @param looks how often it was looked
   * @param average number of calls
   * @param doubled payments of which two calls were seen at once
   */
  private record InFlight(int looks, double average, int doubled) {}

  private InFlight watch(SezzleControl sezzle)
      throws IOException, SQLException, InterruptedException {
    List<Integer> seen = new ArrayList<>();
    Set<String> doubled = new HashSet<>();
    do {
      Set<String> now = new HashSet<>();
      JsonNode calls = sezzle.calls("capture", "&status=none");
      for (JsonNode call : calls) {
        if (!now.add(path(call))) {
          doubled.add(path(call));
        }
      }
      if (!calls.isEmpty() || !seen.isEmpty()) {
        seen.add(calls.size());
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
    } while (shop.number(UNENDED) > 0);
    double average = seen.stream().mapToInt(Integer::intValue).average().orElse(0);
    return new InFlight(seen.size(), average, doubled.size());
  }

  private static String path(JsonNode call) {
    return call.path("path").asText();
  }
}

package org.broadleafsezzle.demo.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A bulk capture moves several payments at a time, in its turn, for somebody who still may. */
@DemoTest
@Tag("money")
class BulkCaptureInTurnIT {
  @Test
  void itStopsOnceTheRightIsWithdrawnAndIsThenCarriedOnInTheNameOfWhoSaysSo(Demo demo)
      throws Exception {
    List<Bought> bought = several(demo, 8);
    try (GrantedToReader right = GrantedToReader.capture(demo)) {
      Administrator reader = Administrator.signIn(demo, Administrator.READER);
      Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
      BulkPages bulk = new BulkPages(admin);
      demo.sezzle().fault("capture", "LATE", "BEFORE", 6, 3000);

      Page running = new BulkPages(reader).begins("CAPTURE", bought);
      awaitInFlight(demo, 6);
      right.withdraw();
      Page withdrawn = bulk.awaitEnd(running);
      assertThat(withdrawn.text("[data-word]")).contains("Stopped", "6 captured");
      assertThat(withdrawn.text(".sezzle-who")).contains("sezzle-reader may not capture any more");
      assertThat(capturesOf(demo, bought)).isEqualTo(Map.of("sezzle-reader", 6L));

      admin.session().submit(withdrawn, ".sezzle-carry-on button", Map.of());
      Page done = bulk.awaitEnd(running);
      assertThat(done.text("[data-word]")).contains("Finished", "8 captured");
      assertThat(done.text(".sezzle-who")).isEqualTo("Carried on by admin.");
      assertThat(capturesOf(demo, bought)).isEqualTo(Map.of("sezzle-reader", 6L, "admin", 2L));
    }
  }

  @Test
  void severalAreCapturedAtATimeAndNeverOneTwice(Demo demo) throws Exception {
    List<Bought> bought = several(demo, 12);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    BulkPages bulk = new BulkPages(admin);
    demo.sezzle().clearLog();
    demo.sezzle().fault("capture", "LATE", "BEFORE", 12, 1000);

    Page running = bulk.begins("CAPTURE", bought);
    assertThat(awaitInFlight(demo, 4)).doesNotHaveDuplicates();
    Page done = bulk.awaitEnd(running);

    assertThat(done.text("[data-word]")).contains("Finished", "12 captured");
    assertThat(demo.sezzle().calls()).containsEntry("capture", 12);
    for (Bought one : bought) {
      assertThat(demo.sezzle().order(one.uuid()).path("authorization").path("captures")).hasSize(1);
    }
  }

  @Test
  void oneTooManyWaitsForItsTurnAndBeginsWithoutAPerson(Demo demo) throws Exception {
    List<Bought> bought = several(demo, 5);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    BulkPages bulk = new BulkPages(admin);
    demo.sezzle().fault("capture", "LATE", "BEFORE", 4, 4000);

    List<Page> runs = new ArrayList<>();
    for (Bought one : bought) {
      runs.add(bulk.begins("CAPTURE", List.of(one)));
    }
    Page last = bulk.reload(runs.get(4));
    assertThat(last.text("[data-word]")).contains("Waiting for its turn");
    assertThat(last.shows(".sezzle-carry-on")).isFalse();

    for (Page run : runs) {
      assertThat(bulk.awaitEnd(run).text("[data-word]")).contains("Finished", "1 captured");
    }
  }

  /** A process that is gone has written it down, and nothing more. */
  @Test
  void whatWaitedWhenTheProcessEndedBeginsInTheNext(Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    BulkPages pages = new BulkPages(admin);
    String bulk = UUID.randomUUID().toString();
    change(
        demo,
        "insert into SEZZLE_BULK_MOVEMENT (BULK_ID, KIND, REQUESTED_BY, ACTING_FOR, STATE,"
            + " CREATED_MILLIS, ALIVE_UNTIL_MILLIS) values ('"
            + bulk
            + "', 'CAPTURE', 'admin', 'admin', 'RUNNING', 0, 0)");
    change(
        demo,
        "insert into SEZZLE_BULK_MOVEMENT_ITEM (REQUEST_ID, BULK_ID, POSITION_IN_BULK,"
            + " CHECKOUT_ID, AMOUNT_IN_CENTS, CURRENCY, DOUBT_CONFIRMED, STATE) select '"
            + UUID.randomUUID()
            + "', '"
            + bulk
            + "', 0, CHECKOUT_ID, AMOUNT_IN_CENTS, CURRENCY, 0, 'WAITING' from SEZZLE_CHECKOUT"
            + " where SEZZLE_ORDER_UUID = '"
            + bought.uuid()
            + "'");
    assertThat(admin.opens("/sezzle/bulk/" + bulk).text("[data-word]")).contains("Interrupted");

    change(
        demo, "update SEZZLE_BULK_MOVEMENT set STATE = 'WAITING' where BULK_ID = '" + bulk + "'");

    Page done = pages.awaitEnd(admin.opens("/sezzle/bulk/" + bulk));
    assertThat(done.text("[data-word]")).contains("Finished", "1 captured");
  }

  private static List<Bought> several(Demo demo, int many) throws IOException {
    List<Bought> bought = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      bought.add(Bought.in(demo));
    }
    return bought;
  }

  /** The orders whose captures the simulator has not answered, once there are so many. */
  private static List<String> awaitInFlight(Demo demo, int many) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                demo.sezzle().log("capture").stream()
                    .filter(call -> call.path("status").isNull())
                    .map(call -> call.path("path").asText())
                    .toList(),
            inFlight -> inFlight.size() >= many);
  }

  /** The number of these that each administrator captured, as the books say. */
  private static Map<String, Long> capturesOf(Demo demo, List<Bought> bought) throws SQLException {
    String orders =
        bought.stream().map(one -> "'" + one.uuid() + "'").collect(Collectors.joining(","));
    try (Connection database = demo.connect();
        Statement statement = database.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select m.REQUESTED_BY from SEZZLE_MOVEMENT m join SEZZLE_CHECKOUT c"
                    + " on c.CHECKOUT_ID = m.CHECKOUT_ID where m.KIND = 'CAPTURE'"
                    + " and m.STATE = 'SUCCEEDED' and c.SEZZLE_ORDER_UUID in ("
                    + orders
                    + ")")) {
      Stream.Builder<String> who = Stream.builder();
      while (rows.next()) {
        who.add(rows.getString(1));
      }
      return who.build().collect(Collectors.groupingBy(one -> one, Collectors.counting()));
    }
  }

  private static void change(Demo demo, String sql) throws SQLException {
    try (Connection database = demo.connect();
        Statement statement = database.createStatement()) {
      database.setAutoCommit(true);
      statement.executeUpdate(sql);
    }
  }
}

package org.broadleafsezzle.demo.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.demo.admin.PersonAtSezzle;
import org.broadleafsezzle.demo.flow.HttpShopper;
import org.broadleafsezzle.demo.mail.MailCatcher;
import org.broadleafsezzle.demo.running.Books;
import org.broadleafsezzle.demo.running.ChildDemo;
import org.broadleafsezzle.demo.running.Gateway;
import org.broadleafsezzle.demo.running.PostgresServer;
import org.broadleafsezzle.demo.running.Sezzle;
import org.broadleafsezzle.demo.running.ShopDatabase;
import org.broadleafsezzle.demo.running.Told;
import org.broadleafsezzle.demo.simulator.SezzleSimulator;
import org.broadleafsezzle.demo.simulator.SimulatorOptions;
import org.broadleafsezzle.demo.simulator.merchant.MerchantSettings;

/**
 * A shop in a process of its own, and Sezzle beside it, for tests that break the one or the other.
 * Nothing is ever reset: after each case the books are compared from the first order on, and what
 * people were told with what has happened.
 */
final class Stage implements AutoCloseable {
  private static final String RECONCILE = "gateway.sezzle.reconcile";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Long enough to get back to the shop. */
  private static final Duration SHORT_LIFE = Duration.ofSeconds(5);

  /** While a run is under way its lock lasts far longer than after it. */
  private static final Duration LOCK_OF_A_RUN = Duration.ofMinutes(1);

  /** The delay with which Sezzle lists what it has done, if it lists it late. */
  private static final Duration LISTING_WAIT = Duration.ofMillis(700);

  /** As long as the shop looks for a movement that Sezzle does not list before it asks a person. */
  private static final Duration TO_BE_LISTED = Duration.ofMinutes(10);

  private final SezzleSimulator simulator;
  private final Sezzle sezzle;
  private final ChildDemo shop;
  private final MailCatcher mails = MailCatcher.start();
  private final Told told = new Told(mails);

  private Stage(SezzleSimulator simulator, ShopDatabase database) {
    this.simulator = simulator;
    sezzle = new Sezzle(simulator.controlUrl(), simulator.apiUrl());
    shop = new ChildDemo("reliability", database, simulator.baseUrl()).writingTo(mails);
  }

  /** On the database server that the tests were given, if any, else on an embedded database. */
  static Stage open() {
    try {
      Optional<PostgresServer> server = isOnServer() ? PostgresServer.given() : Optional.empty();
      ShopDatabase database =
          server.isPresent()
              ? server.get().newDatabase()
              : ShopDatabase.inFiles(Files.createTempDirectory(Path.of("target"), "reliability"));
      Stage stage = new Stage(SezzleSimulator.start(SimulatorOptions.defaults()), database);
      stage.shop.start();
      return stage;
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the tests were given a database server. */
  static boolean isOnServer() {
    return !System.getProperty("demo.db.url", "").isEmpty();
  }

  Sezzle sezzle() {
    return sezzle;
  }

  /** Sezzle behaves like this from now on. */
  void sezzleIs(Gateway gateway) {
    gateway.set(sezzle, LISTING_WAIT);
  }

  /** Waits until Sezzle lists all that was done up to now. */
  void awaitListing() {
    await().pollDelay(LISTING_WAIT).until(() -> true);
  }

  ChildDemo shop() {
    return shop;
  }

  /** A shopper who is about to press the button, for a session of this intent. */
  HttpShopper shopperAtPayment(String intent) throws IOException {
    shop.set("gateway.sezzle.intent", intent);
    return HttpShopper.readyToPay(shop);
  }

  /** A flow is played once without any trouble, and what it does is noted. */
  List<Step> steps(Flow flow) throws Exception {
    Flow.Scene scene = flow.prepare(this);
    sezzle.clearLog();
    shop.recordCommits();
    scene.act().play();
    List<Step> steps = Step.of(operations(), shop.recordedCommits());
    flow.end(this);
    return steps;
  }

  private List<String> operations() {
    return sezzle.log().stream().map(call -> call.path("operationId").asText()).toList();
  }

  /** Somebody buys; returns the uuid of the order at Sezzle. */
  String bought(String intent) throws IOException {
    HttpShopper shopper = shopperAtPayment(intent);
    String uuid = shopper.goesToSezzle();
    shopper.opens(sezzle.decide(uuid, "APPROVE"));
    assertThat(shopper.hasOrdered()).as(shopper.page().toString()).isTrue();
    return uuid;
  }

  /** Somebody has bought, and the authorization has expired before anything was captured. */
  String boughtAndExpired() throws IOException {
    sezzle.authorizationsLive(SHORT_LIFE);
    String uuid;
    try {
      uuid = bought("AUTH");
    } finally {
      sezzle.authorizationsLive(MerchantSettings.DEFAULT_AUTHORIZATION_LIFETIME);
    }
    await()
        .atMost(PATIENCE)
        .until(() -> sezzle.order(uuid).path("authorization").path("expired").asBoolean());
    return uuid;
  }

  /** The rules that do not hold now, a sentence each. */
  List<String> differences() throws SQLException {
    try (Connection database = shop.connect()) {
      List<String> differences = new ArrayList<>(Books.differences(database, sezzle));
      differences.addAll(told.differences(List.of(shop)));
      return differences;
    }
  }

  /** The shop was killed, and runs again. */
  void startAgain() {
    shop.start();
    try {
      Told.dieWith(shop);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The one value that a query finds, or null. */
  String value(String query) throws SQLException {
    try (Connection database = shop.connect();
        Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next() ? row.getString(1) : null;
    }
  }

  /**
   * As much time as the rights last that a process takes on a checkout, a webhook or the job, as
   * the job leaves a checkout alone after a look at it, and as Sezzle needs to list a movement.
   */
  void timePasses() throws SQLException {
    awaitListing();
    try (Connection database = shop.connect();
        Statement statement = database.createStatement()) {
      statement.executeUpdate(
          "UPDATE SEZZLE_CHECKOUT SET LEASE_UNTIL_MILLIS = 0, LOOK_AGAIN_MILLIS = 0"
              + " WHERE LEASE_UNTIL_MILLIS > 0 OR LOOK_AGAIN_MILLIS > 0");
      statement.executeUpdate("UPDATE SEZZLE_TASK_TRIES SET NEXT_TRY_MILLIS = 0");
      statement.executeUpdate("DELETE FROM SEZZLE_CART_LEASE");
      statement.executeUpdate(
          "UPDATE SEZZLE_SAVED_ACCOUNT SET NEXT_TRY_MILLIS = 1 WHERE NEXT_TRY_MILLIS IS NOT NULL");
      statement.executeUpdate(
          "UPDATE SEZZLE_WEBHOOK SET NEXT_ATTEMPT_MILLIS = 0 WHERE STATE = 'RECEIVED'");
      statement.executeUpdate(
          "UPDATE SEZZLE_MOVEMENT SET SENT_MILLIS = SENT_MILLIS - "
              + TO_BE_LISTED.toMillis()
              + " WHERE STATE = 'STARTED'");
      statement.executeUpdate("UPDATE SEZZLE_JOB_LOCK SET LOCK_UNTIL_MILLIS = LOCKED_AT_MILLIS");
    }
  }

  /** Leaves what shoppers have left open at Sezzle to a later run of the job. */
  void forgetOpenCheckouts() throws SQLException {
    try (Connection database = shop.connect();
        Statement statement = database.createStatement()) {
      statement.executeUpdate(
          "UPDATE SEZZLE_CHECKOUT SET LOOK_AGAIN_MILLIS = "
              + Instant.now().plus(Duration.ofDays(1)).toEpochMilli()
              + " WHERE STATE = 'OPEN'");
    }
  }

  /** Lets the reconcile job run once, to its end. */
  void reconcile() throws SQLException {
    String last = lockedAt();
    shop.set(RECONCILE, "true");
    try {
      await().atMost(PATIENCE).until(() -> !String.valueOf(lockedAt()).equals(last));
    } finally {
      if (shop.isRunning()) {
        shop.set(RECONCILE, "false");
      }
    }
    await().atMost(PATIENCE).until(this::hasRun);
  }

  /**
   * Waits until the job's run has ended and the shop's other threads have done what it left. A
   * person looks at Sezzle's books where nobody else can tell what came of a movement; what is done
   * on that word can be listed late, too.
   *
   * @return whether a person was asked
   */
  boolean settle() throws SQLException, IOException {
    timePasses();
    reconcile();
    boolean asked = personAnswers();
    if (asked) {
      reconcile();
      timePasses();
      reconcile();
    }
    await()
        .atMost(PATIENCE)
        .until(() -> value("SELECT 1 FROM SEZZLE_WEBHOOK WHERE STATE = 'RECEIVED'") == null);
    return asked;
  }

  private boolean personAnswers() throws SQLException, IOException {
    if (value("SELECT 1 FROM SEZZLE_CHECKOUT WHERE UNCLEAR > 0") == null) {
      return false;
    }
    try (Connection database = shop.connect()) {
      return new PersonAtSezzle(shop, sezzle).answers(database) > 0;
    }
  }

  private String lockedAt() throws SQLException {
    return String.valueOf(
        value("SELECT LOCKED_AT_MILLIS FROM SEZZLE_JOB_LOCK WHERE NAME = 'reconcile'"));
  }

  private boolean hasRun() throws SQLException {
    try (Connection database = shop.connect();
        Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT LOCKED_AT_MILLIS, LOCK_UNTIL_MILLIS FROM SEZZLE_JOB_LOCK WHERE NAME ="
                    + " 'reconcile'")) {
      row.next();
      return row.getLong(2) - row.getLong(1) < LOCK_OF_A_RUN.toMillis();
    }
  }

  @Override
  public void close() {
    shop.close();
    simulator.close();
    mails.close();
  }
}

package org.broadleafsezzle.demo.walk;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.demo.flow.SignedWebhook;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.Sezzle;
import org.broadleafsezzle.demo.running.ShopSettings;

/** Everybody who has a hand in one walk, and what they do. */
final class World {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final List<String> OPERATIONS =
      List.of(
          "getOrder",
          "capture",
          "refund",
          "release",
          "createSession",
          "reauthorize",
          "updateOrder");
  private static final List<String> FAULTS =
      List.of("STATUS_500", "CUT_CONNECTION", "BROKEN_BODY", "STATUS_502", "STATUS_429", "NEVER");
  private static final int MOST_IN_CART = 3;
  private static final int MOST_FAILED_CALLS = 3;

  private final Demo demo;
  private final Sezzle sezzle;
  private final ShopDesk desk;
  private final WalkingAdministrator administrator;
  private final WalkingShopper shopper;
  private final HttpClient http = HttpClient.newHttpClient();
  private String intent = "AUTH";

  World(Demo demo, ShopDesk desk, WalkingAdministrator administrator) throws IOException {
    this.demo = demo;
    this.desk = desk;
    this.administrator = administrator;
    sezzle = demo.sezzle();
    shopper = new WalkingShopper(demo);
  }

  void does(Step step) throws Exception {
    switch (step.what()) {
      case REDIRECT -> shopper.pressesSezzle();
      case APPROVE -> decides(step, "APPROVE");
      case DENY -> decides(step, "DENY");
      case RETURN -> visits(step, attempt -> shopper.opens(attempt.returnUrl()));
      case RETURN_TWICE_AT_ONCE ->
          visits(step, attempt -> shopper.opensTwiceAtOnce(attempt.returnUrl()));
      case GIVE_UP -> visits(step, attempt -> shopper.opens(attempt.cancelUrl()));
      case CHANGE_CART -> shopper.changesCart(1 + step.portion() % MOST_IN_CART);
      case PAY_ON_DELIVERY -> visits(step, this::paysOnDelivery);
      case ADMIN_CAPTURE -> administers(step, "capture");
      case ADMIN_CAPTURE_AND_RELEASE -> administers(step, "capture-and-release");
      case ADMIN_REFUND -> administers(step, "refund");
      case ADMIN_RELEASE -> administers(step, "release");
      case ADMIN_REAUTHORIZE -> administers(step, "reauthorize");
      case ADMIN_REFRESH -> administers(step, "refresh");
      case ADMIN_CANCEL -> administers(step, "cancel");
      case ADMIN_AGAIN -> administrator.sendsTheLastFormAgain();
      case DASHBOARD_CAPTURE -> byHand(step, "capture");
      case DASHBOARD_REFUND -> byHand(step, "refund");
      case DASHBOARD_RELEASE -> byHand(step, "release");
      case WEBHOOK -> delivers(step);
      case WEBHOOKS_REVERSED -> deliversAllReversed();
      case TIME -> sezzle.moveClock(Duration.ofMinutes(11L * (1 + step.portion())));
      case TOKEN_EXPIRES -> sezzle.expireTokens();
      case FAULT -> fails(step);
      case OUTAGE_ENDS -> endOutage();
      case OTHER_INTENT -> otherIntent();
      case RECONCILE -> reconcile();
    }
  }

  /** Everybody answers again, and at once. */
  void endOutage() {
    sezzle.clearFaults();
    ShopSettings.forgetOutages();
  }

  void reconcile() throws SQLException {
    desk.timePasses();
    demo.workOffWebhooks();
    awaitWebhooks();
    demo.reconcile();
    awaitWebhooks();
  }

  private interface OfAnAttempt {
    void act(Attempt attempt) throws Exception;
  }

  private void visits(Step step, OfAnAttempt visit) throws Exception {
    Optional<Attempt> attempt = pick(shopper.attempts(), step.which());
    if (attempt.isPresent()) {
      visit.act(attempt.get());
    }
  }

  private void decides(Step step, String decision) throws Exception {
    visits(step, attempt -> sezzle.decideIfPossible(attempt.orderUuid(), decision));
  }

  private void paysOnDelivery(Attempt attempt) throws Exception {
    Optional<ShopDesk.Order> order = desk.orderOf(attempt.orderUuid());
    if (order.isPresent()) {
      shopper.paysOnDelivery(order.get().id(), order.get().total());
    }
  }

  private void administers(Step step, String action) throws Exception {
    Optional<ShopDesk.Payment> payment = pick(desk.payments(), step.which());
    if (payment.isPresent()) {
      administrator.acts(
          action, payment.get().checkoutId(), part(payment.get().amount(), step.portion()));
    }
  }

  private void byHand(Step step, String movement) {
    Optional<JsonNode> order = pick(sezzle.orders(), step.which());
    order.ifPresent(
        one ->
            sezzle.moveIfPossible(
                one.path("uuid").asText(),
                movement,
                part(
                    one.path("purchase").path("orderAmount").path("amountInCents").asLong(),
                    step.portion())));
  }

  /** Mostly all or a half, now and then a cent or more than there is. */
  private static long part(long amount, int portion) {
    return switch (portion) {
      case 0 -> 1;
      case 1 -> amount + 1;
      case 2, 3, 4 -> amount / 2;
      case 5, 6 -> amount / 3;
      default -> amount;
    };
  }

  private void delivers(Step step) throws Exception {
    Optional<JsonNode> delivery = pick(sezzle.deliveries(), step.which());
    if (delivery.isPresent()) {
      deliver(delivery.get());
    }
  }

  private void deliversAllReversed() throws Exception {
    List<JsonNode> all = sezzle.deliveries();
    for (int i = all.size() - 1; i >= 0; i--) {
      deliver(all.get(i));
    }
  }

  private void deliver(JsonNode delivery) throws Exception {
    http.send(
        SignedWebhook.delivery(demo, delivery.path("body").asText()), BodyHandlers.discarding());
    awaitWebhooks();
  }

  private void awaitWebhooks() throws SQLException {
    if (desk.hasFreshWebhooks()) {
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(5))
          .until(() -> !desk.hasFreshWebhooks());
    }
  }

  private void fails(Step step) {
    sezzle.fault(
        OPERATIONS.get(step.which() % OPERATIONS.size()),
        FAULTS.get(step.portion() % FAULTS.size()),
        step.portion() < FAULTS.size() ? "AFTER" : "BEFORE",
        1 + step.portion() % MOST_FAILED_CALLS,
        0);
  }

  private void otherIntent() {
    intent = intent.equals("AUTH") ? "CAPTURE" : "AUTH";
    ShopSettings.intent(intent);
  }

  private static <T> Optional<T> pick(List<T> all, int which) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(which % all.size()));
  }
}

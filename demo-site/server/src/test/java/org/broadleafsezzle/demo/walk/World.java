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
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.flow.SignedWebhook;
import org.broadleafsezzle.demo.running.Books;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.Sezzle;
import org.broadleafsezzle.demo.running.ShopSettings;

/** Everybody who has a hand in one walk, and what they do. */
final class World {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MOST_IN_CART = 3;
  private static final List<String> CLOSINGS =
      List.of(
          "dispute.closed.customer_win", "dispute.closed.merchant_win", "dispute.closed.neutral");

  private final Demo demo;
  private final Sezzle sezzle;
  private final WalkingGateway gateway;
  private final ShopOrders orders;
  private final ShopDesk desk;
  private final WalkingPayouts payouts;
  private final WalkingAdministrator administrator;
  private final WalkingShopper shopper;
  private final long cart;
  private final WalkingLinks links;
  private final HttpClient http = HttpClient.newHttpClient();
  private String intent = "AUTH";
  private boolean live;

  World(Demo demo, ShopDesk desk, WalkingAdministrator administrator)
      throws IOException, SQLException {
    this.demo = demo;
    this.desk = desk;
    this.administrator = administrator;
    sezzle = demo.sezzle();
    gateway = new WalkingGateway(sezzle);
    orders = new ShopOrders(demo);
    payouts = new WalkingPayouts(demo, desk);
    shopper = new WalkingShopper(demo);
    cart = Books.newestOrder(desk.database());
    links = new WalkingLinks(cart, sezzle, desk, administrator, shopper);
  }

  void does(Step step) throws Exception {
    switch (step.what()) {
      case REDIRECT -> shopper.pressesSezzle();
      case APPROVE -> visits(step, attempt -> shopper.approves(attempt, step.portion()));
      case DENY -> visits(step, shopper::isDenied);
      case RETURN -> visits(step, attempt -> shopper.opens(attempt.returnUrl()));
      case RETURN_TWICE_AT_ONCE ->
          visits(step, attempt -> shopper.opensTwiceAtOnce(attempt.returnUrl()));
      case GIVE_UP -> visits(step, attempt -> shopper.opens(attempt.cancelUrl()));
      case CHANGE_CART -> shopper.changesCart(1 + step.portion() % MOST_IN_CART);
      case FORGET_ADDRESS -> leavesTheAddressToSezzle();
      case PAY_ON_DELIVERY -> visits(step, this::paysOnDelivery);
      case SAVE_ACCOUNT -> shopper.savesAccount();
      case CHARGE_ACCOUNT -> shopper.chargesAccount(step.portion() % 3 == 0);
      case END_AGREEMENT -> shopper.endsAgreement(step.portion() % 2 == 0);
      case SEND_LINK -> links.send(step.portion());
      case CANCEL_LINK -> links.cancel();
      case ADMIN_CAPTURE -> administers(step, "capture");
      case ADMIN_CAPTURE_AND_RELEASE -> administers(step, "capture-and-release");
      case ADMIN_REFUND -> administers(step, "refund");
      case ADMIN_RELEASE -> administers(step, "release");
      case ADMIN_REAUTHORIZE -> administers(step, "reauthorize");
      case ADMIN_UPCHARGE -> upcharges(step);
      case BULK_CAPTURE -> capturesAll(step.portion());
      case SHIP -> ships(step);
      case ADMIN_SHIPMENT -> movesShipment(step);
      case DISPUTE -> isDisputed(step, List.of("dispute.merchant_input_requested"));
      case DISPUTE_CLOSED -> isDisputed(step, CLOSINGS);
      case PAYOUT -> payouts.arePaid(live);
      case ADMIN_REFRESH -> administers(step, "refresh");
      case ADMIN_CANCEL -> administers(step, "cancel");
      case ADMIN_AGAIN -> administrator.sendsTheLastFormAgain();
      case DASHBOARD_CAPTURE -> byHand(step, "capture");
      case DASHBOARD_REFUND -> byHand(step, "refund");
      case DASHBOARD_RELEASE -> byHand(step, "release");
      case WEBHOOK -> delivers(step);
      case WEBHOOKS_REVERSED -> deliversAllReversed();
      case ORDER_CANCELLED -> ofAnOrder(step, orders::cancel);
      case ORDER_LOWERED -> ofAnOrder(step, orders::lower);
      case TIME -> sezzle.moveClock(Duration.ofMinutes(11L * (1 + step.portion())));
      case TIME_BACK -> sezzle.moveClock(Duration.ofMinutes(-11L * (1 + step.portion())));
      case SHOP_TIME -> desk.timePasses();
      case MANNER -> gateway.changesManner(step);
      case OTHER_MODE -> otherMode();
      case OTHER_KEYS -> gateway.changesKeys(step.portion() % 2 == 0);
      case TOKEN_EXPIRES -> sezzle.expireTokens();
      case FAULT -> gateway.fails(step);
      case OUTAGE_ENDS -> endOutage();
      case OTHER_INTENT -> otherIntent();
      case RECONCILE -> reconcile();
    }
  }

  /** Everybody answers again, and at once. */
  void endOutage() {
    gateway.endsOutage();
    ShopSettings.forgetOutages();
  }

  /**
   * The walk is over: nothing fails, the clocks agree, what is listed late is listed by now,
   * nothing is refused for good. A request may still be carried out twice.
   */
  void comesToRest() throws SQLException {
    endOutage();
    gateway.becomesReasonable();
    orders.restore();
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

  private void leavesTheAddressToSezzle() {
    orders.forgetAddress(cart);
    shopper.isAskedForTheAddress();
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
        SignedWebhook.delivery(demo, delivery.path("body").asText(), gateway.privateKey()),
        BodyHandlers.discarding());
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

  /** To its end, or until it is stopped, or carried on after the process had died. */
  private void capturesAll(int portion) throws Exception {
    Optional<Page> run = administrator.capturesAll(desk.payments());
    if (run.isEmpty()) {
      return;
    }
    if (portion % 3 == 0) {
      administrator.awaitEnd(run.get());
      return;
    }
    administrator.presses(WalkingAdministrator.STOP, run.get());
    if (portion % 3 == 2) {
      desk.interruptsBulkCaptures();
      administrator.presses(WalkingAdministrator.CARRY_ON, run.get());
    }
  }

  /** A tenth: an upcharge is at most 15% of the order. */
  private void upcharges(Step step) throws Exception {
    Optional<ShopDesk.Payment> payment = pick(desk.payments(), step.which());
    if (payment.isPresent()) {
      administrator.acts(
          "upcharge",
          payment.get().checkoutId(),
          part(payment.get().amount() / 10, step.portion()));
    }
  }

  private void ships(Step step) throws Exception {
    Optional<ShopDesk.Payment> payment = pick(desk.payments(), step.which());
    if (payment.isPresent()) {
      desk.ships(payment.get().checkoutId(), step.portion() % 2 == 0);
    }
  }

  private void movesShipment(Step step) throws Exception {
    Optional<ShopDesk.Payment> payment = pick(desk.payments(), step.which());
    if (payment.isPresent()) {
      administrator.movesShipment(
          payment.get().checkoutId(), step.portion() % 3 == 0 ? "release" : "capture");
    }
  }

  private void isDisputed(Step step, List<String> events) {
    pick(sezzle.orders(), step.which())
        .ifPresent(
            order ->
                sezzle.dispute(
                    order.path("uuid").asText(), events.get(step.portion() % events.size())));
  }

  /** Says where loaded payouts differ from the books; to be called when all is at rest. */
  List<String> payoutDifferences() throws SQLException {
    return payouts.differences(live);
  }

  private interface OfAnOrder {
    void act(ShopDesk.Order order) throws SQLException;
  }

  private void ofAnOrder(Step step, OfAnOrder deed) throws Exception {
    Optional<ShopDesk.Payment> payment = pick(desk.payments(), step.which());
    if (payment.isPresent()) {
      Optional<ShopDesk.Order> order = desk.submittedOrderOf(payment.get().checkoutId());
      if (order.isPresent()) {
        deed.act(order.get());
      }
    }
  }

  private void otherMode() {
    live = !live;
    ShopSettings.mode(live ? "LIVE" : "SANDBOX");
  }

  private void otherIntent() {
    intent = intent.equals("AUTH") ? "CAPTURE" : "AUTH";
    ShopSettings.intent(intent);
  }

  private static <T> Optional<T> pick(List<T> all, int which) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(which % all.size()));
  }
}

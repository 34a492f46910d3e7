package org.broadleafsezzle.demo.anyshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;
import static org.broadleafsezzle.demo.admin.Administrator.outcome;
import static org.broadleafsezzle.demo.admin.Administrator.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.core.ThrowingRunnable;
import org.broadleafsezzle.demo.admin.Administrator;
import org.broadleafsezzle.demo.flow.Home;
import org.broadleafsezzle.demo.flow.HttpSession;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.running.RunningShop;
import org.broadleafsezzle.demo.running.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The flows of a shop with both modules, whatever its pages and its platform. */
@Tag("money")
@ExtendWith(FlowTable.class)
class AnyShopIT {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration UNTIL_THE_JOB_HAS_RUN = Duration.ofMinutes(8);
  private static final Duration DAYS = Duration.ofDays(7);

  /** Long enough to get back to the shop. */
  private static final Duration SHORT = Duration.ofSeconds(4);

  private static final String NOBODY = Administrator.NONE + ":admin";
  private static final String CAPTURE = "form[action$='/capture']";
  private static final String REAUTHORIZE = "form[action$='/reauthorize']";

  private static RunningShop shop;
  private static ShopPages pages;
  private static Administrator admin;

  @BeforeAll
  static void findsTheShop() throws IOException {
    shop = RunningShop.fromOptions();
    pages = ShopPages.of(shop);
    admin = Administrator.signIn(shop, Administrator.ADMIN);
  }

  @AfterEach
  void takesTheMoneyLaterAgain() throws IOException {
    intent("AUTH");
  }

  @Test
  @DisplayName("a guest buys, and the money is authorized")
  void aGuestBuys() throws IOException {
    Purchase purchase = Purchase.ofGuest(shop, pages);

    Page confirmation = purchase.approved();

    assertOrdered(purchase, confirmation);
    assertThat(purchase.cents("capturedInCents")).isZero();
  }

  @Test
  @DisplayName("a guest buys, and the money is captured at once")
  void aGuestBuysForMoneyAtOnce() throws IOException {
    intent("CAPTURE");
    Purchase purchase = Purchase.ofGuest(shop, pages);

    Page confirmation = purchase.approved();

    assertThat(pages.confirms(confirmation)).as(confirmation.toString()).isTrue();
    assertThat(purchase.cents("capturedInCents")).isEqualTo(purchase.cents("amountInCents"));
    Page panel = purchase.panel(admin, "form[action$='/refund']", SOON);
    assertThat(Purchase.cents(panel, "captured")).isEqualTo(purchase.cents("amountInCents"));
  }

  @Test
  @DisplayName("a registered customer buys")
  void aRegisteredCustomerBuys() throws IOException {
    HttpSession session = new HttpSession();
    pages.signIn(session);
    Purchase purchase = Purchase.begun(shop, pages, session, Home.SEATTLE, null);

    assertOrdered(purchase, purchase.approved());
  }

  @Test
  @DisplayName("somebody buys in Canadian dollars")
  void somebodyBuysInCanada() throws IOException {
    HttpSession session = new HttpSession();
    assumeThat(pages.shopInCanada(session))
        .as("this shop does not sell in Canadian dollars")
        .isTrue();
    Purchase purchase = Purchase.begun(shop, pages, session, Home.TORONTO, "jean@example.com");

    assertOrdered(purchase, purchase.approved());
    assertThat(purchase.atSezzle().path("authorization").path("currency").asText())
        .isEqualTo("CAD");
  }

  @Test
  @DisplayName("who is denied keeps the cart and can pay anew")
  void whoIsDeniedCanPayAnew() throws IOException {
    keepsTheCart("DENY", "declined");
  }

  @Test
  @DisplayName("who cancels at Sezzle keeps the cart and can pay anew")
  void whoCancelsCanPayAnew() throws IOException {
    keepsTheCart("CANCEL", "cancelled");
  }

  private static void keepsTheCart(String decision, String word) throws IOException {
    Purchase purchase = Purchase.ofGuest(shop, pages);

    Page checkout = purchase.session().get(purchase.decided(decision));

    assertThat(checkout.url().toString()).contains("sezzle=" + word);
    assertThat(checkout.shows(".sezzle-message")).as(checkout.toString()).isTrue();
    Page again = purchase.session().submit(checkout, "#sezzle-pay", Map.of());
    assertThat(again.shows("#approve")).as(again.toString()).isTrue();
    assertThat(purchase.cents("capturedInCents")).isZero();
  }

  @Test
  @DisplayName("who pays and never comes back gets the order by a webhook")
  void aWebhookMakesTheOrder() throws IOException {
    Purchase purchase = Purchase.ofGuest(shop, pages);
    String back = shop.sezzle().sessionOf(purchase.uuid(), (uuid, complete, cancel) -> complete);

    shop.sezzle().approveAndClose(purchase.uuid());

    purchase.panel(admin, CAPTURE, SOON);
    assertThat(deliveriesOf(purchase)).isNotEmpty();
    Page late = purchase.session().get(back);
    assertThat(pages.confirms(late)).as(late.toString()).isTrue();
  }

  private static List<JsonNode> deliveriesOf(Purchase purchase) {
    return shop.sezzle().deliveries().stream()
        .filter(delivery -> delivery.path("body").asText().contains(purchase.uuid()))
        .toList();
  }

  @Test
  @DisplayName("who pays and never comes back gets the order by the job")
  void theJobMakesTheOrder() throws IOException {
    shop.sezzle().holdWebhooks(true);
    try {
      Purchase purchase = Purchase.ofGuest(shop, pages);
      shop.sezzle().approveAndClose(purchase.uuid());

      afterTheJob(() -> assertThat(purchase.panel(admin).shows(CAPTURE)).isTrue());
    } finally {
      shop.sezzle().holdWebhooks(false);
    }
  }

  @Test
  @DisplayName("the return, opened again and in many tabs at once, makes one order and one payment")
  void theReturnCountsOnce() throws Exception {
    Purchase purchase = Purchase.ofGuest(shop, pages);
    String back = purchase.decided("APPROVE");

    atOnce(List.of(() -> purchase.session().get(back), () -> new HttpSession().get(back)));
    Page again = purchase.session().get(back);
    Page withASlash = purchase.session().get(back.replace("?", "/?"));

    assertOrdered(purchase, again);
    assertThat(pages.confirms(withASlash)).as(withASlash.toString()).isTrue();
    assertThat(purchase.cents("releasedInCents")).isZero();
    assertThat(rowsOf(purchase)).isEqualTo(1);
  }

  @Test
  @DisplayName("the return, opened on two nodes at once, makes one order and one payment")
  void twoNodesMakeOneOrder() throws Exception {
    assumeThat(shop.secondNode()).as("one node").isPresent();
    Site second = shop.secondNode().orElseThrow();
    Purchase purchase = Purchase.ofGuest(shop, pages);
    String back = purchase.decided("APPROVE");
    String onTheSecond = second.shop(back.substring(shop.shop("").length()));

    atOnce(List.of(() -> purchase.session().get(back), () -> new HttpSession().get(onTheSecond)));

    assertOrdered(purchase, purchase.session().get(back));
    assertThat(purchase.cents("releasedInCents")).isZero();
    assertThat(rowsOf(purchase)).isEqualTo(1);
  }

  private static void atOnce(List<Callable<Page>> looks) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(looks.size());
    try {
      List<Page> pages = new ArrayList<>();
      for (Future<Page> look : threads.invokeAll(looks)) {
        pages.add(look.get());
      }
      assertThat(pages).allSatisfy(page -> assertThat(page.status()).isLessThan(500));
    } finally {
      threads.shutdown();
    }
  }

  @Test
  @DisplayName("an administrator captures a part and the rest, and refunds both")
  void anAdministratorCapturesAndRefunds() throws IOException {
    Purchase purchase = bought();
    long total = purchase.cents("amountInCents");
    Page panel = purchase.panel(admin, CAPTURE, SOON);

    panel = admin.does(panel, "capture", Map.of("amount", "1.00", "reason", "Shipped a part"));
    assertDone(panel);
    assertThat(purchase.cents("capturedInCents")).isEqualTo(100);
    panel = admin.does(panel, "capture", Map.of());
    assertThat(purchase.cents("capturedInCents")).isEqualTo(total);

    panel = admin.does(panel, "refund", Map.of("amount", "0.01", "reason", "Scratched"));
    panel = admin.does(panel, "refund", Map.of("reason", "Sent back"));
    assertDone(panel);
    assertThat(purchase.cents("refundedInCents")).isEqualTo(total);
    assertThat(Purchase.cents(panel, "refunded")).isEqualTo(total);
  }

  @Test
  @DisplayName("an administrator releases a part, and captures a part and releases the rest")
  void anAdministratorReleases() throws IOException {
    Purchase purchase = bought();
    Page panel = purchase.panel(admin, CAPTURE, SOON);

    panel = admin.does(panel, "release", Map.of("amount", "0.50", "reason", "One is missing"));
    assertDone(panel);
    panel = admin.does(panel, "capture-and-release", Map.of("amount", "1.00", "reason", "In part"));

    assertDone(panel);
    assertThat(purchase.cents("capturedInCents")).isEqualTo(100);
    assertThat(purchase.cents("releasedInCents")).isEqualTo(purchase.cents("amountInCents") - 100);
  }

  @Test
  @DisplayName("an administrator reauthorizes what has expired, and captures it")
  void anAdministratorReauthorizes() throws IOException {
    shop.sezzle().authorizationsLive(SHORT);
    Page expired;
    try {
      expired = bought().panel(admin, REAUTHORIZE, SOON);
    } finally {
      shop.sezzle().authorizationsLive(DAYS);
    }
    assertThat(expired.text(".sezzle-expiry")).contains("ended");

    Page panel = admin.does(expired, "reauthorize", Map.of("reason", "Back in stock"));

    assertDone(panel);
    Page made =
        admin.session().get(panel.document().select(".sezzle-related a").get(0).absUrl("href"));
    assertDone(admin.does(made, "capture", Map.of()));
  }

  @Test
  @DisplayName("an order that is cancelled in the platform has its authorization released")
  void aCancelledOrderIsReleased() throws Exception {
    Purchase purchase = bought();
    Optional<Connection> database = shop.database();
    assumeThat(database).as("its database is not known").isPresent();
    try (Connection known = database.orElseThrow();
        PreparedStatement cancelled =
            known.prepareStatement(
                "UPDATE BLC_ORDER SET ORDER_STATUS = 'CANCELLED' WHERE ORDER_ID = ?")) {
      cancelled.setLong(1, Long.parseLong(purchase.orderId()));
      assertThat(cancelled.executeUpdate()).isEqualTo(1);
    }

    afterTheJob(
        () ->
            assertThat(purchase.cents("releasedInCents"))
                .isEqualTo(purchase.cents("amountInCents")));
  }

  private static void afterTheJob(ThrowingRunnable seen) {
    shop.hurryTheJob();
    await().atMost(shop.isDemo() ? SOON : UNTIL_THE_JOB_HAS_RUN).untilAsserted(seen);
  }

  @Test
  @DisplayName("a setting that is changed in the admin counts for the next purchase")
  void aSettingCounts() throws IOException {
    intent("CAPTURE");

    Purchase purchase = Purchase.ofGuest(shop, pages);

    assertThat(purchase.atSezzle().path("purchase").path("intent").asText()).isEqualTo("CAPTURE");
  }

  @Test
  @DisplayName("who has no permission sees no payments")
  void whoHasNoPermissionSeesNothing() throws IOException {
    String known = shop.isDemo() ? NOBODY : RunningShop.option("admin.other").orElse("");
    assumeThat(known).as("nobody without permissions is known").contains(":");
    String[] loginAndPassword = known.split(":", 2);
    Administrator none = Administrator.signIn(shop, loginAndPassword[0], loginAndPassword[1]);

    for (String path : List.of("/sezzle", "/sezzle/settings", "/sezzle/health")) {
      assertThat(none.opens(path).status()).as(path).isEqualTo(403);
    }
  }

  @Test
  @DisplayName("the health page and the list answer, monitoring is refused without its token")
  void healthAnswers() throws IOException {
    Page health = admin.opens("/sezzle/health");
    assertThat(health.status()).isEqualTo(200);
    assertThat(health.shows("[data-check=gateway]")).as(health.toString()).isTrue();
    assertThat(admin.opens("/sezzle").shows(".sezzle-filter")).isTrue();
    int status = new HttpSession().knock(shop.admin("/sezzle/health.json")).status();
    assertThat(status).isIn(401, 404);
  }

  private static void assertDone(Page panel) {
    assertThat(outcome(panel)).as(result(panel)).isEqualTo("DONE");
  }

  private static Purchase bought() throws IOException {
    Purchase purchase = Purchase.ofGuest(shop, pages);
    Page confirmation = purchase.approved();
    assertThat(pages.confirms(confirmation)).as(confirmation.toString()).isTrue();
    return purchase;
  }

  private static void assertOrdered(Purchase purchase, Page confirmation) {
    assertThat(pages.confirms(confirmation)).as(confirmation.toString()).isTrue();
    Page panel = purchase.panel(admin, CAPTURE, SOON);
    assertThat(purchase.cents("amountInCents")).isPositive();
    assertThat(Purchase.cents(panel, "authorized")).isEqualTo(purchase.cents("amountInCents"));
  }

  /** The number of payments of this order at Sezzle that the admin lists. */
  private static int rowsOf(Purchase purchase) throws IOException {
    Page list = admin.opens("/sezzle?state=ALL&search=" + purchase.uuid());
    return list.document().select(".sezzle-payments tbody tr").size();
  }

  /** Changes the setting on its page in the admin, unless it says so already. */
  private static void intent(String wanted) throws IOException {
    Page settings = admin.opens("/sezzle/settings");
    if (!settings.document().select("[name='original.INTENT']").attr("value").equals(wanted)) {
      Page saved = admin.session().submit(settings, "[name=INTENT]", Map.of("INTENT", wanted));
      assertThat(saved.shows(".sezzle-note.done")).as(saved.toString()).isTrue();
      await()
          .atMost(SOON)
          .until(
              () ->
                  Purchase.ofGuest(shop, pages)
                      .atSezzle()
                      .path("purchase")
                      .path("intent")
                      .asText()
                      .equals(wanted));
    }
  }
}

package org.broadleafsezzle.demo.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.broadleafsezzle.demo.admin.Administrator;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.flow.HttpShopper;
import org.broadleafsezzle.demo.flow.SignedWebhook;
import org.broadleafsezzle.demo.running.Gateway;
import org.broadleafsezzle.demo.running.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Return, webhook, reconcile and administrator in the same instant, from two processes on one
 * PostgreSQL: one order, one movement each, and each told once. {@code -Draces} sets the number of
 * rounds.
 */
class RaceIT {
  private static final Logger LOG = LoggerFactory.getLogger(RaceIT.class);
  private static final int ROUNDS = Integer.getInteger("races", 5);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Duration LISTING_WAIT = Duration.ofMillis(300);

  private static TwoShops shops;
  private static Administrator atOne;
  private static Administrator atOther;

  @BeforeAll
  static void open() throws Exception {
    assumeTrue(PostgresServer.given().isPresent(), PostgresServer.MISSING);
    shops = new TwoShops(PostgresServer.given().get());
    atOne = Administrator.signIn(shops.one(), Administrator.ADMIN);
    atOther = Administrator.signIn(shops.other(), Administrator.ADMIN);
  }

  @AfterAll
  static void close() throws Exception {
    if (shops != null) {
      shops.close();
    }
  }

  @Test
  void makesOneOrderAndMovesTheMoneyOnce() throws Exception {
    for (int round = 1; round <= ROUNDS; round++) {
      String intent = round % 4 == 0 ? "CAPTURE" : "AUTH";
      shops.both().forEach(shop -> shop.set("gateway.sezzle.intent", intent));
      Gateway gateway = Gateway.values()[round % Gateway.values().length];
      gateway.set(shops.sezzle(), LISTING_WAIT);
      String uuid = everybodyMakesTheOrder(round);
      if (intent.equals("AUTH")) {
        everybodyMoves(uuid, "capture", "captures");
      }
      everybodyMoves(uuid, "refund", "refunds");
      assertThat(shops.differencesInWhatIsTold()).isEmpty();
      LOG.info("Round {} of {}, Sezzle was {}", round, ROUNDS, gateway);
    }
    assertThat(shops.differences()).isEmpty();
  }

  private static String everybodyMakesTheOrder(int round) throws Exception {
    HttpShopper shopper = HttpShopper.readyToPay(round % 2 == 0 ? shops.one() : shops.other());
    String uuid = shopper.goesToSezzle();
    String checkout = shops.checkoutOf(uuid);
    Page panel = atOne.opens("/sezzle/" + checkout);
    String returnUrl = shops.sezzle().decide(uuid, "APPROVE");
    String elsewhere =
        round % 2 == 0
            ? returnUrl.replace(shops.one().shop(""), shops.other().shop(""))
            : returnUrl.replace(shops.other().shop(""), shops.one().shop(""));
    HttpShopper otherBrowser = new HttpShopper(shops.one());
    String told = SignedWebhook.authorized(uuid);

    new SameInstant()
        .and(() -> shopper.opens(returnUrl))
        .and(() -> otherBrowser.opens(elsewhere))
        .and(() -> shops.deliver(shops.one(), told))
        .and(() -> shops.deliver(shops.other(), told))
        .and(() -> shops.deliver(shops.other(), SignedWebhook.authorized(uuid)))
        .and(() -> atOne.doesAtOnce(panel, "cancel", Map.of("reason", "A customer asked for it")))
        .and(shops::everythingIsDue)
        .play();

    await().atMost(PATIENCE).until(() -> shopper.opens(returnUrl).hasOrdered());
    agree(uuid, "no movement");
    return uuid;
  }

  /** Two administrators all of it, one of them twice, while both processes look for themselves. */
  private static void everybodyMoves(String uuid, String action, String movements)
      throws Exception {
    JsonNode authorization = shops.sezzle().order(uuid).path("authorization");
    String amount =
        BigDecimal.valueOf(authorization.path("amountInCents").asLong(), 2).toPlainString();
    String checkout = shops.checkoutOf(uuid);
    Page panelAtOne = atOne.opens("/sezzle/" + checkout);
    Page panelAtOther = atOther.opens("/sezzle/" + checkout);
    Map<String, String> form = Map.of("amount", amount, "reason", "A customer asked for it");

    new SameInstant()
        .and(() -> atOne.doesAtOnce(panelAtOne, action, form))
        .and(() -> atOne.doesAtOnce(panelAtOne, action, form))
        .and(() -> atOther.doesAtOnce(panelAtOther, action, form))
        .and(() -> shops.deliver(shops.one(), SignedWebhook.authorized(uuid)))
        .and(() -> shops.deliver(shops.other(), told(uuid)))
        .and(shops::everythingIsDue)
        .play();

    agree(uuid, movements);
  }

  /** A webhook after which the shop looks at Sezzle's books. */
  private static String told(String uuid) {
    return SignedWebhook.authorized(uuid).replace("order.authorized", "order.captured");
  }

  private static void agree(String uuid, String movements) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              shops.everythingIsDue();
              assertThat(shops.differences()).isEmpty();
            });
    JsonNode authorization = shops.sezzle().order(uuid).path("authorization");
    assertThat(authorization.path("releases")).isEmpty();
    if (authorization.has(movements)) {
      assertThat(authorization.path(movements)).hasSize(1);
    }
    assertThat(value("SELECT COUNT(*) FROM SEZZLE_MOVEMENT WHERE ORIGIN = 'DASHBOARD'"))
        .isEqualTo("0");
  }

  private static String value(String query) {
    try {
      return shops.value(query);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.broadleafsezzle.demo.anyshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.broadleafsezzle.demo.admin.Administrator;
import org.broadleafsezzle.demo.flow.Home;
import org.broadleafsezzle.demo.flow.HttpSession;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.running.RunningShop;

/**
 * Somebody's way through the shop to Sezzle and back.
 *
 * @param uuid of the order at Sezzle
 */
record Purchase(RunningShop shop, HttpSession session, String uuid) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String GUEST = "grace@example.com";

  /** A guest in the United States, who has got to Sezzle's page. */
  static Purchase ofGuest(RunningShop shop, ShopPages pages) throws IOException {
    return begun(shop, pages, new HttpSession(), Home.SEATTLE, GUEST);
  }

  /**
   * Somebody who has got to Sezzle's page.
   *
   * @param email of a guest; null if somebody is signed in
   */
  static Purchase begun(
      RunningShop shop, ShopPages pages, HttpSession session, Home home, String email)
      throws IOException {
    Page checkout = pages.readyToPay(session, home, email);
    Page sezzle = session.submit(checkout, "#sezzle-pay", Map.of());
    assertThat(sezzle.shows("#approve")).as(sezzle.toString()).isTrue();
    return new Purchase(shop, session, sezzle.url().getPath().replaceFirst(".*/", ""));
  }

  /**
   * Approves, and sees where Sezzle sends the shopper back to. While a webhook of the same approval
   * decides, the page asks to check again.
   */
  Page approved() {
    String back = decided("APPROVE");
    return await()
        .atMost(PATIENCE)
        .until(() -> session.get(back), page -> !page.shows("#sezzle-again"));
  }

  /** The address to which Sezzle sends the shopper who decides so. */
  String decided(String decision) {
    return shop.sezzle().decide(uuid, decision);
  }

  JsonNode atSezzle() {
    return shop.sezzle().order(uuid);
  }

  /** An amount of the authorization, e.g. {@code capturedInCents}. */
  long cents(String amount) {
    return atSezzle().path("authorization").path(amount).asLong();
  }

  /** The shop's id of the order, which Sezzle was told. */
  String orderId() {
    return atSezzle().path("purchase").path("metadata").path("broadleaf_order_id").asText();
  }

  Page panel(Administrator admin) throws IOException {
    return admin.opens("/sezzle/order/" + orderId());
  }

  /** The panel of the payment, once it has this. */
  Page panel(Administrator admin, String css, Duration patience) {
    return await()
        .atMost(patience)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> panel(admin), panel -> panel.shows(css));
  }

  /** An amount of the panel in cents. */
  static long cents(Page panel, String amount) {
    return Long.parseLong(Administrator.amount(panel, amount).replaceAll("[^0-9]", ""));
  }
}

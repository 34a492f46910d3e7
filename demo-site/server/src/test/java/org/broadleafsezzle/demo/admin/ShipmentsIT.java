package org.broadleafsezzle.demo.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafsezzle.demo.admin.Administrator.amount;
import static org.broadleafsezzle.demo.admin.Administrator.outcome;
import static org.broadleafsezzle.demo.admin.Administrator.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import org.broadleafsezzle.demo.browser.Accessibility;
import org.broadleafsezzle.demo.browser.Browser;
import org.broadleafsezzle.demo.browser.BrowserTest;
import org.broadleafsezzle.demo.browser.Viewport;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.running.Books;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The shipments of an order are captured as they leave, released or refunded. */
@DemoTest
@BrowserTest
@Tag("money")
class ShipmentsIT {
  private static final String CONFIRM = "button[name=confirmed][value=true]";

  @Test
  void eachShipmentIsCapturedWhenItIsFulfilledAndAllOfThemAreTheOrder(Demo demo) throws Exception {
    ShopSettings.captureOnFulfilment();
    ShopSettings.set("capture-on-fulfilment.scope", "EACH_SHIPMENT");
    Bought bought = Bought.inTwoShipments(demo);
    JsonNode authorization = demo.sezzle().order(bought.uuid()).path("authorization");
    long total = authorization.path("amountInCents").asLong();

    becomes(demo, bought, "FULFILLED", "=");
    demo.reconcile();
    long first = sum(demo, bought, "captures");
    becomes(demo, bought, "PROCESSING", "=");
    demo.reconcile();
    becomes(demo, bought, "DELIVERED", "=");
    demo.reconcile();

    assertThat(first).isBetween(1L, total - 1);
    assertThat(sum(demo, bought, "captures")).isEqualTo(first);
    becomes(demo, bought, "SHIPPED", "<>");
    demo.reconcile();
    demo.reconcile();
    assertThat(sum(demo, bought, "captures")).isEqualTo(total);
    assertThat(demo.sezzle().calls()).containsEntry("capture", 2);
  }

  @Test
  void anAdministratorCapturesAShipmentReleasesAnotherAndRefundsItems(Demo demo, Browser browser)
      throws Exception {
    ShopSettings.set("shipments", "ON");
    try (Connection database = demo.connect()) {
      long before = Books.newestOrder(database);
      Bought bought = Bought.inTwoShipments(demo);
      Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
      Page panel = admin.opensPanelOf(bought.referenceId());
      String all = amount(panel, "authorized");
      String worth = panel.text("[data-shipment=1] [data-sum=worth]");
      lookAt(demo, browser, bought);

      Page question = presses(admin, panel, "[data-shipment=1] [data-action=capture] button");
      assertThat(question.text("h1")).isEqualTo("Capture " + worth + "?");
      assertThat(question.text("#sezzle-confirmation")).contains("1 × ", "share of promotions");
      Page done = presses(admin, question, CONFIRM);
      assertThat(outcome(done)).isEqualTo("DONE");
      assertThat(done.text("[data-shipment=1] [data-sum=captured]")).isEqualTo(worth);
      assertThat(done.shows("[data-shipment=1] form")).isFalse();
      assertThat(outcome(presses(admin, question, CONFIRM))).isEqualTo("DONE");
      assertThat(demo.sezzle().calls()).containsEntry("capture", 1);

      Page released =
          presses(
              admin,
              presses(admin, done, "[data-shipment=2] [data-action=release] button"),
              CONFIRM);
      assertThat(amount(released, "capturable")).isEqualTo("$0.00");
      assertThat(released.text("#sezzle-history")).contains("Will never ship: 1 × ");
      Page refund = asks(admin, released, "refund", Map.of("pieces", "1", "reason", "Broken"));
      Page refunded = presses(admin, refund, CONFIRM);
      assertThat(amount(refunded, "refunded")).isEqualTo(worth).isNotEqualTo(all);
      assertThat(refunded.shows("#sezzle-items-refund")).isFalse();
      Books.awaitAgreement(database, demo.sezzle(), before);
    }
  }

  @Test
  void whatIsNotLeftWasNotShownOrIsNotAllowedIsNotMoved(Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    Page off = admin.opensPanelOf(bought.referenceId());
    assertThat(off.shows("#sezzle-shipments")).isFalse();
    assertThat(outcome(admin.sends(off, "items/capture", Map.of("items", "item-1:1"))))
        .isEqualTo("INVALID");
    ShopSettings.set("shipments", "ON");
    Page panel = admin.opensPanelOf(bought.referenceId());
    String line = panel.document().select("#sezzle-items-capture [name=line]").val();

    for (String wrong : new String[] {"0", "2", "-1", "1.5", "many", ""}) {
      Page answer = asks(admin, panel, "capture", Map.of("pieces", wrong));
      assertThat(outcome(answer)).as(wrong).isEqualTo("INVALID");
      assertThat(answer.shows("#sezzle-items-capture[open] [aria-invalid=true]"))
          .as(wrong)
          .isTrue();
    }
    for (String items : new String[] {line + ":2", "item-0:1", line + ":1," + line + ":1", "x"}) {
      Map<String, String> forged = Map.of("items", items, "amountInCents", "371370");
      assertThat(outcome(admin.sends(panel, "items/capture", forged))).isNotEqualTo("DONE");
    }
    Map<String, String> less = Map.of("items", line + ":1", "amountInCents", "371369");
    Page changed = admin.sends(panel, "items/capture", less);
    assertThat(outcome(changed)).isEqualTo("REFUSED");
    assertThat(result(changed)).contains("changed meanwhile");
    Administrator reader = Administrator.signIn(demo, Administrator.READER);
    Page read = reader.opensPanelOf(bought.referenceId());
    assertThat(read.shows("#sezzle-shipments form")).isFalse();
    Map<String, String> right = Map.of("items", line + ":1", "amountInCents", "371370");
    for (String action : new String[] {"capture", "release", "refund"}) {
      assertThat(reader.sends(read, "items/" + action, right).status()).isEqualTo(403);
    }
    assertThat(demo.sezzle().calls()).doesNotContainKeys("capture", "release", "refund");
    assertThat(outcome(admin.sends(panel, "items/capture", right))).isEqualTo("DONE");
  }

  private static void lookAt(Demo demo, Browser browser, Bought bought) {
    Administrator.signIn(browser, demo, Administrator.ADMIN);
    browser.resize(Viewport.DESKTOP);
    browser.go(demo.admin("/sezzle/order/" + bought.referenceId().replaceFirst("-.*", "")));
    browser.find("#sezzle-compared");
    browser.click("#sezzle-items-capture summary");
    Accessibility.check(browser, ".sezzle");
    AdminPictures.takeWhole(browser, "admin-panel-shipments");
    browser.type("#sezzle-items-capture input[type=number]", "1");
    browser.clickAndLeave("#sezzle-items-capture form button");
    assertThat(browser.textOf("h1")).startsWith("Capture $");
    Accessibility.check(browser, ".sezzle");
    AdminPictures.take(browser, "admin-shipment-confirm");
    browser.clickAndLeave("button[name=confirmed][value=false]");
    Accessibility.checkFitsPhone(browser);
    browser.click("#sezzle-items-release summary");
    Accessibility.check(browser, ".sezzle");
    AdminPictures.takeWhole(browser, "admin-panel-shipments-phone");
  }

  private static Page presses(Administrator admin, Page page, String button) throws IOException {
    return admin.session().submit(page, button, Map.of());
  }

  private static Page asks(Administrator admin, Page panel, String action, Map<String, String> form)
      throws IOException {
    return admin.session().submit(panel, "#sezzle-items-" + action + " form button", form);
  }

  private static long sum(Demo demo, Bought bought, String kind) {
    long cents = 0;
    for (JsonNode one : demo.sezzle().order(bought.uuid()).path("authorization").path(kind)) {
      cents += one.path("amount").path("amountInCents").asLong();
    }
    return cents;
  }

  /** The group of what is sent by e-mail, or the other. */
  private static void becomes(Demo demo, Bought bought, String state, String digital)
      throws SQLException {
    String sql =
        "UPDATE BLC_FULFILLMENT_GROUP SET STATUS = ? WHERE COALESCE(TYPE, '') "
            + digital
            + " 'DIGITAL' AND ORDER_ID ="
            + " (SELECT BROADLEAF_ORDER_ID FROM SEZZLE_CHECKOUT WHERE REFERENCE_ID = ?)";
    try (Connection database = demo.connect();
        PreparedStatement update = database.prepareStatement(sql)) {
      update.setString(1, state);
      update.setString(2, bought.referenceId());
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }
}

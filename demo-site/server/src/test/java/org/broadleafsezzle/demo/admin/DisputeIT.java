package org.broadleafsezzle.demo.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafsezzle.demo.admin.Administrator.amount;
import static org.broadleafsezzle.demo.admin.Administrator.outcome;
import static org.broadleafsezzle.demo.admin.Administrator.result;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.broadleafsezzle.demo.browser.Accessibility;
import org.broadleafsezzle.demo.browser.Browser;
import org.broadleafsezzle.demo.browser.BrowserTest;
import org.broadleafsezzle.demo.browser.Viewport;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A shopper disputes a payment, and wins. */
@DemoTest
@BrowserTest
@Tag("money")
class DisputeIT {
  private static final String OPENED = "dispute.merchant_input_requested";
  private static final String WON = "dispute.closed.customer_win";
  private static final String DISPUTE = ".sezzle-dispute";

  @Test
  void anOpenDisputeIsShownAndARefundAsksFirstAndAWonOneIsBooked(Demo demo, Browser browser)
      throws Exception {
    ShopSettings.intent("CAPTURE");
    Bought bought = Bought.in(demo);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    ShopSettings.set("shipments", "ON");
    Page before = admin.opensPanelOf(bought.referenceId());
    ShopSettings.webhooks(true);
    demo.sezzle().subscribe(demo.shop("/sezzle/webhook"), OPENED, WON);

    demo.sezzle().dispute(bought.uuid(), OPENED);
    Page panel = panel(admin, bought, page -> page.shows(DISPUTE + "[data-open=true]"));

    assertThat(panel.text(".sezzle-note.alert")).contains("opened a dispute");
    assertThat(panel.text(DISPUTE))
        .contains("The product was not received", "$3,713.70", "Answer by");
    demo.sezzle().clearLog();
    Page refused = admin.sends(panel, "refund", Map.of("amount", "1.00", "reason", "Sorry"));
    assertThat(outcome(refused)).isEqualTo("INVALID");
    assertThat(result(refused)).contains("Sezzle may refund it too");
    areNoItemsRefunded(admin, before, panel);
    Page draft = new BulkPages(admin).drafts("REFUND", List.of(bought));
    assertThat(draft.text(".sezzle-note.alert")).contains("that the shopper disputes");
    assertThat(new BulkPages(admin).confirms(draft).text(".sezzle-note.alert"))
        .contains("no money was moved");
    assertThat(demo.sezzle().calls()).doesNotContainKey("refund");
    assertThat(admin.opens("/sezzle?attention=DISPUTE&search=" + bought.uuid()).text("tbody"))
        .contains("Open dispute");
    assertThat(admin.posts("/sezzle/health", Map.of()).text("[data-check=disputes]"))
        .contains("open");
    looks(demo, browser, bought);

    panel = admin.sends(panel, "refund", asked("1.00"));
    assertThat(outcome(panel)).isEqualTo("DONE");
    demo.sezzle().dispute(bought.uuid(), WON);
    panel = panel(admin, bought, page -> page.text(DISPUTE).contains("It is in the books"));

    assertThat(amount(panel, "refunded")).isEqualTo("$3,713.70");
    assertThat(panel.text("#sezzle-history"))
        .contains("Refund after a dispute", "$3,713.70 of $3,713.70 is refunded", "dashboard");
    assertThat(panel.shows(".sezzle-note.alert")).isFalse();
    assertThat(demo.sezzle().calls()).containsEntry("refund", 1);
  }

  /** Nor by the form of a page that was opened before the dispute was. */
  private static void areNoItemsRefunded(Administrator admin, Page before, Page panel)
      throws IOException {
    String line = before.document().select("#sezzle-items-refund [name=line]").val();
    assertThat(panel.shows("#sezzle-shipments")).isTrue();
    assertThat(panel.shows("#sezzle-items-refund")).isFalse();
    Page answer =
        admin.sends(
            before,
            "items/refund",
            Map.of("items", line + ":1", "amountInCents", "371370", "reason", "Sorry"));
    assertThat(outcome(answer)).isEqualTo("INVALID");
    assertThat(result(answer)).contains("Refund an amount instead");
  }

  private static Map<String, String> asked(String amount) {
    return Map.of("amount", amount, "reason", "Sorry", "disputed", "meant", "confirmed", "true");
  }

  private static Page panel(Administrator admin, Bought bought, Predicate<Page> until)
      throws IOException {
    return Awaitility.await().until(() -> admin.opensPanelOf(bought.referenceId()), until);
  }

  private static void looks(Demo demo, Browser browser, Bought bought) {
    Administrator.signIn(browser, demo, Administrator.ADMIN);
    browser.resize(Viewport.DESKTOP);
    browser.go(demo.admin("/sezzle/order/" + bought.referenceId().replaceFirst("-.*", "")));
    browser.find("#sezzle-compared");
    browser.click("#sezzle-refund summary");
    Accessibility.check(browser, ".sezzle");
    AdminPictures.takeWhole(browser, "admin-panel-dispute");
    Accessibility.checkFitsPhone(browser);
    AdminPictures.takeWhole(browser, "admin-panel-dispute-phone");
    browser.resize(Viewport.DESKTOP);
    browser.go(demo.admin("/sezzle?attention=DISPUTE")).find(".sezzle-answer-by");
    Accessibility.check(browser, ".sezzle");
    AdminPictures.take(browser, "admin-list-disputes");
    Accessibility.checkFitsPhone(browser);
    AdminPictures.take(browser, "admin-list-disputes-phone");
  }
}

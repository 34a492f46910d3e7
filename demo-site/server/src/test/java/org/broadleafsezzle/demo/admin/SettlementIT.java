package org.broadleafsezzle.demo.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.broadleafsezzle.demo.browser.Accessibility;
import org.broadleafsezzle.demo.browser.Browser;
import org.broadleafsezzle.demo.browser.BrowserTest;
import org.broadleafsezzle.demo.browser.Viewport;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.Test;

/** What Sezzle has paid out is loaded, and shown without a call. */
@DemoTest
@BrowserTest
class SettlementIT {
  private static final String SECTION = ".sezzle";

  @Test
  void aPayoutIsLoadedMatchedShownAndExportedWithoutACall(Demo demo, Browser browser)
      throws Exception {
    ShopSettings.intent("CAPTURE");
    Bought known = Bought.in(demo);
    Bought refunded = Bought.in(demo);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    admin.does(
        admin.opensPanelOf(known.referenceId()),
        "refund",
        Map.of("amount", "100.00", "reason", "Scratched"));
    demo.sezzle().refund(refunded.uuid(), 1234);
    Page list = loaded(demo, admin);

    assertThat(list.text("#sezzle-payouts tbody"))
        .contains("$7,427.40", "-$112.34", "1 line does not match the books");
    assertThat(list.text(".sezzle-totals")).contains("Total USD", "$7,427.40");
    assertThat(admin.opens("/sezzle/settlements?currency=CAD").text(SECTION))
        .contains("No payout fits");
    String link = list.document().select("#sezzle-payouts tbody a").attr("href");
    Page payout = admin.opens(link.replaceFirst("^/admin", ""));
    assertThat(payout.document().select("[data-match=DIFFERENT]")).hasSize(1);
    assertThat(payout.document().select("[data-match=MATCHED]")).hasSize(9);
    assertThat(payout.document().select("[data-match=DIFFERENT]").text())
        .contains("Refund", "-$12.34", "Not in the books");
    List<String> csv =
        admin.downloads(link.replaceFirst("^/admin", "") + "/lines.csv").lines().toList();
    assertThat(csv).hasSize(11);
    assertThat(csv.get(0)).contains("Line,Kind,Date,Order").contains("product_type");
    assertThat(admin.downloads("/sezzle/settlements.csv").lines().toList().get(1))
        .contains("7427.40,-112.34,");
    assertThat(admin.opensPanelOf(known.referenceId()).text("#sezzle-paid-out"))
        .contains("Sale", "$3,713.70", "Refund", "-$100.00", "Fee");
    assertThat(admin.opens("/sezzle/health").text("[data-check=settlements]"))
        .contains("1 payout does not match the books");
    looks(demo, browser, link);
    assertThat(demo.sezzle().calls())
        .doesNotContainKeys("settlementSummaries", "settlementDetails");
  }

  /** Sezzle pays out the day after; the job loads that, and Sezzle is not asked from then on. */
  private static Page loaded(Demo demo, Administrator admin) throws Exception {
    try (Connection database = demo.connect();
        Statement statement = database.createStatement()) {
      statement.executeUpdate("delete from SEZZLE_JOB_RUN where JOB = 'settlements'");
    }
    demo.sezzle().moveClock(Duration.ofDays(1));
    ShopSettings.set("settlements", "ON");
    Page list =
        Awaitility.await()
            .atMost(Duration.ofSeconds(60))
            .pollInterval(Duration.ofSeconds(1))
            .until(
                () -> admin.opens("/sezzle/settlements?currency=USD"),
                page -> page.text(SECTION).contains("Last loaded"));
    demo.sezzle().showRealTime();
    demo.sezzle().clearLog();
    return list;
  }

  private static void looks(Demo demo, Browser browser, String payout) {
    Administrator.signIn(browser, demo, Administrator.ADMIN);
    browser.resize(Viewport.DESKTOP);
    browser.go(demo.admin("/sezzle/settlements")).find("#sezzle-payouts");
    Accessibility.check(browser, SECTION);
    AdminPictures.take(browser, "admin-settlements");
    Accessibility.checkFitsPhone(browser);
    AdminPictures.take(browser, "admin-settlements-phone");
    browser.resize(Viewport.DESKTOP);
    browser.go(demo.admin(payout.replaceFirst("^/admin", ""))).find("#sezzle-lines");
    Accessibility.check(browser, SECTION);
    AdminPictures.takeWhole(browser, "admin-settlement");
    Accessibility.checkFitsPhone(browser);
    AdminPictures.take(browser, "admin-settlement-phone");
    browser.resize(Viewport.DESKTOP);
    browser.go(demo.admin(payout.replaceFirst("^/admin", "") + "?blLocaleCode=fr_CA"));
    AdminPictures.takeWhole(browser, "admin-settlement-french");
  }
}

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

/** Sezzle's payouts are loaded, and shown without a call. */
@DemoTest
@BrowserTest
class SettlementIT {
  private static final String SECTION = ".sezzle";
  private static final String BOOKED = ".sezzle-dispute";

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
    Bought disputed = lostDispute(demo, admin);
    Page list = loaded(demo, admin);

    assertThat(list.text("#sezzle-payouts tbody"))
        .contains("$11,141.10", "-$112.34", "-$3,713.70", "1 line does not match the books");
    assertThat(list.text(".sezzle-totals")).contains("Total USD", "Sandbox", "$11,141.10");
    assertThat(admin.opens("/sezzle/settlements?currency=CAD").text(SECTION))
        .contains("No payout fits");
    String link = list.document().select("#sezzle-payouts tbody a").attr("href");
    Page payout = admin.opens(link.replaceFirst("^/admin", ""));
    assertThat(payout.document().select("[data-match=DIFFERENT]")).hasSize(1);
    assertThat(payout.document().select("[data-match=MATCHED]")).hasSize(13);
    assertThat(payout.document().select("[data-match=DIFFERENT]").text())
        .contains("Refund", "-$12.34", "Not in the books");
    List<String> csv =
        admin.downloads(link.replaceFirst("^/admin", "") + "/lines.csv").lines().toList();
    assertThat(csv).hasSize(15);
    assertThat(csv.get(0)).contains("Line,Kind,Date,Order").contains("product_type");
    assertThat(admin.downloads("/sezzle/settlements.csv").lines().toList().get(1))
        .contains("11141.10,-112.34,");
    assertThat(admin.opensPanelOf(known.referenceId()).text("#sezzle-paid-out"))
        .contains("Sale", "$3,713.70", "Refund", "-$100.00", "Fee");
    assertThat(admin.posts("/sezzle/health", Map.of()).text("[data-check=settlements]"))
        .contains("1 payout does not match the books");
    assertThat(admin.opens("/sezzle/health").text("[data-check=payments]"))
        .contains("Paid out otherwise: 1");
    assertThat(admin.opens("/sezzle?attention=PAYOUT_DIFFERS").text("tbody"))
        .contains(refunded.referenceId().replaceFirst("-.*", ""));
    areLinkedBothWays(admin, payout, link, disputed);
    isShownOverTime(admin, list);
    looks(demo, browser, link);
    assertThat(demo.sezzle().calls())
        .doesNotContainKeys("settlementSummaries", "settlementDetails");
  }

  private static Bought lostDispute(Demo demo, Administrator admin) throws Exception {
    Bought bought = Bought.in(demo);
    String won = "dispute.closed.customer_win";
    ShopSettings.webhooks(true);
    demo.sezzle().subscribe(demo.shop("/sezzle/webhook"), won);
    demo.sezzle().dispute(bought.uuid(), won);
    Awaitility.await()
        .until(
            () -> admin.opensPanelOf(bought.referenceId()),
            page -> page.shows(BOOKED) && page.text(BOOKED).contains("It is in the books"));
    return bought;
  }

  /** The line of a chargeback leads to its dispute, and the dispute to the payout. */
  private static void areLinkedBothWays(
      Administrator admin, Page payout, String payoutLink, Bought disputed) throws Exception {
    String toDispute = payout.document().select("a[href*=#sezzle-dispute-]").attr("href");
    Page panel = admin.opensPanelOf(disputed.referenceId());
    assertThat(panel.document().select("#" + toDispute.replaceFirst(".*#", "")).text())
        .contains("Chargeback", "-$3,713.70");
    assertThat(panel.document().select(".sezzle-dispute a[href*=/settlements/]").attr("href"))
        .isEqualTo(payoutLink);
  }

  /** The same numbers as the list, by day; and no line for what was captured at once and kept. */
  private static void isShownOverTime(Administrator admin, Page list) throws Exception {
    assertThat(list.text("#sezzle-over-time"))
        .contains("Paid out in USD (Sandbox), day by day")
        .contains("Outcome of authorizations in USD (Sandbox), day by day");
    assertThat(list.document().select("[data-unit=USD] [data-value=1114110]").text())
        .isEqualTo("$11,141.10");
    assertThat(list.document().select("[data-unit=USD] [data-value=-11234]").text())
        .isEqualTo("-$112.34");
    assertThat(list.document().select("[data-unit=%] [data-line]").eachText())
        .containsExactly("Captured", "Refunded", "Lost: expired");
    assertThat(admin.downloads("/sezzle/settlements-over-time.csv?currency=USD"))
        .contains("Authorized: captured", ",Sandbox,USD,11141.10,-112.34,");
    assertThat(admin.downloads("/sezzle/settlements-over-time.csv?currency=CAD").lines())
        .hasSize(1);
  }

  /** Each line of the chart has its own mark and dashes, and is named beside it. */
  private static void isDrawn(Browser browser) {
    assertThat(browser.all(".sezzle-plot svg[role=img][aria-labelledby]")).hasSizeBetween(2, 4);
    assertThat(browser.all("[data-unit=USD] .sezzle-legend li")).hasSize(4);
    assertThat(browser.all("[data-unit=USD] .sezzle-plot path.sezzle-mark").size())
        .isEqualTo(4 * browser.all("[data-unit=USD] tbody tr").size());
    assertThat(
            browser.run(
                "return [...document.querySelectorAll('[data-unit=USD] .sezzle-legend .ct-line')]"
                    + ".map(line => getComputedStyle(line).strokeDasharray).filter("
                    + "(dashes, place, all) => all.indexOf(dashes) === place).length"))
        .isEqualTo(4L);
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
    isDrawn(browser);
    Accessibility.check(browser, SECTION);
    AdminPictures.takeWhole(browser, "admin-settlements");
    Accessibility.checkFitsPhone(browser);
    AdminPictures.takeWhole(browser, "admin-settlements-phone");
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

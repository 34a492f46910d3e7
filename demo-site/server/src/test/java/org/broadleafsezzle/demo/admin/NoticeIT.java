package org.broadleafsezzle.demo.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.broadleafsezzle.demo.admin.Administrator.outcome;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.broadleafsezzle.demo.browser.Accessibility;
import org.broadleafsezzle.demo.browser.Browser;
import org.broadleafsezzle.demo.browser.BrowserTest;
import org.broadleafsezzle.demo.browser.Viewport;
import org.broadleafsezzle.demo.flow.Home;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.flow.HttpShopper;
import org.broadleafsezzle.demo.flow.Region;
import org.broadleafsezzle.demo.mail.CaughtMail;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.Pictures;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Shoppers are told by e-mail what became of their payments, each thing once. */
@DemoTest
@BrowserTest
@Tag("money")
class NoticeIT {
  private static final String SENDER = "Larkspur & Loam <orders@larkspurandloam.example>";

  private final Instant begin = Instant.now();

  @BeforeEach
  void aShopThatWrites(Demo demo) throws SQLException {
    change(demo, "DELETE FROM SEZZLE_NOTICE");
    ShopSettings.set("notice.from", SENDER);
  }

  @Test
  void whatAnAdministratorDoesIsToldOnceAndWhatWasNotSentIsSentWhenAskedFor(
      Demo demo, Browser browser) throws Exception {
    Bought bought = Bought.in(demo);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    does(admin, bought, "capture", "1000.00");
    does(admin, bought, "refund", "100.00");
    demo.sendNotices();
    demo.sendNotices();

    await().until(() -> to(demo, "grace@example.com").size() == 2);
    demo.mails().refuse(true);
    does(admin, bought, "release", "713.70");
    demo.sendNotices();
    await()
        .until(
            () -> admin.opensPanelOf(bought.referenceId()).text("#sezzle-told"),
            told -> told.contains("Given up"));
    looks(demo, browser, bought);
    demo.mails().refuse(false);
    Page health = admin.posts("/sezzle/health", Map.of());
    assertThat(health.text("[data-check=notices]")).contains("Given up: 1.");
    assertThat(health.text("#sezzle-told")).contains("$713.70 released", "Given up", "refuses");
    Page sent = admin.session().submit(health, "#sezzle-told button", Map.of());
    assertThat(sent.text("#sezzle-told")).contains("sent within seconds");
    demo.sendNotices();

    await().until(() -> to(demo, "grace@example.com").size() == 3);
    assertThat(to(demo, "grace@example.com"))
        .extracting(CaughtMail::subject)
        .satisfiesExactlyInAnyOrder(
            captured -> assertThat(captured).contains("we have taken $1,000.00"),
            refunded -> assertThat(refunded).contains("$100.00 is refunded"),
            released -> assertThat(released).contains("we don’t take $713.70"));
    assertThat(to(demo, "grace@example.com"))
        .allSatisfy(
            mail -> {
              assertThat(mail.from()).isEqualTo(SENDER);
              assertThat(mail.to()).isEqualTo("grace@example.com");
            });
    Page panel = admin.opensPanelOf(bought.referenceId());
    assertThat(panel.text("#sezzle-told"))
        .contains("$1,000.00 captured", "$100.00 refunded", "$713.70 released", "Sent")
        .doesNotContain("Given up");
  }

  @Test
  void whoDoesNotComeBackIsToldInTheirLanguageThatTheOrderIsMade(Demo demo, Browser browser)
      throws Exception {
    HttpShopper shopper = new HttpShopper(demo).shopsIn(Region.CANADA_IN_FRENCH);
    String uuid =
        shopper
            .adds(HttpShopper.TROWEL)
            .checksOutTo(Home.MONTREAL, "zoe@example.com")
            .goesToSezzle();
    demo.sezzle().approveAndClose(uuid);
    ShopSettings.reconcileAtOnce();
    await().until(() -> isWrittenDown(demo, "ORDER_MADE"));
    demo.sendNotices();
    assertThat(to(demo, "zoe@example.com")).isEmpty();

    change(demo, "UPDATE SEZZLE_NOTICE SET NEXT_ATTEMPT_MILLIS = 0");
    demo.sendNotices();

    await().until(() -> to(demo, "zoe@example.com").size() == 1);
    CaughtMail mail = to(demo, "zoe@example.com").get(0);
    assertThat(mail.subject()).matches("Votre commande \\S+ est passée");
    assertThat(mail.plain())
        .contains("vous n’êtes pas revenu de Sezzle", "Payé avec Sezzle\u00a0: ");
    assertThat(mail.html()).contains("lang=\"fr\"", mail.subject());
    reads(demo, browser);
  }

  @Test
  void whoDoesNotComeBackIsToldThatEverythingIsGivenBack(Demo demo) throws Exception {
    HttpShopper shopper = new HttpShopper(demo).adds(HttpShopper.TROWEL);
    String uuid = shopper.checksOutTo(Home.SEATTLE, "ivy@example.com").goesToSezzle();
    demo.sezzle().approveAndClose(uuid);
    shopper.adds(HttpShopper.GREENHOUSE);
    demo.reconcile();
    await().until(() -> isWrittenDown(demo, "GIVEN_BACK"));
    change(demo, "UPDATE SEZZLE_NOTICE SET NEXT_ATTEMPT_MILLIS = 0");
    demo.sendNotices();
    demo.sendNotices();

    await().until(() -> !to(demo, "ivy@example.com").isEmpty());
    assertThat(to(demo, "ivy@example.com"))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.subject()).isEqualTo("Your payment with Sezzle is cancelled");
              assertThat(mail.plain()).contains("everything is given back", "Given back: $");
            });
  }

  @Test
  void whoGetsANewPlanIsToldSo(Demo demo) throws Exception {
    demo.sezzle().authorizationsLive(Duration.ofSeconds(2));
    Bought bought = Bought.in(demo);
    demo.sezzle().authorizationsLive(Duration.ofMinutes(30));
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    Page expired =
        await()
            .until(
                () -> admin.opensPanelOf(bought.referenceId()),
                panel -> panel.shows("form[action$='/reauthorize']"));
    assertThat(outcome(admin.does(expired, "reauthorize", Map.of("reason", "Back in stock"))))
        .isEqualTo("DONE");
    await().until(() -> isWrittenDown(demo, "NEW_PLAN"));
    demo.sendNotices();
    demo.sendNotices();

    await().until(() -> to(demo, "grace@example.com").size() == 1);
    CaughtMail mail = to(demo, "grace@example.com").get(0);
    assertThat(mail.subject()).contains("Sezzle makes a new payment plan");
    assertThat(mail.plain()).contains("Authorized anew: $3,713.70");
  }

  @AfterEach
  void itTakesThemAgain(Demo demo) {
    demo.mails().refuse(false);
  }

  private static void does(Administrator admin, Bought bought, String action, String amount)
      throws IOException {
    Page panel = admin.opensPanelOf(bought.referenceId());
    Page done = admin.does(panel, action, Map.of("amount", amount, "reason", "As asked"));
    assertThat(outcome(done)).isEqualTo("DONE");
  }

  private List<CaughtMail> to(Demo demo, String address) {
    return demo.mails().all().stream()
        .filter(mail -> mail.at().isAfter(begin) && mail.to().equals(address))
        .toList();
  }

  private static void looks(Demo demo, Browser browser, Bought bought) {
    Administrator.signIn(browser, demo, Administrator.ADMIN);
    browser.resize(Viewport.DESKTOP);
    browser.go(demo.admin("/sezzle/order/" + bought.referenceId().replaceFirst("-.*", "")));
    browser.find("#sezzle-compared");
    Accessibility.check(browser, ".sezzle");
    browser.run("document.querySelector('#sezzle-told').scrollIntoView()");
    AdminPictures.take(browser, "admin-panel-told");
    browser.go(demo.admin("/sezzle/health")).find("#sezzle-told");
    Accessibility.check(browser, ".sezzle");
    AdminPictures.takeWhole(browser, "admin-health-told");
    Accessibility.checkFitsPhone(browser);
    AdminPictures.takeWhole(browser, "admin-health-told-phone");
    browser.resize(Viewport.DESKTOP);
  }

  private static void reads(Demo demo, Browser browser) {
    browser.resize(Viewport.DESKTOP);
    browser.go(demo.mailPage()).find("iframe");
    Accessibility.check(browser, "main");
    Pictures.take(browser, "demo-mail");
    Accessibility.checkFitsPhone(browser);
    Pictures.take(browser, "demo-mail-phone");
    browser.resize(Viewport.DESKTOP);
  }

  private static boolean isWrittenDown(Demo demo, String kind) throws SQLException {
    try (Connection database = demo.connect();
        Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT 1 FROM SEZZLE_NOTICE WHERE KIND = '" + kind + "'")) {
      return row.next();
    }
  }

  private static void change(Demo demo, String sql) throws SQLException {
    try (Connection database = demo.connect();
        Statement statement = database.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}

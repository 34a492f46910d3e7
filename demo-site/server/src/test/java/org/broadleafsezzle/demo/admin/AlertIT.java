package org.broadleafsezzle.demo.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
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
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.mail.CaughtMail;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.Pictures;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The shop's people, and a program of the shop's own, are told once what needs a person. */
@DemoTest
@BrowserTest
@Tag("money")
class AlertIT {
  private static final String SECRET = "a secret that nobody guesses";
  private static final String OPENED = "dispute.merchant_input_requested";

  private static final String TO = "owner@larkspurandloam.example";

  private final Instant begin = Instant.now();
  private Called program;

  @BeforeEach
  void aShopWhoseOwnerIsTold(Demo demo) throws Exception {
    change(demo, "DELETE FROM SEZZLE_NOTICE");
    change(demo, "DELETE FROM SEZZLE_ALERT");
    program = new Called(SECRET);
    ShopSettings.set("alert.every", "DAILY");
    ShopSettings.set("alert.from", "Larkspur & Loam <shop@larkspurandloam.example>");
    ShopSettings.set("alert.webhook-secret", SECRET);
    ShopSettings.set("alert.webhook-url", program.url());
    ShopSettings.set("alert.to", TO);
    ShopSettings.webhooks(true);
    ShopSettings.intent("CAPTURE");
    Administrator.signIn(demo, Administrator.ADMIN).posts("/sezzle/health", Map.of());
  }

  @AfterEach
  void close() {
    program.close();
  }

  @Test
  void aDisputeAndAJobThatDoesNotRunAreToldTogetherAndOnce(Demo demo, Browser browser)
      throws Exception {
    Bought disputed = disputed(demo);
    demo.sendAlerts();
    assertThat(mails(demo)).isEmpty();

    aDayPasses(demo);
    demo.sendAlerts();
    demo.sendAlerts();
    await().until(() -> mails(demo).size() == 1 && program.bodies().size() == 1);
    demo.sendAlerts();

    CaughtMail mail = mails(demo).get(0);
    assertThat(mail.from()).isEqualTo("Larkspur & Loam <shop@larkspurandloam.example>");
    assertThat(mail.subject()).contains("matters need attention", "Open dispute", "Reconcile job");
    assertThat(mail.plain())
        .contains("$3,713.70: answer by ", demo.admin("/sezzle/"), "Switched off.");
    assertThat(mail.html()).contains("<h2>Open dispute</h2>", "<span>answer by ");
    isSaid(program.bodies().get(0), disputed, demo);
    looks(demo, browser);

    aDayPasses(demo);
    demo.sendAlerts();
    awaitNothingWaits(demo);
    assertThat(mails(demo)).hasSize(1);
    assertThat(program.bodies()).hasSize(1);

    isToldAgainBeforeTheDeadline(demo, disputed);
    isShownAsNear(demo, browser, disputed);
  }

  /** Three days before, gathered as all else is; on the last day at once. */
  private void isToldAgainBeforeTheDeadline(Demo demo, Bought disputed) throws Exception {
    isDueIn(demo, disputed, Duration.ofHours(71));
    demo.sendAlerts();
    assertThat(mails(demo)).hasSize(1);
    aDayPasses(demo);
    demo.sendAlerts();
    await().until(() -> mails(demo).size() == 2 && program.bodies().size() == 2);
    isDueIn(demo, disputed, Duration.ofHours(23));
    demo.sendAlerts();
    demo.sendAlerts();
    await().until(() -> mails(demo).size() == 3 && program.bodies().size() == 3);
    aDayPasses(demo);
    demo.sendAlerts();
    awaitNothingWaits(demo);

    assertThat(mails(demo))
        .extracting(CaughtMail::subject)
        .hasSize(3)
        .anyMatch(subject -> subject.contains("answered soon"))
        .anyMatch(subject -> subject.contains("answered now"));
    assertThat(program.bodies().get(1).findValuesAsText("reason")).contains("DISPUTE_SOON");
    assertThat(program.bodies().get(2).findValuesAsText("reason")).contains("DISPUTE_NOW");
  }

  private static void isShownAsNear(Demo demo, Browser browser, Bought disputed)
      throws IOException {
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    assertThat(admin.opensPanelOf(disputed.referenceId()).text(".sezzle-dispute"))
        .contains("(now)");
    assertThat(admin.posts("/sezzle/health", Map.of()).text("[data-check=disputes]"))
        .contains("and that is near");
    Administrator.signIn(browser, demo, Administrator.ADMIN);
    browser.go(demo.admin("/sezzle?attention=DISPUTE_NOW"));
    assertThat(browser.textOf(".sezzle-answer-by")).endsWith("(now)");
    Accessibility.check(browser, ".sezzle");
    AdminPictures.take(browser, "admin-list-dispute-near");
    Accessibility.checkFitsPhone(browser);
    AdminPictures.take(browser, "admin-list-dispute-near-phone");
    browser.resize(Viewport.DESKTOP);
  }

  private static void isDueIn(Demo demo, Bought disputed, Duration time) throws SQLException {
    long due = Instant.now().plus(time).toEpochMilli();
    String payment = " WHERE SEZZLE_ORDER_UUID = '" + disputed.uuid() + "'";
    change(demo, "UPDATE SEZZLE_CHECKOUT SET DISPUTE_DUE_MILLIS = " + due + payment);
    change(
        demo,
        "UPDATE SEZZLE_DISPUTE SET DUE_MILLIS = "
            + due
            + " WHERE CHECKOUT_ID IN (SELECT CHECKOUT_ID FROM SEZZLE_CHECKOUT"
            + payment
            + ")");
  }

  @Test
  void aProgramThatDoesNotAnswerIsSeenInTheHealthAndCalledAgain(Demo demo) throws Exception {
    ShopSettings.set("alert.language", "fr");
    program.answers(503);
    disputed(demo);
    demo.sendAlerts();
    aDayPasses(demo);
    demo.sendAlerts();

    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    Page health =
        await()
            .until(
                () -> admin.posts("/sezzle/health", Map.of()),
                page -> page.text("#sezzle-told").contains("program that is called"));
    assertThat(health.text("#sezzle-told")).contains("the shop’s program", "Waits to be sent");
    await().until(() -> mails(demo).size() == 1);
    assertThat(mails(demo).get(0).plain())
        .contains("3\u00a0713,70\u00a0$\u00a0US: répondre avant le ");
    assertThat(mails(demo).get(0).html()).contains("lang=\"fr\"");
    program.answers(200);
    change(
        demo,
        "UPDATE SEZZLE_NOTICE SET NEXT_ATTEMPT_MILLIS = NEXT_ATTEMPT_MILLIS - 60000 WHERE STATE = 'WAITING'");
    demo.sendAlerts();

    await().until(() -> program.bodies().size() == 1);
    awaitNothingWaits(demo);
    assertThat(mails(demo)).hasSize(1);
  }

  private static Bought disputed(Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    demo.sezzle().subscribe(demo.shop("/sezzle/webhook"), OPENED);
    demo.sezzle().dispute(bought.uuid(), OPENED);
    await()
        .until(
            () ->
                count(
                        demo,
                        "SELECT COUNT(*) FROM SEZZLE_CHECKOUT WHERE DISPUTE IS NOT NULL"
                            + " AND SEZZLE_ORDER_UUID = '"
                            + bought.uuid()
                            + "'")
                    == 1);
    return bought;
  }

  private static void isSaid(JsonNode body, Bought disputed, Demo demo) {
    JsonNode dispute = null;
    for (JsonNode alert : body.path("alerts")) {
      if (alert.path("referenceId").asText().equals(disputed.referenceId())) {
        dispute = alert;
      }
    }
    assertThat(dispute).as(body.toString()).isNotNull();
    assertThat(dispute.path("reason").asText()).isEqualTo("DISPUTE");
    assertThat(dispute.path("amountInCents").asLong()).isEqualTo(371370);
    assertThat(dispute.path("deadline").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
    assertThat(dispute.path("url").asText()).startsWith(demo.admin("/sezzle/"));
    assertThat(body.findValuesAsText("reason")).contains("reconcile.off");
    assertThat(body.toString()).doesNotContain("grace@example.com", "Grace");
  }

  private List<CaughtMail> mails(Demo demo) {
    return demo.mails().all().stream()
        .filter(mail -> mail.at().isAfter(begin) && mail.to().equals(TO))
        .toList();
  }

  private static void looks(Demo demo, Browser browser) {
    browser.resize(Viewport.DESKTOP);
    browser.go(demo.mailPage()).find("iframe");
    Accessibility.check(browser, "main");
    Pictures.take(browser, "demo-alert");
    Accessibility.checkFitsPhone(browser);
    Pictures.take(browser, "demo-alert-phone");
    browser.resize(Viewport.DESKTOP);
  }

  private static void aDayPasses(Demo demo) throws SQLException {
    change(demo, "UPDATE SEZZLE_ALERT SET NEWS_MILLIS = NEWS_MILLIS - 86400000");
  }

  private static void awaitNothingWaits(Demo demo) {
    await()
        .until(
            () ->
                count(
                        demo,
                        "SELECT COUNT(*) FROM SEZZLE_NOTICE WHERE STATE IN ('WAITING', 'SENDING')")
                    == 0);
  }

  private static int count(Demo demo, String sql) throws SQLException {
    try (Connection database = demo.connect();
        Statement statement = database.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }

  private static void change(Demo demo, String sql) throws SQLException {
    try (Connection database = demo.connect();
        Statement statement = database.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}

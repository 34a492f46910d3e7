package org.broadleafsezzle.demo.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.Test;

/** An administrator sees whether Sezzle tells the shop what happens, and mends it. */
@DemoTest
class WebhooksPageIT {
  private static final String PATH = "/sezzle/settings/webhooks";
  private static final Duration SOON = Duration.ofSeconds(15);

  @Test
  void theAddressIsSubscribedAndATestArrivesAsTheLastDelivery(Demo demo) throws IOException {
    ShopSettings.webhooks(true);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    Page page = admin.opens(PATH);
    assertThat(state(page)).isEqualTo("MISSING");
    assertThat(page.text("section code")).isEqualTo(demo.shop("/sezzle/webhook"));

    page = admin.session().submit(page, "#sezzle-subscribe button", Map.of());
    assertThat(state(page)).isEqualTo("SUBSCRIBED");
    assertThat(page.text(".sezzle-note.done")).contains("every event");
    assertThat(demo.sezzle().subscriptions()).hasSize(1);

    page = admin.session().submit(page, "#sezzle-test button", Map.of());
    assertThat(page.text(".sezzle-note.done")).contains("asked to send a test");
    await()
        .atMost(SOON)
        .until(() -> admin.opens(PATH).document().text().contains("customer.tokenized"));
  }

  @Test
  void whatWasGivenUpIsTriedAgainOnce(Demo demo) throws Exception {
    String id = UUID.randomUUID().toString();
    park(demo, id);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    Page page = admin.opens(PATH);
    assertThat(page.text("section table"))
        .contains("The shop’s database did not answer as it should.");

    Page tried = admin.session().submit(page, "input[value='" + id + "']", Map.of());
    assertThat(tried.text(".sezzle-note.done")).contains("tries it again");
    Page again = admin.session().submit(page, "input[value='" + id + "']", Map.of());
    assertThat(again.text(".sezzle-note.done")).contains("not in the list any more");
    await().atMost(SOON).until(() -> !admin.opens(PATH).shows("input[value='" + id + "']"));
  }

  @Test
  void whenSezzleCanNotBeAskedThePageSaysWhy(Demo demo) throws IOException {
    ShopSettings.keys("wrong", "wrong too");
    Page page = Administrator.signIn(demo, Administrator.ADMIN).opens(PATH);

    assertThat(state(page)).isEqualTo("UNKNOWN");
    assertThat(page.text("#sezzle-state")).contains("does not accept the shop’s keys");
  }

  @Test
  void aFailedWebhookIsOneClickFromTheListAndFromThePanel(Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    String id = UUID.randomUUID().toString();
    park(demo, id, "'" + bought.uuid() + "'");
    park(demo, UUID.randomUUID().toString());
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);

    Page list = admin.opens("/sezzle?attention=PARKED_WEBHOOK&search=" + bought.uuid());
    assertThat(list.text("tbody a.sezzle-flag")).isEqualTo("Webhook not processed");
    Page failed = follow(admin, list, "tbody a.sezzle-flag");
    assertThat(failed.document().select("#sezzle-failed input[name=id]").eachAttr("value"))
        .containsExactly(id);
    assertThat(follow(admin, failed, "#sezzle-failed td a").text("tbody th a"))
        .isEqualTo(list.text("tbody th a"));

    Page panel = admin.opensPanelOf(bought.referenceId());
    assertThat(panel.text(".sezzle-note.alert"))
        .contains("A webhook of this payment was not processed", "database did not answer");
    assertThat(follow(admin, panel, ".sezzle-note.alert a").shows("input[value='" + id + "']"))
        .isTrue();
    Page french = admin.opens("/sezzle?blLocaleCode=fr_CA&search=" + bought.uuid());
    assertThat(french.text("tbody a.sezzle-flag")).isEqualTo("Webhook non traité");

    Administrator reader = Administrator.signIn(demo, Administrator.READER);
    assertThat(reader.opens("/sezzle?search=" + bought.uuid()).text("tbody span.sezzle-flag"))
        .isEqualTo("Webhook not processed");
    assertThat(reader.opensPanelOf(bought.referenceId()).shows(".sezzle-note.alert a")).isFalse();
  }

  @Test
  void whoMayOnlyChangeTheSettingsFindsThemInTheMenu(Demo demo) throws Exception {
    Administrator admin = Administrator.signIn(demo, Administrator.SETTINGS);

    Page page = admin.opens("/sezzle");

    assertThat(page.url().getPath()).endsWith("/sezzle/settings");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.document().select("#sideMenu a[href$='/admin/sezzle']")).hasSize(1);
    assertThat(page.document().select(".sezzle-tabs a").eachText()).containsExactly("Settings");
    assertThat(admin.opens("/sezzle/banner").status()).isEqualTo(204);
    for (String closed : List.of("/sezzle/payments.csv", "/sezzle/health", "/sezzle/order/1")) {
      assertThat(admin.opens(closed).status()).as(closed).isEqualTo(403);
    }
  }

  private static Page follow(Administrator admin, Page page, String link) throws IOException {
    return admin.session().get(page.document().select(link).first().absUrl("href"));
  }

  private static String state(Page page) {
    return page.document().select("#sezzle-state").attr("data-state");
  }

  private static void park(Demo demo, String id) throws Exception {
    park(demo, id, "null");
  }

  private static void park(Demo demo, String id, String order) throws Exception {
    try (Connection database = demo.connect();
        Statement statement = database.createStatement()) {
      statement.executeUpdate(
          "insert into SEZZLE_WEBHOOK (EVENT_UUID, SEZZLE_ORDER_UUID, EVENT, BODY, STATE, TROUBLE, ATTEMPTS,"
              + " NEXT_ATTEMPT_MILLIS, RECEIVED_MILLIS) values ('"
              + id
              + "', "
              + order
              + ", 'customer.tokenized', '{}', 'PARKED', 'DATABASE', 9, 0, "
              + System.currentTimeMillis()
              + ")");
    }
  }
}

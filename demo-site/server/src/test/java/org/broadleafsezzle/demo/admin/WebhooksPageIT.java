package org.broadleafsezzle.demo.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
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

  private static String state(Page page) {
    return page.document().select("#sezzle-state").attr("data-state");
  }

  private static void park(Demo demo, String id) throws Exception {
    try (Connection database = demo.connect();
        Statement statement = database.createStatement()) {
      statement.executeUpdate(
          "insert into SEZZLE_WEBHOOK (EVENT_UUID, EVENT, BODY, STATE, TROUBLE, ATTEMPTS,"
              + " NEXT_ATTEMPT_MILLIS, RECEIVED_MILLIS) values ('"
              + id
              + "', 'customer.tokenized', '{}', 'PARKED', 'DATABASE', 9, 0, "
              + System.currentTimeMillis()
              + ")");
    }
  }
}

package org.broadleafsezzle.demo.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import org.awaitility.Awaitility;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The health, for administrators and for monitoring. */
@DemoTest
class HealthIT {
  private static final String TOKEN = "gateway.sezzle.health.token";
  private static final String WEBHOOKS = "/sezzle/settings/webhooks";
  private static final String SECRET = "a-long-and-random-word";

  @AfterEach
  void closeToMonitoring() {
    System.clearProperty(TOKEN);
  }

  @Test
  void thePageSaysWhatIsWrongAndWhatToDo(Demo demo) throws Exception {
    Administrator admin = Administrator.signIn(demo, Administrator.READER);
    Page fine = looksAgain(admin);
    assertThat(fine.text("[data-check=gateway]")).contains("All right", "Sezzle answers");
    assertThat(fine.text("[data-check=keys]")).contains("accepts the keys");

    demo.sezzle().fault("*", "STATUS_500", "BEFORE", 100, 0);
    Page down = looksAgain(admin);
    assertThat(down.text(".sezzle-note")).contains("Something does not work");
    assertThat(down.text("[data-check=gateway]"))
        .contains("Not working", "does not answer", "What to do");

    demo.sezzle().clearFaults();
    System.setProperty("gateway.sezzle.sandbox.private-key", "wrong");
    try {
      Page refused = looksAgain(admin);
      assertThat(refused.text("[data-check=keys]"))
          .contains("Not working", "does not accept the keys", "merchant dashboard");
      assertThat(refused.text("[data-check=gateway]")).contains("All right");
    } finally {
      System.clearProperty("gateway.sezzle.sandbox.private-key");
      looksAgain(admin);
    }
  }

  @Test
  void monitoringNeedsTheTokenAndIsToldByTheStatus(Demo demo) throws Exception {
    assertThat(asks(demo, SECRET).statusCode()).isEqualTo(404);
    System.setProperty(TOKEN, "short");
    assertThat(asks(demo, "short").statusCode()).isEqualTo(404);
    System.setProperty(TOKEN, SECRET);
    assertThat(asks(demo, null).statusCode()).isEqualTo(401);
    assertThat(asks(demo, SECRET + "x").statusCode()).isEqualTo(401);

    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    looksAgain(admin);
    HttpResponse<String> fine = asks(demo, SECRET);
    assertThat(fine.statusCode()).as(fine.body()).isEqualTo(200);
    JsonNode body = new ObjectMapper().readTree(fine.body());
    assertThat(body.path("checks").findValuesAsText("name"))
        .containsExactly(
            "gateway",
            "keys",
            "webhooks",
            "reconcile",
            "deliveries",
            "movements",
            "disputes",
            "checkouts",
            "payments");

    demo.sezzle().fault("*", "STATUS_500", "BEFORE", 100, 0);
    looksAgain(admin);
    HttpResponse<String> down = asks(demo, SECRET);
    assertThat(down.statusCode()).isEqualTo(503);
    assertThat(new ObjectMapper().readTree(down.body()).path("status").asText()).isEqualTo("DOWN");
    demo.sezzle().clearFaults();
    looksAgain(admin);
  }

  @Test
  void theBannerLeadsToWhatNeedsAPerson(Demo demo) throws Exception {
    try (SeededPayments seeded = new SeededPayments(demo)) {
      Bought bought = Bought.in(demo);
      seeded.differ(bought.uuid(), "Sezzle has captured 10.00 more");
      Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
      Page health = looksAgain(admin);
      assertThat(health.text("[data-check=payments]")).contains("Differs from Sezzle: ");

      demo.sezzle().clearLog();
      Page banner = admin.opens("/sezzle/banner");

      assertThat(banner.status()).isEqualTo(200);
      assertThat(banner.text(".sezzle-banner")).contains("attention");
      assertThat(banner.document().select(".sezzle-banner a[href$='attention=ANY']")).hasSize(1);
      assertThat(demo.sezzle().calls()).isEmpty();
    }
  }

  @Test
  void webhooksThatNeverArriveNeedAttentionUntilOneDoes(Demo demo) throws Exception {
    try (Connection database = demo.connect();
        Statement statement = database.createStatement()) {
      statement.executeUpdate("DELETE FROM SEZZLE_WEBHOOK");
    }
    ShopSettings.webhooks(true);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    Page webhooks =
        admin.session().submit(admin.opens(WEBHOOKS), "#sezzle-subscribe button", Map.of());

    assertThat(looksAgain(admin).text("[data-check=webhooks]"))
        .contains("Needs attention", "nothing has ever arrived there", "Send a test");

    admin.session().submit(webhooks, "#sezzle-test button", Map.of());
    Awaitility.await()
        .until(
            () ->
                looksAgain(admin)
                    .text("[data-check=webhooks]")
                    .contains("Sezzle tells the shop what happens"));
  }

  private static Page looksAgain(Administrator admin) throws Exception {
    return admin.posts("/sezzle/health", Map.of());
  }

  private static HttpResponse<String> asks(Demo demo, String token) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(demo.admin("/sezzle/health.json")));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }
}

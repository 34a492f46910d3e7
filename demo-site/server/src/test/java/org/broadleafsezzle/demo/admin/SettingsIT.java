package org.broadleafsezzle.demo.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.broadleafsezzle.demo.flow.Home;
import org.broadleafsezzle.demo.flow.HttpSession;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.flow.HttpShopper;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.broadleafsezzle.demo.simulator.SimulatorOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A setting saved in the admin counts in the shop, which is another application. */
@DemoTest
class SettingsIT {

  /** Two seconds, and the time a page takes. */
  private static final Duration SOON = Duration.ofSeconds(20);

  private static final String TITLE_AT_CHECKOUT = "Pay in four <b>now</b>";
  private static final String SECRET = "sz_pr_never_shown";

  @Test
  void aNewIntentAndLanguageCountForTheNextPurchaseWithinSecondsAndNotForTheOneUnderWay(Demo demo)
      throws IOException {
    SettingsPage settings = SettingsPage.open(demo, Administrator.ADMIN);
    HttpShopper underWay = atCheckout(demo);
    String begunBefore = underWay.goesToSezzle();

    settings.saves(
        Map.of("INTENT", "CAPTURE", "LOCALE", "fr-CA", "OFFER_TITLE", TITLE_AT_CHECKOUT));
    assertThat(settings.isSaved()).as(settings.page().toString()).isTrue();
    HttpShopper next = atCheckout(demo);
    await().atMost(SOON).until(() -> shopShows(demo, next, TITLE_AT_CHECKOUT));
    next.opens(demo.shop("/checkout")).goesToSezzle();

    List<JsonNode> sessions = demo.sezzle().log("createSession");
    assertThat(body(sessions.get(0))).contains("\"AUTH\"", "\"en-US\"");
    assertThat(body(sessions.get(sessions.size() - 1))).contains("\"CAPTURE\"", "\"fr-CA\"");
    underWay.opens(demo.sezzle().decide(begunBefore, "APPROVE"));
    assertThat(underWay.hasOrdered()).isTrue();
    assertThat(demo.sezzle().order(begunBefore).path("purchase").path("intent").asText())
        .isEqualTo("AUTH");
    assertThat(demo.sezzle().calls()).doesNotContainKey("capture");
  }

  @Test
  void wordsForTheCheckoutAreTextAndNeverMarkup(Demo demo) throws IOException {
    String script = "<script>alert(1)</script>";
    SettingsPage settings =
        SettingsPage.open(demo, Administrator.ADMIN)
            .saves(Map.of("OFFER_TITLE", script, "OFFER_TEXT", "\"><img src=x onerror=alert(2)>"));
    HttpShopper shopper = atCheckout(demo);

    await().atMost(SOON).until(() -> shopShows(demo, shopper, script));

    Page checkout = shopper.opens(demo.shop("/checkout")).page();
    assertThat(checkout.document().select("script:containsData(alert(1)), img[src=x]")).isEmpty();
    assertThat(settings.page().document().select("script:containsData(alert(1)), img[src=x]"))
        .isEmpty();
    assertThat(settings.page().text("#sezzle-changes table")).contains(script);
  }

  @Test
  void aKeyTypedIntoThePageIsStoredEncryptedUsedAndShownNowhere(Demo demo) throws Exception {
    ShopSettings.keys("wrong", "wrong");
    SettingsPage settings =
        SettingsPage.open(demo, Administrator.ADMIN)
            .saves(
                Map.of(
                    "SANDBOX_PUBLIC_KEY",
                    SimulatorOptions.DEMO_PUBLIC_KEY,
                    "SANDBOX_PRIVATE_KEY",
                    SimulatorOptions.DEMO_PRIVATE_KEY));

    assertThat(settings.isSaved()).as(settings.page().toString()).isTrue();
    assertThat(settings.page().document().html()).doesNotContain(SimulatorOptions.DEMO_PRIVATE_KEY);
    assertThat(stored(demo)).hasSize(2).noneMatch(value -> value.contains("sz_pr"));
    assertThat(settings.testsSandbox("", "")).contains("\"connected\":true");
    HttpShopper shopper = atCheckout(demo);
    await().atMost(SOON).untilAsserted(() -> shopper.opens(demo.shop("/checkout")).goesToSezzle());
  }

  @Test
  void withoutAnEncryptionKeyAKeyIsRefusedWithAnExplanation(Demo demo) throws Exception {
    ShopSettings.withoutEncryptionKey();
    SettingsPage settings =
        SettingsPage.open(demo, Administrator.ADMIN)
            .saves(Map.of("LIVE_PRIVATE_KEY", SECRET, "INTENT", "CAPTURE"));

    assertThat(settings.page().status()).isEqualTo(422);
    assertThat(settings.problem("LIVE_PRIVATE_KEY")).contains("GATEWAY_SEZZLE_ENCRYPTION_KEY");
    assertThat(settings.page().document().html()).doesNotContain(SECRET);
    assertThat(stored(demo)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MODE | LIVE | LIVE_PRIVATE_KEY | both keys",
        "INTENT | NEVER | INTENT | not allowed",
        "LOCALE | de-DE | LOCALE | not allowed",
        "OFFER_MINIMUM | 0.99 | OFFER_MINIMUM | from 1.00",
        "OFFER_MINIMUM | 35.001 | OFFER_MINIMUM | from 1.00",
        "OFFER_MAXIMUM | a lot | OFFER_MAXIMUM | from 1.00",
        "OFFER_CURRENCIES | EUR | OFFER_CURRENCIES | at least one",
        "OFFER_COUNTRIES | US, XX | OFFER_COUNTRIES | two letters",
        "EXPIRY_WARN_HOURS | soon | EXPIRY_WARN_HOURS | from 0 to 168",
        "READ_TIMEOUT | 5 | READ_TIMEOUT | from 100",
        "PREVIOUS_KEY_UNTIL | tomorrow | PREVIOUS_KEY_UNTIL | UTC"
      })
  void whatWouldNotWorkIsRefusedAtItsField(
      String field, String value, String named, String sentence, Demo demo) throws Exception {
    SettingsPage settings =
        SettingsPage.open(demo, Administrator.ADMIN).saves(Map.of(field, value));

    assertThat(settings.page().status()).isEqualTo(422);
    assertThat(settings.problem(named)).contains(sentence);
    assertThat(stored(demo)).isEmpty();
  }

  @Test
  void aMinimumAboveTheMaximumIsRefusedAndAResetLeadsBackToWhatLiesBeneath(Demo demo)
      throws Exception {
    SettingsPage settings =
        SettingsPage.open(demo, Administrator.ADMIN)
            .saves(Map.of("OFFER_MINIMUM", "200.00", "OFFER_MAXIMUM", "100"));
    assertThat(settings.problem("OFFER_MINIMUM")).contains("above the maximum");

    settings.saves(Map.of("OFFER_MINIMUM", "35", "OFFER_MAXIMUM", "2500,00", "INTENT", "CAPTURE"));
    assertThat(settings.isSaved()).as(settings.page().toString()).isTrue();
    assertThat(settings.value("OFFER_MAXIMUM")).isEqualTo("2500.00");
    assertThat(stored(demo)).containsExactlyInAnyOrder("3500", "250000", "CAPTURE");
    assertThat(settings.origin("INTENT")).contains("Set on this page by admin");
    assertThat(settings.page().text("#INTENT .sezzle-reset")).contains("AUTH", "property file");

    settings.resets("INTENT");
    assertThat(settings.origin("INTENT")).isEqualTo("From a property file.");
    assertThat(settings.page().text("#sezzle-changes tbody tr"))
        .contains("admin", "CAPTURE", "reset");
  }

  @Test
  void whoSavesOverSomebodyElsesChangeIsToldAndLosesNothingTyped(Demo demo) throws Exception {
    SettingsPage first = SettingsPage.open(demo, Administrator.ADMIN);
    SettingsPage second = SettingsPage.open(demo, Administrator.ADMIN);
    first.saves(Map.of("OFFER_MINIMUM", "20.00"));

    second.saves(Map.of("OFFER_TITLE", "Mine"));
    assertThat(second.page().status()).isEqualTo(409);
    assertThat(second.page().text(".sezzle-note.alert")).contains("Somebody else");
    assertThat(second.value("OFFER_TITLE")).isEqualTo("Mine");
    assertThat(second.value("OFFER_MINIMUM")).isEqualTo("20.00");
    assertThat(stored(demo)).containsExactly("2000");

    second.saves(Map.of("OFFER_TITLE", "Mine"));
    assertThat(second.isSaved()).isTrue();
    assertThat(stored(demo)).containsExactlyInAnyOrder("2000", "Mine");
  }

  @ParameterizedTest
  @ValueSource(strings = {Administrator.READER, Administrator.NONE})
  void whoMayNotChangeSettingsNeitherSeesNorChangesThem(String login, Demo demo) throws Exception {
    Administrator administrator = Administrator.signIn(demo, login);
    assertThat(administrator.opens("/sezzle/settings").status()).isEqualTo(403);
    assertThat(administrator.opens("/sezzle/settings/webhooks").status()).isEqualTo(403);
    Page section = administrator.opens("/sezzle");
    Map<String, String> form =
        Map.of(
            "edition",
            "0-1",
            "original.INTENT",
            "AUTH",
            "INTENT",
            "CAPTURE",
            "mode",
            "SANDBOX",
            "publicKey",
            "a",
            "privateKey",
            "b",
            "id",
            "any");

    for (String path :
        List.of(
            "", "/test-connection", "/webhooks/subscribe", "/webhooks/test", "/webhooks/retry")) {
      Page answer = administrator.sends(section, "settings" + path, form);
      assertThat(answer.status()).as(path + answer).isEqualTo(403);
    }
    assertThat(stored(demo)).isEmpty();
    assertThat(demo.sezzle().calls()).isEmpty();
  }

  @Test
  void withoutTheFormsTokenNothingIsChangedAndSezzleNotAsked(Demo demo) throws Exception {
    SettingsPage settings = SettingsPage.open(demo, Administrator.ADMIN);
    HttpSession session = settings.administrator().session();
    Map<String, String> form =
        Map.of(
            "edition",
            settings.page().document().select("input[name=edition]").attr("value"),
            "original.INTENT",
            "AUTH",
            "INTENT",
            "CAPTURE",
            "mode",
            "SANDBOX",
            "publicKey",
            "a",
            "privateKey",
            "b");

    for (String path : List.of("", "/test-connection", "/webhooks/test", "/webhooks/subscribe")) {
      Page answer = session.post(demo.admin("/sezzle/settings" + path), form);
      assertThat(answer.shows(".sezzle-note.done")).as(path).isFalse();
    }
    assertThat(stored(demo)).isEmpty();
    assertThat(demo.sezzle().calls()).isEmpty();
  }

  @Test
  void testConnectionSaysWhoseKeysTheyAreOrWhatIsWrongAndSavesNothing(Demo demo) throws Exception {
    SettingsPage settings = SettingsPage.open(demo, Administrator.ADMIN);

    assertThat(settings.testsSandbox("", "")).contains("\"connected\":true", "merchant id");
    assertThat(settings.testsSandbox("sz_pub_other", SECRET))
        .contains("WRONG_KEYS", "does not know these keys")
        .doesNotContain(SECRET);
    assertThat(settings.testsSandbox("same", "same")).contains("SAME_KEY_TWICE");
    assertThat(stored(demo)).isEmpty();
  }

  @Test
  void wrongKeysAreNoWayToPayAndTheShopSaysSo(Demo demo) throws Exception {
    SettingsPage.open(demo, Administrator.ADMIN)
        .saves(Map.of("SANDBOX_PUBLIC_KEY", "wrong", "SANDBOX_PRIVATE_KEY", SECRET));
    HttpShopper shopper = atCheckout(demo);

    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              shopper.opens(demo.shop("/checkout")).pressesSezzle();
              assertThat(shopper.page().url().getPath()).startsWith("/checkout");
              assertThat(shopper.page().shows("#approve")).isFalse();
            });
    assertThat(demo.sezzle().orders()).allMatch(order -> !order.path("approved").asBoolean());
  }

  private static HttpShopper atCheckout(Demo demo) throws IOException {
    return new HttpShopper(demo)
        .adds(HttpShopper.GREENHOUSE)
        .checksOutTo(Home.SEATTLE, "grace@example.com");
  }

  private static boolean shopShows(Demo demo, HttpShopper shopper, String words)
      throws IOException {
    return shopper.opens(demo.shop("/checkout")).page().document().text().contains(words);
  }

  private static String body(JsonNode exchange) {
    return exchange.path("requestBody").asText();
  }

  private static List<String> stored(Demo demo) throws Exception {
    List<String> values = new ArrayList<>();
    try (Connection database = demo.connect();
        Statement statement = database.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select PROPERTY_VALUE from BLC_SYSTEM_PROPERTY"
                    + " where PROPERTY_NAME like 'gateway.sezzle.%'")) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}

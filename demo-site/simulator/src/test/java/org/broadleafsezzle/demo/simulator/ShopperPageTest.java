package org.broadleafsezzle.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopperPageTest extends SimulatorTest {

  private static final Pattern NONCE = Pattern.compile("name=\"nonce\" value=\"([^\"]+)\"");

  @Test
  void thePageShowsWhatIsBoughtAndFourPaymentsThatAddUp() {
    client.control("POST", "/clock/move", "{\"to\":\"2030-05-10T12:00:00Z\"}");

    TestClient.Reply page = client.get(checkoutUrl("en-US", "USD", false));

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("lang=\"en-US\"", "Demo Shop", "Pay $100.01 in parts", "no real money")
        .contains("Ørsted’s &lt;b&gt;lamp&lt;/b&gt;", "$80.00", "Quantity 2")
        .contains("SPRING", "-$5.00", "$10.00", "$15.01")
        .containsSubsequence(
            "Today",
            "$25.00",
            "May 24, 2030",
            "$25.00",
            "June 7, 2030",
            "$25.00",
            "June 21, 2030",
            "$25.01")
        .contains("id=\"approve\"", "id=\"deny\"", "id=\"cancel\"", "id=\"close-tab\"")
        .doesNotContain("<b>lamp");
    assertThat(page.header("content-security-policy")).contains("default-src 'none'");
  }

  @ParameterizedTest
  @CsvSource({
    "en-US,USD,$100.01,'Your payments','May 24, 2030'",
    "en-CA,CAD,$100.01,'Your payments','May 24, 2030'",
    "en-CA,USD,US$100.01,'Your payments','May 24, 2030'",
    "fr-CA,CAD,'100,01 $','Vos versements','24 mai 2030'"
  })
  void thePageSpeaksTheSessionsLocale(
      String locale, String currency, String total, String title, String date) {
    client.control("POST", "/clock/move", "{\"to\":\"2030-05-10T12:00:00Z\"}");

    String page = client.get(checkoutUrl(locale, currency, false)).body();

    assertThat(page.replace('\u00a0', ' '))
        .contains("lang=\"" + locale + "\"", ">" + total + "<", title, date);
  }

  @ParameterizedTest
  @CsvSource({
    "approve," + Shop.COMPLETE_URL + ",completed",
    "deny," + Shop.CANCEL_URL + ",denied",
    "cancel," + Shop.CANCEL_URL + ",active"
  })
  void aButtonDecidesAndLeadsBackToTheShop(String button, String url, String status) {
    String checkout = checkoutUrl("en-US", "USD", false);

    TestClient.Reply reply = press(checkout, button);

    assertThat(reply.status()).isEqualTo(303);
    assertThat(reply.header("location")).isEqualTo(url);
    assertThat(status(checkout)).isEqualTo(status);
  }

  @Test
  void closingTheTabStaysAtSezzle() {
    String checkout = checkoutUrl("fr-CA", "CAD", false);

    TestClient.Reply reply = press(checkout, "close-tab");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body())
        .contains("Vous pouvez fermer cet onglet")
        .doesNotContain("href=\"http");
    assertThat(status(checkout)).isEqualTo("completed");
  }

  @Test
  void aDecidedCheckoutSaysSoAndStaysAsItIs() {
    String checkout = checkoutUrl("en-US", "USD", false);
    String nonce = nonce(checkout);
    press(checkout, "approve");

    TestClient.Reply again = client.form(checkout, Map.of("nonce", nonce, "decision", "deny"));

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).contains("This order is approved", "id=\"return\"");
    assertThat(client.get(checkout).body()).contains("This order is approved");
    assertThat(status(checkout)).isEqualTo("completed");
  }

  @Test
  void deniedDeletedAndUnknownCheckoutsHaveAPageOfTheirOwn() {
    String denied = checkoutUrl("en-US", "USD", false);
    press(denied, "deny");
    String deleted = checkoutUrl("en-US", "USD", false);
    client.api("DELETE", "/order/" + uuid(deleted) + "/checkout", null);

    assertThat(client.get(denied).body()).contains("This order was denied");
    assertThat(client.get(deleted).status()).isEqualTo(410);
    assertThat(client.get(simulator().baseUrl() + "/checkout/nothing").status()).isEqualTo(404);
  }

  @Test
  void anExpiredCheckoutCannotBeApproved() {
    String checkout = checkoutUrl("en-US", "USD", false);
    String nonce = nonce(checkout);
    client.moveClock(86_401);

    TestClient.Reply reply = client.form(checkout, Map.of("nonce", nonce, "decision", "approve"));

    assertThat(reply.status()).isEqualTo(410);
    assertThat(status(checkout)).isEqualTo("deleted");
  }

  @Test
  void aFormWithoutThePagesNonceDecidesNothing() {
    String checkout = checkoutUrl("en-US", "USD", false);

    assertThat(client.form(checkout, Map.of("decision", "approve")).status()).isEqualTo(403);
    assertThat(
            client
                .form(
                    checkout,
                    Map.of("nonce", nonce(checkoutUrl("en-US", "USD", false)), "decision", "deny"))
                .status())
        .isEqualTo(403);
    assertThat(status(checkout)).isEqualTo("active");
  }

  @Test
  void agreeingToBeChargedLaterAddsTheCustomerToTheReturnAddress() {
    String checkout = checkoutUrl("en-US", "USD", true);
    assertThat(client.get(checkout).body()).contains("id=\"tokenize\"");

    TestClient.Reply reply =
        client.form(
            checkout, Map.of("nonce", nonce(checkout), "decision", "approve", "tokenize", "yes"));

    assertThat(reply.header("location"))
        .startsWith(Shop.COMPLETE_URL + "&customer-uuid=")
        .endsWith(client.api("GET", "/customer", null).at("/0/uuid").asText());
  }

  @Test
  void theAgreementAloneHasAPage() {
    JsonNode session =
        shop.session(
            """
            {"cancel_url":{"href":"http://127.0.0.1:9/c"},
             "complete_url":{"href":"http://127.0.0.1:9/d"},"customer":{"tokenize":true}}""");
    String url = session.at("/tokenize/approval_url").asText();

    TestClient.Reply reply = press(url, "approve");

    assertThat(reply.header("location")).startsWith("http://127.0.0.1:9/d?customer-uuid=");
    assertThat(client.get(url).body()).contains("You have agreed");
  }

  @Test
  void theStyleSheetIsServedFromHere() {
    assertThat(client.get(simulator().baseUrl() + "/assets/simulator.css").header("content-type"))
        .startsWith("text/css");
  }

  private String checkoutUrl(String locale, String currency, boolean tokenize) {
    return shop.session(Shop.sessionBody("AUTH", Shop.reference(), locale, currency, tokenize))
        .at("/order/checkout_url")
        .asText();
  }

  private TestClient.Reply press(String url, String button) {
    return client.form(url, Map.of("nonce", nonce(url), "decision", button));
  }

  private String nonce(String url) {
    Matcher matcher = NONCE.matcher(client.get(url).body());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private String status(String checkoutUrl) {
    return shop.show(uuid(checkoutUrl)).at("/checkout_status").asText();
  }

  private static String uuid(String checkoutUrl) {
    return checkoutUrl.substring(checkoutUrl.lastIndexOf('/') + 1);
  }
}

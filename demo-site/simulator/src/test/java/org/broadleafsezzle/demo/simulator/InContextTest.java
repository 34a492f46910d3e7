package org.broadleafsezzle.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadleafsezzle.demo.simulator.manners.Manner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checkouts in a window or frame of the shop's page. */
class InContextTest extends SimulatorTest {

  private static final Pattern NONCE = Pattern.compile("name=\"nonce\" value=\"([^\"]+)\"");

  @Test
  void onlyTheShopThatAskedForAFrameMayFrameThePage() {
    assertThat(policy(checkout("iframe"))).endsWith("; frame-ancestors http://127.0.0.1:9");
    assertThat(client.get(checkout("iframe")).header("x-frame-options")).isNull();
    assertThat(policy(checkout("popup"))).endsWith("; frame-ancestors 'none'");
    assertThat(policy(checkout("redirect"))).endsWith("; frame-ancestors 'none'");

    client.manners(Manner.FRAMES_REFUSED);

    assertThat(policy(checkout("iframe"))).endsWith("; frame-ancestors 'none'");
    assertThat(client.get(checkout("iframe")).header("x-frame-options")).isEqualTo("DENY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"iframe", "popup"})
  void byDefaultItLeadsBackToTheShop(String mode) {
    assertThat(press(checkout(mode), "approve").header("location")).isEqualTo(Shop.COMPLETE_URL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"iframe", "popup"})
  void aMessageGoesToThePageOfTheReturnAddressesOnly(String mode) {
    client.manners(Manner.TELLS_THE_SHOP);

    TestClient.Reply page = press(checkout(mode), "approve");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("You can close this window", "/assets/tell.js")
        .contains("data-origin=\"http://127.0.0.1:9\"", "data-outcome=\"APPROVE\"")
        .doesNotContain(Shop.COMPLETE_URL.substring(0, 26));
  }

  @Test
  void whereNothingIsToldThePageStaysAllTheSame() {
    client.manners(Manner.TELLS_NOBODY);

    assertThat(press(checkout("popup"), "deny").body())
        .contains("You can close this window")
        .doesNotContain("/assets/tell.js");
  }

  @Test
  void aCheckoutOfItsOwnPageLeadsBackWhateverTheManners() {
    client.manners(Manner.TELLS_THE_SHOP, Manner.TELLS_NOBODY);

    assertThat(press(checkout("redirect"), "deny").header("location")).isEqualTo(Shop.CANCEL_URL);
  }

  @Test
  void theScriptForTheShopsPageHasTheDocumentedCalls() {
    TestClient.Reply script = client.get(simulator().baseUrl() + "/checkout.min.js");

    assertThat(script.header("content-type")).startsWith("text/javascript");
    assertThat(script.body())
        .contains("window.Checkout = Checkout")
        .contains("renderSezzleButton", "init", "startCheckout", "openModal", "closeModal");
  }

  private String policy(String checkout) {
    return client.get(checkout).header("content-security-policy");
  }

  private String checkout(String mode) {
    String body =
        Shop.sessionBody("AUTH")
            .replace("\"metadata\"", "\"checkout_mode\":\"" + mode + "\",\"metadata\"");
    JsonNode session = shop.session(body);
    return session.at("/order/checkout_url").asText();
  }

  private TestClient.Reply press(String url, String button) {
    Matcher nonce = NONCE.matcher(client.get(url).body());
    assertThat(nonce.find()).isTrue();
    return client.form(url, Map.of("nonce", nonce.group(1), "decision", button));
  }
}

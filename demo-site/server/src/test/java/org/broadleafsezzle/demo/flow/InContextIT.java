package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.Test;

/** The script of the checkout page asks the shop about a checkout in a window or a frame. */
@DemoTest
class InContextIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void withoutScriptsTheFormLeadsToSezzleAndBack(Demo demo) throws IOException {
    ShopSettings.set("checkout.mode", "popup");
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    shopper.goesToSezzle();

    assertThat(shopper.approves().hasOrdered()).isTrue();
    assertThat(demo.sezzle().accepted("createSession").path("order").has("checkout_mode"))
        .isFalse();
  }

  @Test
  void onlyTheSessionThatStartedACheckoutIsToldOfIt(Demo demo) throws IOException {
    ShopSettings.set("checkout.mode", "popup");
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    JsonNode first = opens(shopper);
    JsonNode again = opens(shopper);
    assertThat(again).isEqualTo(first);
    String checkout = demo.shop("/sezzle/checkout/" + first.path("checkout").asText());
    String uuid = first.path("url").asText().replaceFirst(".*/", "");

    HttpSession stranger = new HttpSession();
    for (String way : new String[] {"", "/return", "/cancel"}) {
      assertThat(stranger.knock(checkout + way).status()).as(way).isEqualTo(404);
    }
    assertThat(demo.sezzle().order(uuid).path("checkoutStatus").asText()).isEqualTo("active");

    int asked = demo.sezzle().calls().get("getOrder");
    for (int i = 0; i < 10; i++) {
      assertThat(shopper.session().download(checkout)).isEqualTo("{\"done\":false}");
    }
    assertThat(demo.sezzle().calls().get("getOrder")).isLessThanOrEqualTo(asked + 1);

    demo.sezzle().approveAndClose(uuid);
    assertThat(shopper.opens(checkout + "/cancel").hasOrdered()).isTrue();
    assertThat(shopper.opens(checkout + "/return").hasOrdered()).isTrue();
    assertThat(shopper.session().download(checkout)).isEqualTo("{\"done\":true}");
  }

  @Test
  void theReturnPageTellsItsWindowAndMayBeFramedByTheShopOnly(Demo demo) throws IOException {
    ShopSettings.set("checkout.mode", "popup");
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    JsonNode opened = opens(shopper);
    String uuid = opened.path("url").asText().replaceFirst(".*/", "");
    String back = demo.sezzle().decide(uuid, "APPROVE");

    HttpSession stranger = new HttpSession();
    assertThat(stranger.get(back).document().select("#sezzle-here").attr("data-checkout"))
        .isEqualTo(opened.path("checkout").asText());
    assertThat(stranger.header(back, "X-Frame-Options")).contains("DENY");
    assertThat(stranger.header(back, "Content-Security-Policy").orElseThrow())
        .contains("script-src 'self'", "frame-ancestors 'none'");
    assertThat(stranger.get(back + "&here=true").document().text())
        .contains("Thank you for your order")
        .doesNotContain("Grace");
    assertThat(shopper.opens(back).opens(back + "&here=true").hasOrdered()).isTrue();
    assertThat(demo.sezzle().order(uuid).path("checkoutStatus").asText()).isEqualTo("completed");
  }

  @Test
  void whatTheShopDoesNotOfferIsSaidOnTheCheckoutPage(Demo demo) throws IOException {
    ShopSettings.set("checkout.mode", "popup");
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    ShopSettings.set("offer.currencies", "CAD");

    assertThat(opens(shopper).path("goTo").asText()).endsWith("/checkout?sezzle=ineligible");
  }

  /** As the script presses the button. */
  private static JsonNode opens(HttpShopper shopper) throws IOException {
    HttpSession.Page answer =
        shopper.session().submit(shopper.page(), "#sezzle-pay", Map.of("inContext", "1"));
    return JSON.readTree(answer.document().text());
  }
}

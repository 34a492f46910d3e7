package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sezzle is offered to whom the shop's settings say; the page and the button always agree. */
@DemoTest
class OfferIT {
  private static final String SECATEURS = "/tools-and-wear/bypass-secateurs";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "offer.minimum-in-cents | 100000 | from $1,000.00 on",
        "offer.maximum-in-cents | 500 | up to $5.00",
        "offer.countries | CA | addresses in: Canada"
      })
  void whatTheShopperCanDoAboutItIsSaid(String name, String value, String hint, Demo demo)
      throws IOException {
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    HttpSession.Page before = shopper.page();
    ShopSettings.set(name, value);

    shopper.looksAtTheCheckout();

    assertThat(shopper.page().shows("#sezzle-pay")).isFalse();
    assertThat(shopper.page().text(".sezzle-hint")).contains(hint);
    assertRefused(shopper, before, demo);
  }

  @Test
  void aPostOfficeBoxIsRefusedWhereTheMerchantsProgrammeForbidsThem(Demo demo) throws IOException {
    HttpShopper shopper =
        new HttpShopper(demo)
            .adds(HttpShopper.TROWEL)
            .checksOutTo(Home.POST_OFFICE_BOX, "mae@example.com");
    HttpSession.Page before = shopper.page();
    ShopSettings.set("offer.refuse-po-boxes", "ON");

    shopper.looksAtTheCheckout();

    assertThat(shopper.page().shows("#sezzle-pay")).isFalse();
    assertThat(shopper.page().text(".sezzle-hint")).contains("post office box");
    assertRefused(shopper, before, demo);
  }

  @Test
  void anItemWithoutACategoryIsRefusedWhereTheMerchantsProgrammeAsksForOne(Demo demo)
      throws IOException {
    HttpShopper shopper =
        new HttpShopper(demo)
            .adds(HttpShopper.TROWEL)
            .adds(SECATEURS)
            .checksOutTo(Home.SEATTLE, "mae@example.com");
    ShopSettings.set("offer.require-category", "ON");
    HttpSession.Page before = shopper.looksAtTheCheckout().page();
    assertThat(before.shows("#sezzle-pay")).isTrue();

    Object category = isIn(demo, SECATEURS, null);
    try {
      shopper.looksAtTheCheckout();

      assertThat(shopper.page().shows("#sezzle-pay")).isFalse();
      assertThat(shopper.page().text(".sezzle-hint"))
          .isEqualTo(
              "Sezzle isn\u2019t available for one of the items in your cart. Take it out, or"
                  + " choose another way to pay.");
      assertRefused(shopper, before, demo);
    } finally {
      isIn(demo, SECATEURS, category);
    }
  }

  /**
   * The default category of a product from now on.
   *
   * @return the one before
   */
  private static Object isIn(Demo demo, String product, Object category) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("address", product);
    variables.put("category", category);
    return demo.inside()
        .evaluate(
            variables,
            "#product = @blCatalogService.findProductByURI(#address)",
            "#before = #product.defaultCategory",
            "#product.setDefaultCategory(#category)",
            "@blCatalogService.saveProduct(#product)",
            "#before");
  }

  @ParameterizedTest
  @CsvSource({"offer.currencies, CAD", "mode, LIVE", "offer.minimum-in-cents, much"})
  void whatTheShopperCanDoNothingAboutIsNotShown(String name, String value, Demo demo)
      throws IOException {
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    HttpSession.Page before = shopper.page();
    ShopSettings.set(name, value);

    shopper.looksAtTheCheckout();

    assertThat(shopper.page().status()).isEqualTo(200);
    assertThat(shopper.page().shows("#place-order-cod")).isTrue();
    assertThat(shopper.page().shows(".sezzle-method")).isFalse();
    assertRefused(shopper, before, demo);
  }

  /** Presses the button of a page that was made before. */
  private static void assertRefused(HttpShopper shopper, HttpSession.Page before, Demo demo)
      throws IOException {
    HttpSession.Page after = shopper.session().submit(before, "#sezzle-pay", Map.of());

    assertThat(after.url().toString()).contains("/checkout?sezzle=");
    assertThat(after.shows(".sezzle-message")).isTrue();
    assertThat(demo.sezzle().log("createSession")).isEmpty();
  }

  @Test
  void whileSezzleDoesNotAnswerThereIsNoButton(Demo demo) throws IOException {
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    ShopSettings.set("api.url", "http://127.0.0.1:" + closedPort() + "/v2");

    for (int tries = 0; tries < 20 && shopper.page().shows("#sezzle-pay"); tries++) {
      assertThat(shopper.pressesSezzle().page().url().toString()).endsWith("sezzle=unavailable");
    }

    assertThat(shopper.page().text(".sezzle-hint")).contains("can\u2019t be reached");
    shopper.opens(demo.shop(HttpShopper.TROWEL));
    assertThat(shopper.page().shows(".sezzle-instalments")).isFalse();
  }

  @Test
  void titleAndTextOfTheShopAreShownAsTheyAre(Demo demo) throws IOException {
    ShopSettings.set("offer.title", "<b>Pay</b> & \"smile\"");
    ShopSettings.set("offer.text", "<script>alert('x')</script> four times");

    HttpSession.Page page = HttpShopper.readyToPay(demo).page();

    assertThat(page.text(".sezzle-title")).isEqualTo("<b>Pay</b> & \"smile\"");
    assertThat(page.text(".sezzle-text")).isEqualTo("<script>alert('x')</script> four times");
    assertThat(page.shows(".sezzle-title b, .sezzle-text script")).isFalse();
  }

  @Test
  void classesOfTheShopStandBesideTheModules(Demo demo) throws IOException {
    ShopSettings.set("offer.button-classes", "button primary");
    ShopSettings.set("offer.message-classes", "alert");
    HttpShopper shopper = HttpShopper.readyToPay(demo);

    assertThat(shopper.page().shows("button.sezzle-pay.button.primary")).isTrue();
    shopper.opens(demo.shop("/checkout?sezzle=declined"));
    assertThat(shopper.page().shows("p.sezzle-message.alert")).isTrue();
  }

  @Test
  void productAndCartSayWhatItIsInInstalmentsUnlessItIsSwitchedOff(Demo demo) throws IOException {
    HttpShopper shopper = new HttpShopper(demo).opens(demo.shop(HttpShopper.TROWEL));
    assertThat(shopper.page().text(".sezzle-instalments"))
        .isEqualTo("or 4 interest-free payments of $8.00 with Sezzle");
    assertThat(shopper.page().shows(".sezzle-explanation[hidden]")).isFalse();
    assertThat(shopper.page().text(".sezzle-explanation details")).contains("a quarter today");
    shopper.adds(HttpShopper.TROWEL).opens(demo.shop("/cart"));
    assertThat(shopper.page().text(".sezzle-instalments")).contains("of $8.00 with Sezzle");

    ShopSettings.set("offer.minimum-in-cents", "10000");
    shopper.opens(demo.shop(HttpShopper.TROWEL));
    assertThat(shopper.page().shows("#price .sezzle-instalments[hidden]")).isTrue();
    assertThat(shopper.page().shows("#price .sezzle-explanation[hidden]")).isTrue();
    ShopSettings.set("instalment-message.minimum", "ON");
    shopper.opens(demo.shop(HttpShopper.TROWEL));
    assertThat(shopper.page().text("#price .sezzle-instalments:not([hidden])"))
        .isEqualTo("Pay over time from $100.00 with Sezzle");

    ShopSettings.set("instalment-message", "OFF");
    assertThat(shopper.opens(demo.shop("/cart")).page().shows(".sezzle-instalments")).isFalse();
    shopper.opens(demo.shop(HttpShopper.TROWEL));
    assertThat(shopper.page().shows(".sezzle-instalments, .sezzle-explanation")).isFalse();
  }

  @Test
  void thePagesShowThePlanThatTheShopHasChosen(Demo demo) throws IOException {
    ShopSettings.set("checkout.financing-option", "6-pay-monthly");
    HttpShopper shopper = HttpShopper.readyToPay(demo);

    assertThat(shopper.page().text(".sezzle-text")).contains("six monthly payments");
    assertThat(shopper.page().text(".sezzle-plan")).startsWith("Today $6.93 ").endsWith(" $6.93");
    assertThat(shopper.page().document().select(".sezzle-plan li")).hasSize(6);
    shopper.opens(demo.shop(HttpShopper.TROWEL));
    assertThat(shopper.page().text(".sezzle-instalments"))
        .isEqualTo("or 6 monthly payments of $5.33 with Sezzle");
    assertThat(shopper.page().text(".sezzle-explained")).contains("a sixth today");
  }

  @Test
  void payingOnDeliveryEndsWhatIsOpenAtSezzle(Demo demo) throws IOException {
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    shopper.goesToSezzle();

    shopper.looksAtTheCheckout();
    HttpSession.Page ordered =
        shopper.session().submit(shopper.page(), "#place-order-cod", Map.of());

    assertThat(ordered.url().getPath()).contains("/confirmation/");
    org.awaitility.Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(demo.sezzle().order().path("checkoutStatus").asText())
                    .isEqualTo("deleted"));
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import org.broadleafsezzle.demo.browser.Accessibility;
import org.broadleafsezzle.demo.browser.Browser;
import org.broadleafsezzle.demo.browser.BrowserTest;
import org.broadleafsezzle.demo.browser.Viewport;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.Pictures;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.Test;

/** How Sezzle looks on the shop's pages, where it is offered and where it is not. */
@DemoTest
@BrowserTest
class OfferPagesIT {

  @Test
  void fromTheProductToTheCheckout(Demo demo, Browser browser) throws IOException {
    Shopper shopper = new Shopper(browser, demo);
    browser.go(demo.shop(Shopper.TROWEL));
    assertThat(browser.textOf(".sezzle-instalments")).contains("$8.00");
    browser.click(".sezzle-explanation summary");
    look(browser, "product", "#price");
    shopper.adds(Shopper.TROWEL);
    browser.go(demo.shop("/cart"));
    look(browser, "cart", ".summary");

    shopper.checksOutTo(Home.SEATTLE, "grace@example.com");
    assertThat(browser.shows("#sezzle-pay")).isTrue();
    look(browser, "checkout-offered", ".payment-methods");

    ShopSettings.set("offer.minimum-in-cents", "100000");
    browser.go(demo.shop("/checkout"));
    assertThat(browser.shows("#sezzle-pay")).isFalse();
    look(browser, "checkout-below-minimum", ".payment-methods");

    ShopSettings.set("offer.currencies", "CAD");
    browser.go(demo.shop("/checkout"));
    assertThat(browser.shows(".sezzle-method")).isFalse();
    look(browser, "checkout-not-offered", ".payment-methods");
  }

  @Test
  void whileSezzleIsDown(Demo demo, Browser browser) throws IOException {
    Shopper shopper = new Shopper(browser, demo).adds(Shopper.TROWEL);
    shopper.checksOutTo(Home.SEATTLE, "grace@example.com");
    ShopSettings.set("api.url", "http://127.0.0.1:" + closedPort() + "/v2");
    for (int tries = 0; tries < 20 && browser.shows("#sezzle-pay"); tries++) {
      browser.clickAndLeave("#sezzle-pay").awaitUrl("sezzle=unavailable");
    }

    assertThat(browser.shows(".sezzle-hint")).isTrue();
    look(browser, "checkout-sezzle-down", ".payment-methods");
  }

  @Test
  void inFrench(Demo demo, Browser browser) throws IOException {
    Shopper shopper = new Shopper(browser, demo).shopsIn(Region.CANADA_IN_FRENCH);
    browser.go(demo.shop(Shopper.TROWEL));
    assertThat(browser.textOf(".sezzle-instalments").replace('\u00a0', ' '))
        .isEqualTo("ou 4 versements sans int\u00e9r\u00eat de 11,00 $ avec Sezzle");
    shopper.adds(Shopper.TROWEL).checksOutTo(Home.MONTREAL, "zoe@example.com");
    ShopSettings.set("offer.countries", "US");

    browser.go(demo.shop("/checkout"));

    assertThat(browser.textOf(".sezzle-hint")).contains(": \u00c9tats-Unis.");
    look(browser, "checkout-another-country", ".payment-methods");
    assertThat(demo.sezzle().log("createSession")).isEmpty();
  }

  @Test
  void whatIsNotShipped(Demo demo, Browser browser) {
    new Shopper(browser, demo).adds("/seeds-and-bulbs/garden-year-e-book");
    browser.go(demo.shop("/checkout"));
    browser.type("#emailAddress", "grace@example.com").clickAndLeave("#save-contact");

    look(browser, "checkout-by-email", "#shippingAddress");
  }

  private static void look(Browser browser, String name, String middle) {
    Accessibility.check(browser);
    PagesIT.assertFitsAPhone(browser);
    show(browser, middle);
    Pictures.take(browser, name);
    browser.resize(Viewport.PHONE);
    show(browser, middle);
    Pictures.take(browser, name + "-phone");
    browser.resize(Viewport.DESKTOP);
  }

  private static void show(Browser browser, String css) {
    browser.run(
        "document.querySelector(arguments[0])"
            + ".scrollIntoView({block: 'center', behavior: 'instant'})",
        css);
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

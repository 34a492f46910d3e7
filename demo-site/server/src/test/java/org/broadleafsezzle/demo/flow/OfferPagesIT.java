package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.ServerSocket;
import org.broadleafsezzle.demo.browser.Accessibility;
import org.broadleafsezzle.demo.browser.Browser;
import org.broadleafsezzle.demo.browser.BrowserTest;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.Pictures;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** Sezzle's place on the shop's pages, where it is offered and where it is not. */
@DemoTest
@BrowserTest
class OfferPagesIT {
  private static final String POT = "/pots-and-shelters/terracotta-pot";

  @Test
  void fromTheProductToTheCheckout(Demo demo, Browser browser) throws IOException {
    Shopper shopper = new Shopper(browser, demo);
    browser.go(demo.shop(Shopper.TROWEL));
    assertThat(browser.textOf(".sezzle-instalments")).contains("$8.00");
    look(browser, "product", "#price");
    browser.go(demo.shop(Shopper.TROWEL));
    explainsInADialog(browser);
    isAsHighWithoutTheScript(browser);
    browser.go(demo.shop("/tools-and-wear"));
    assertThat(browser.textOf(".product-card .sezzle-instalments")).contains("with Sezzle");
    look(browser, "category", ".product-grid");
    shopper.adds(Shopper.TROWEL);
    browser.go(demo.shop("/cart"));
    look(browser, "cart", ".summary");

    shopper.getsToPayment(Home.SEATTLE, "grace@example.com");
    assertThat(browser.shows("#sezzle-pay")).isTrue();
    assertThat(payments(browser)).isEqualByComparingTo(shopper.total());
    assertThat(browser.textOf(".sezzle-plan")).startsWith("Today\n$");
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

  /** Opened and closed with the keyboard, and with the mouse. */
  private static void explainsInADialog(Browser browser) throws IOException {
    assertThat(browser.shows(".sezzle-explanation details")).isFalse();
    browser.run("document.querySelector('.sezzle-more').focus()");
    press(browser, Keys.ENTER);
    assertThat(browser.textOf(".sezzle-dialog[open]"))
        .contains("How to pay with Sezzle", "a quarter today");
    assertThat(focused(browser)).isEqualTo("sezzle-close");
    look(browser, "product-explained", ".sezzle-dialog");
    press(browser, Keys.ESCAPE);
    assertThat(browser.shows(".sezzle-dialog")).isFalse();
    assertThat(focused(browser)).isEqualTo("sezzle-more");

    browser.click(".sezzle-more").click(".sezzle-close");
    assertThat(browser.shows(".sezzle-dialog")).isFalse();
    assertThat(focused(browser)).isEqualTo("sezzle-more");
  }

  private static void press(Browser browser, Keys key) {
    new Actions(browser.driver()).sendKeys(key).perform();
  }

  private static Object focused(Browser browser) {
    return browser.run("return document.activeElement.className");
  }

  /** All payments that the checkout lists, together. */
  private static BigDecimal payments(Browser browser) {
    return browser.all(".sezzle-plan .sezzle-amount").stream()
        .map(amount -> Shopper.amount(amount.getText()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void theMessageFollowsThePrice(Demo demo, Browser browser) throws IOException {
    ShopSettings.set("offer.minimum-in-cents", "3500");
    ShopSettings.set("offer.maximum-in-cents", "10000");
    ShopSettings.set("instalment-message.minimum", "ON");
    browser.go(demo.shop(POT));
    assertThat(message(browser)).isEqualTo("Pay over time from $35.00 with Sezzle");

    browser.choose("#option-diameter", "Large, 12 in (30 cm)");
    assertThat(browser.textOf("#price .price")).isEqualTo("$38.00");
    assertThat(message(browser)).isEqualTo("or 4 interest-free payments of $9.50 with Sezzle");
    assertThat(browser.shows("#price-of-many")).isFalse();
    browser.type("#quantity", "2");
    assertThat(browser.textOf("#price-of-many")).isEqualTo("2 for $76.00");
    assertThat(message(browser)).isEqualTo("or 4 interest-free payments of $19.00 with Sezzle");
    look(browser, "product-large", "#price");

    browser.type("#quantity", "3");
    assertThat(browser.shows("#price .sezzle-instalments, .sezzle-explanation")).isFalse();
    tell(browser, "'much'");
    assertThat(browser.shows("#price .sezzle-instalments, .sezzle-explanation")).isFalse();
    browser.type("#quantity", "1");
    assertThat(message(browser)).contains("$9.50");
    assertThat(browser.shows(".sezzle-more")).isTrue();
  }

  /** So that nothing moves when it runs; and says the same where scripts are off. */
  private static void isAsHighWithoutTheScript(Browser browser) {
    browser.run(
        "return fetch(location.href).then(answer => answer.text()).then(page => {"
            + "const before = new DOMParser().parseFromString(page, 'text/html')"
            + ".querySelector('.sezzle-explanation');"
            + "before.id = 'before'; document.getElementById('price').append(before); })");

    assertThat(browser.shows("#before summary")).isTrue();
    assertThat(browser.shows("#before .sezzle-more, #before .sezzle-explained")).isFalse();
    assertThat(browser.find("#before").getSize())
        .isEqualTo(browser.find(".sezzle-explanation").getSize());
    browser.click("#before summary");
    assertThat(browser.textOf("#before .sezzle-explained")).contains("a quarter today");
    Accessibility.check(browser);
    ShopperLook.show(browser, "#before");
    Pictures.take(browser, "shopper-product-without-scripts");
  }

  private static String message(Browser browser) {
    return browser.textOf("#price .sezzle-instalments").replace('\u00a0', ' ');
  }

  private static void tell(Browser browser, String amount) {
    browser.run(
        "document.getElementById('price').dispatchEvent("
            + "new CustomEvent('sezzle:amount', {bubbles: true, detail: "
            + amount
            + "}))");
  }

  @Test
  void whileSezzleIsDown(Demo demo, Browser browser) throws IOException {
    Shopper shopper = new Shopper(browser, demo).adds(Shopper.TROWEL);
    shopper.getsToPayment(Home.SEATTLE, "grace@example.com");
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
    tell(browser, "123456");
    assertThat(message(browser)).contains(" de 308,64 $ ");
    shopper.adds(Shopper.TROWEL).getsToPayment(Home.MONTREAL, "zoe@example.com");
    assertThat(payments(browser)).isEqualByComparingTo(shopper.total());
    assertThat(browser.textOf(".sezzle-plan")).startsWith("Aujourd\u2019hui\n");
    look(browser, "checkout-offered-french", ".payment-methods");
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
    ShopperLook.look(browser, name, middle);
    PagesIT.assertFitsAPhone(browser);
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

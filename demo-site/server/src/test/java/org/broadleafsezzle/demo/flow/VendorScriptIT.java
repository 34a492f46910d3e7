package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.broadleafsezzle.demo.browser.Browser;
import org.broadleafsezzle.demo.browser.BrowserTest;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.Test;

/** Sezzle's own script shows Sezzle's page; the simulator's stands in for it. */
@DemoTest
@BrowserTest
class VendorScriptIT {

  @Test
  void whateverTheScriptSaysTheShopDecidesAndWithoutItTheShopperIsRedirected(
      Demo demo, Browser browser) {
    ShopSettings.set("checkout.script", "vendor");
    ShopSettings.set("checkout.mode", "popup");
    Shopper shopper =
        new Shopper(browser, demo)
            .adds(Shopper.TROWEL)
            .checksOutTo(Home.SEATTLE, "grace@example.com");

    browser.click("#sezzle-pay").toOpenedWindow().find("#approve");
    browser.driver().close();
    browser.toTab(0).awaitUrl("sezzle=cancelled");
    assertThat(browser.run("return document.activeElement.id")).isEqualTo("sezzle-pay");
    hasTheScript(browser, "startCheckout = () => { throw new Error() }");
    shopper.goesToSezzle().cancels();
    hasTheScript(browser, "startCheckout = function () { this.end('onFailure', {}) }");
    shopper.goesToSezzle().cancels();
    ShopSettings.set("checkout.mode", "iframe");
    browser.go(demo.shop("/checkout"));
    hasTheScript(browser, "startCheckout = function () { this.end('onComplete', {}) }");
    browser.click("#sezzle-pay").awaitUrl("sezzle=unfinished");

    browser.click("#sezzle-pay").toFrame("iframe[title=Sezzle]").click("#approve");

    browser.toPage().awaitUrl("/confirmation/");
    assertThat(demo.sezzle().orders()).hasSize(6);
    SezzleContract.assertHeld(demo.sezzle().log());
  }

  /** Changes the script, once it is loaded, as if Sezzle's were like that. */
  private static void hasTheScript(Browser browser, String change) {
    Awaitility.await().until(() -> (boolean) browser.run("return 'Checkout' in window"));
    browser.run("window.Checkout.prototype." + change);
  }
}

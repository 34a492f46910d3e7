package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.awaitility.Awaitility;
import org.broadleafsezzle.demo.browser.Browser;
import org.broadleafsezzle.demo.browser.BrowserTest;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chromium.HasCdp;

/** Sezzle's own script shows Sezzle's page; the simulator's stands in for it. */
@DemoTest
@BrowserTest
class VendorScriptIT {
  private static final String NEVER_LOADS_ADDED_SCRIPTS =
      "const create = document.createElement.bind(document);"
          + "document.createElement = name => name === 'script' ? {} : create(name);"
          + "const append = HTMLHeadElement.prototype.append;"
          + "HTMLHeadElement.prototype.append = function (added) {"
          + "  return added instanceof Node && append.call(this, added) }";

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

  @Test
  void aScriptThatNeverLoadsIsNotWaitedForLong(Demo demo, Browser browser) {
    ShopSettings.set("checkout.script", "vendor");
    ShopSettings.set("checkout.mode", "popup");
    HasCdp chrome = (HasCdp) browser.driver();
    Map<String, Object> added =
        chrome.executeCdpCommand(
            "Page.addScriptToEvaluateOnNewDocument", Map.of("source", NEVER_LOADS_ADDED_SCRIPTS));
    try {
      new Shopper(browser, demo)
          .adds(Shopper.TROWEL)
          .checksOutTo(Home.SEATTLE, "grace@example.com");
      assertThat(browser.run("return 'Checkout' in window")).isEqualTo(false);

      browser.click("#sezzle-pay").find("#approve");
    } finally {
      chrome.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", added);
    }
    assertThat(demo.sezzle().orders()).hasSize(1);
  }

  /** Changes the script, once it is loaded, as if Sezzle's were like that. */
  private static void hasTheScript(Browser browser, String change) {
    Awaitility.await().until(() -> (boolean) browser.run("return 'Checkout' in window"));
    browser.run("window.Checkout.prototype." + change);
  }
}

package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.broadleafsezzle.demo.browser.Accessibility;
import org.broadleafsezzle.demo.browser.Browser;
import org.broadleafsezzle.demo.browser.BrowserTest;
import org.broadleafsezzle.demo.browser.Viewport;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.Pictures;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.Test;

/** Sezzle's page in a frame over the checkout page, in French. */
@DemoTest
@BrowserTest
class FrameIT {

  /** A refusal comes last: the shop remembers it for ten minutes. */
  @Test
  void aFrameLeadsToTheConfirmationAndWhereItDoesNotLoadTheShopperIsRedirected(
      Demo demo, Browser browser) {
    ShopSettings.set("checkout.mode", "iframe");
    Shopper shopper = new Shopper(browser, demo).shopsIn(Region.CANADA_IN_FRENCH);
    buysInTheFrame(demo, browser, shopper);
    isRedirectedFromASilentFrame(demo, browser, shopper);
    isRedirectedByThePagesOwnPolicy(browser, shopper);
    SezzleContract.assertHeld(demo.sezzle().log());
    isRedirectedFromARefusedFrame(demo, shopper);
  }

  private static void buysInTheFrame(Demo demo, Browser browser, Shopper shopper) {
    shopper.adds(Shopper.TROWEL).getsToPayment(Home.MONTREAL, "zoe@example.com");
    browser.click("#sezzle-pay").toFrame(".sezzle-frame").find("#approve");
    browser.toPage();
    assertThat(browser.textOf(".sezzle-window")).contains("Payer avec Sezzle", "Annuler");
    assertThat(browser.run("return document.activeElement.className")).isEqualTo("sezzle-name");
    Accessibility.check(browser, ".sezzle-window");
    Pictures.take(browser, "shopper-frame");
    browser.resize(Viewport.TABLET);
    Pictures.take(browser, "shopper-frame-tablet");
    browser.resize(Viewport.DESKTOP);

    browser.toFrame(".sezzle-frame").click("#approve").toPage().awaitUrl("/confirmation/");

    assertThat(modes(demo)).containsExactly("iframe");
  }

  /** The page never hears that its frame has loaded, and waits a tenth as long as it would. */
  private static void isRedirectedFromASilentFrame(Demo demo, Browser browser, Shopper shopper) {
    shopper.adds(Shopper.TROWEL).getsToPayment(Home.MONTREAL, "zoe@example.com");
    browser.run(
        "document.querySelector('.sezzle-frame').addEventListener = () => {};"
            + "const real = setTimeout; window.setTimeout = (f, ms) => real(f, ms / 10)");
    shopper.goesToSezzle().cancels();
    assertThat(modes(demo)).containsExactly("iframe", "iframe", "");
  }

  /** As if the shop had forgotten Sezzle in its Content-Security-Policy. */
  private static void isRedirectedByThePagesOwnPolicy(Browser browser, Shopper shopper) {
    browser.run(
        "const policy = document.createElement('meta');"
            + "policy.httpEquiv = 'Content-Security-Policy'; policy.content = \"frame-src 'self'\";"
            + "document.head.append(policy)");
    shopper.goesToSezzle().cancels();
  }

  private static void isRedirectedFromARefusedFrame(Demo demo, Shopper shopper) {
    demo.sezzle().behaves(Duration.ZERO, "FRAMES_REFUSED");
    demo.sezzle().clearLog();

    shopper.goesToSezzle().cancels();
    demo.sezzle().behaves(Duration.ZERO);
    shopper.goesToSezzle().approves();
    assertThat(modes(demo)).containsExactly("iframe", "", "");
  }

  /** The checkout mode that was asked for in each session that Sezzle made. */
  private static List<String> modes(Demo demo) {
    return demo.sezzle().log("createSession").stream()
        .filter(call -> call.path("status").asInt() == 201)
        .map(call -> call.path("requestBody").asText())
        .map(body -> body.replaceFirst(".*\"checkout_mode\":\"([a-z]*)\".*|.*", "$1"))
        .toList();
  }
}

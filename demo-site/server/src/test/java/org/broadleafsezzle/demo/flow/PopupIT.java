package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.broadleafsezzle.demo.browser.Accessibility;
import org.broadleafsezzle.demo.browser.Browser;
import org.broadleafsezzle.demo.browser.BrowserTest;
import org.broadleafsezzle.demo.browser.Viewport;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.Pictures;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** A shopper pays on Sezzle's page in a window, while the checkout page waits. */
@DemoTest
@BrowserTest
class PopupIT {

  @BeforeEach
  void inAWindow() {
    ShopSettings.set("checkout.mode", "popup");
  }

  @Test
  void theCheckoutPageGoesOnOnceSezzleLeadsBackInTheWindow(Demo demo, Browser browser) {
    atPayment(demo, browser);
    browser.click("#sezzle-pay").toOpenedWindow().find("#approve");
    browser.toTab(0);
    assertThat(browser.textOf(".sezzle-progress")).startsWith("Finish your payment");
    assertThat(browser.run("return document.activeElement.className")).isEqualTo("sezzle-name");
    Accessibility.check(browser);
    Pictures.take(browser, "shopper-popup");
    browser.resize(Viewport.TABLET);
    Pictures.take(browser, "shopper-popup-tablet");

    browser.toTab(1).click("#approve").awaitClosedWindow().awaitUrl("/confirmation/");

    JsonNode session = demo.sezzle().accepted("createSession");
    assertThat(session.path("order").path("checkout_mode").asText()).isEqualTo("popup");
    for (String address : List.of("complete_url", "cancel_url")) {
      assertThat(session.path(address).path("href").asText()).startsWith(demo.shop("/"));
    }
    SezzleContract.assertHeld(demo.sezzle().log());
  }

  @Test
  void aMessageOfSezzlesPageHasTheShopAsked(Demo demo, Browser browser) {
    demo.sezzle().behaves(Duration.ZERO, "TELLS_THE_SHOP");
    atPayment(demo, browser);
    browser.click("#sezzle-pay").toOpenedWindow().find("#approve");

    browser.click("#approve").awaitClosedWindow().awaitUrl("/confirmation/");
  }

  @Test
  void whereNothingIsToldThePageAsksAlsoAfterItWasLoadedAgain(Demo demo, Browser browser) {
    demo.sezzle().behaves(Duration.ZERO, "TELLS_NOBODY");
    atPayment(demo, browser);
    browser.click("#sezzle-pay").toOpenedWindow().find("#approve");
    browser.toTab(0).reload();
    browser.toTab(1).click("#approve").find("#notice");

    browser.toTab(0).awaitUrl("/confirmation/");

    assertThat(demo.sezzle().calls().get("getOrder")).isBetween(2, 4);
  }

  @Test
  void closingTheWindowFindsAShopperWhoHasPaid(Demo demo, Browser browser) {
    demo.sezzle().behaves(Duration.ZERO, "TELLS_NOBODY");
    atPayment(demo, browser);
    browser.click("#sezzle-pay").toOpenedWindow().click("#approve").find("#notice");

    browser.driver().close();

    browser.toTab(0).awaitUrl("/confirmation/");
  }

  @Test
  void escapeAndAClosedWindowCancelAndTheFocusIsGivenBack(Demo demo, Browser browser) {
    atPayment(demo, browser);
    browser.click("#sezzle-pay").toOpenedWindow().find("#approve");

    new Actions(browser.toTab(0).driver()).sendKeys(Keys.ESCAPE).perform();

    browser.awaitUrl("sezzle=cancelled").awaitClosedWindow();
    assertThat(browser.textOf(".sezzle-message")).contains("You cancelled");
    assertThat(browser.run("return document.activeElement.id")).isEqualTo("sezzle-pay");
    assertThat(demo.sezzle().order().path("checkoutStatus").asText()).isEqualTo("deleted");

    browser.click("#sezzle-pay").toOpenedWindow().find("#approve");
    browser.driver().close();

    browser.toTab(0);
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(demo.sezzle().orders())
                    .extracting(order -> order.path("checkoutStatus").asText())
                    .containsExactly("deleted", "deleted"));
  }

  @Test
  void whoGivesUpWhileTheShopCanNotBeReachedDoesNotReadWhatWasSaidBefore(
      Demo demo, Browser browser) {
    atPayment(demo, browser);
    browser.click("#sezzle-pay").toOpenedWindow().find("#approve");
    browser.driver().close();
    browser.toTab(0).awaitUrl("sezzle=cancelled");
    assertThat(browser.textOf(".sezzle-message")).contains("You cancelled");
    browser.run("window.fetch = () => new Promise((answer, fail) => window.cutOff = fail)");
    browser.click("#sezzle-pay").toOpenedWindow();
    browser.toTab(0).find(".sezzle-progress");
    browser.run(
        "document.querySelector('.sezzle-window')"
            + ".addEventListener('close', () => window.cutOff())");

    new Actions(browser.driver()).sendKeys(Keys.ESCAPE).perform();

    browser.awaitClosedWindow();
    Awaitility.await()
        .untilAsserted(
            () -> assertThat(browser.driver().getCurrentUrl()).doesNotContain("sezzle="));
    assertThat(browser.find("#sezzle-pay").isDisplayed()).isTrue();
    assertThat(browser.shows(".sezzle-message")).isFalse();
    assertThat(demo.sezzle().orders()).hasSize(1);
  }

  @Test
  void aBlockedWindowAPhoneAndABrowserThatCanNotAreRedirected(Demo demo, Browser browser) {
    Shopper shopper = atPayment(demo, browser);
    browser.run("window.open = () => null");
    shopper.goesToSezzle().cancels();

    browser.resize(Viewport.PHONE);
    shopper.goesToSezzle().cancels();
    browser.resize(Viewport.DESKTOP);
    browser.run("document.querySelector('.sezzle-form').dataset.origin = 'http://elsewhere'");
    shopper.goesToSezzle().approves();

    assertThat(demo.sezzle().log("createSession"))
        .filteredOn(call -> call.path("status").asInt() == 201)
        .hasSize(3)
        .noneMatch(call -> call.path("requestBody").asText().contains("checkout_mode"));
  }

  @Test
  void whereTheCheckoutPageIsGoneTheWindowShowsTheOrder(Demo demo, Browser browser) {
    atPayment(demo, browser);
    browser.click("#sezzle-pay").toOpenedWindow().find("#approve");
    browser.toTab(0).go(demo.shop("/cart"));

    browser.toTab(1).click("#approve").awaitUrl("/confirmation/");

    assertThat(browser.shows("#thanks")).isTrue();
  }

  private static Shopper atPayment(Demo demo, Browser browser) {
    return new Shopper(browser, demo)
        .adds(Shopper.TROWEL)
        .getsToPayment(Home.SEATTLE, "grace@example.com");
  }
}

package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafsezzle.demo.flow.ShopperLook.look;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.broadleafsezzle.demo.admin.Administrator;
import org.broadleafsezzle.demo.browser.Accessibility;
import org.broadleafsezzle.demo.browser.Browser;
import org.broadleafsezzle.demo.browser.BrowserTest;
import org.broadleafsezzle.demo.browser.Viewport;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page a shopper sees is accessible, fits a phone, and asks no other host for anything. */
@DemoTest
@BrowserTest
class PagesIT {
  private static final List<String> SHOP =
      List.of(
          "/",
          "/tools-and-wear",
          "/tools-and-wear/gardeners-apron",
          "/search?q=tomato",
          "/cart",
          "/login",
          "/register",
          "/sezzle/return?token=unknown",
          "/nowhere");

  @ParameterizedTest
  @EnumSource(names = {"UNITED_STATES", "CANADA_IN_FRENCH"})
  void theShopsPages(Region region, Demo demo, Browser browser) {
    new Shopper(browser, demo).shopsIn(region);

    for (String path : SHOP) {
      browser.go(demo.shop(path));
      Accessibility.check(browser);
      assertFitsAPhone(browser);
      assertAsksNoOtherHost(browser, demo);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"UNITED_STATES", "CANADA_IN_FRENCH"})
  void thePagesOfAPurchase(Region region, Demo demo, Browser browser) {
    Shopper shopper = new Shopper(browser, demo).shopsIn(region).adds(Shopper.GREENHOUSE);
    Accessibility.check(browser);
    assertFitsAPhone(browser);

    shopper.enters(Shopper.PROMOTION);
    Accessibility.check(browser);
    assertFitsAPhone(browser);

    shopper.checksOutTo(Home.MONTREAL, "zoe@example.com");
    Accessibility.check(browser);
    assertFitsAPhone(browser);

    shopper.goesToSezzle();
    Accessibility.check(browser);
    assertFitsAPhone(browser);

    shopper.approves();
    Accessibility.check(browser);
    assertFitsAPhone(browser);
  }

  @ParameterizedTest
  @EnumSource(names = {"UNITED_STATES", "CANADA_IN_FRENCH"})
  void theOrderHistory(Region region, Demo demo, Browser browser) throws IOException {
    Shopper shopper = new Shopper(browser, demo).shopsIn(region);
    shopper.signsIn("ada@larkspurandloam.example", "greenhouse");
    shopper.adds(Shopper.TROWEL).getsToPayment(Home.MONTREAL).goesToSezzle();
    String reference = demo.sezzle().order().path("referenceId").asText();
    shopper.approves();
    String number = shopper.orderNumber();
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    for (String action : List.of("capture", "refund")) {
      admin.does(
          admin.opensPanelOf(reference), action, Map.of("amount", "20.00", "reason", "As asked"));
    }

    for (String path : List.of("/account/orders", "/account/orders/" + number)) {
      browser.go(demo.shop(path));
      assertThat(browser.text()).contains(number);
      Accessibility.check(browser);
      assertFitsAPhone(browser);
    }
    boolean french = region == Region.CANADA_IN_FRENCH;
    assertThat(browser.all(".sezzle-money li"))
        .hasSize(4)
        .last()
        .matches(line -> line.getText().contains(french ? "20,00 $ vous" : "$20.00 is refunded"));
    look(browser, "account-money" + (french ? "-french" : ""), ".sezzle-money");
  }

  @Test
  void theModulesStylesheetIsThereForShopsThatWantIt(Demo demo, Browser browser) {
    browser.go(demo.shop("/sezzle/style.css"));

    assertThat(browser.run("return document.contentType")).isEqualTo("text/css");
    assertThat(browser.text()).contains(".sezzle-pay");
  }

  @Test
  void theMerchantsPagesOfTheSimulator(Demo demo, Browser browser) {
    for (String path : List.of("", "settings", "faults", "webhooks", "log")) {
      browser.go(demo.dashboard() + path);
      Accessibility.check(browser);
      assertFitsAPhone(browser);
    }
  }

  @Test
  void theErrorsOfAFormAreTiedToTheirFields(Demo demo, Browser browser) {
    new Shopper(browser, demo).adds(Shopper.TROWEL);
    browser
        .go(demo.shop("/checkout"))
        .type("#emailAddress", "nobody")
        .clickAndLeave("#save-contact");

    assertThat(browser.find("#emailAddress").getAttribute("aria-invalid")).isEqualTo("true");
    assertThat(browser.find("#emailAddress").getAttribute("aria-describedby"))
        .contains("emailAddress-error");
    Accessibility.check(browser);
  }

  static void assertFitsAPhone(Browser browser) {
    Accessibility.checkFitsPhoneAsItIs(browser);
    browser.resize(Viewport.DESKTOP);
  }

  private static void assertAsksNoOtherHost(Browser browser, Demo demo) {
    Object elsewhere =
        browser.run(
            "return performance.getEntriesByType('resource').map(r => r.name)"
                + ".filter(name => !name.startsWith(arguments[0]))",
            demo.shop("/"));
    assertThat((List<?>) elsewhere).as(browser.url()).isEmpty();
  }
}

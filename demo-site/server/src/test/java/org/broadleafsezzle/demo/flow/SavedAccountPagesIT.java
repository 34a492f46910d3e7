package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.broadleafsezzle.demo.browser.Accessibility;
import org.broadleafsezzle.demo.browser.Browser;
import org.broadleafsezzle.demo.browser.BrowserTest;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;

/** A shopper saves the Sezzle account with an order, pays with it, looks at it and removes it. */
@DemoTest
@BrowserTest
class SavedAccountPagesIT {

  @ParameterizedTest
  @EnumSource(names = {"UNITED_STATES", "CANADA_IN_FRENCH"})
  void fromTheBoxAtCheckoutToItsRemoval(Region region, Demo demo, Browser browser) {
    ShopSettings.set("tokenization", "ON");
    String language = region == Region.UNITED_STATES ? "" : "-french";
    Shopper shopper = new Shopper(browser, demo).shopsIn(region);
    registers(browser, demo);
    shopper.adds(Shopper.TROWEL).getsToPayment(Home.MONTREAL);
    assertThat(browser.find("#sezzle-save").isSelected()).isFalse();
    look(browser, "saved-account-wish" + language, ".sezzle-wish");

    browser.find("#sezzle-save").sendKeys(Keys.SPACE);
    shopper.goesToSezzle();
    Accessibility.check(browser);
    browser.click("#tokenize");
    shopper.approves();

    shopper.adds(Shopper.GREENHOUSE).getsToPayment(Home.MONTREAL);
    assertThat(browser.shows("#sezzle-save")).isFalse();
    look(browser, "saved-account-pay" + language, ".sezzle-saved");
    browser.clickAndLeave("#sezzle-pay-saved").awaitUrl("/confirmation/");

    browser.go(demo.shop("/account/orders")).clickAndLeave("#saved-sezzle-account");
    look(browser, "saved-account" + language, ".sezzle-account");
    browser.clickAndLeave(".sezzle-remove").awaitUrl("sezzle=removed");
    look(browser, "saved-account-removed" + language, ".sezzle-said");
    assertThat(browser.shows(".sezzle-remove")).isFalse();

    browser.clickAndLeave("#sezzle-account-save");
    Accessibility.check(browser);
    browser.clickAndLeave("#cancel").awaitUrl("sezzle=unchanged");
    assertThat(browser.shows(".sezzle-remove")).isFalse();
  }

  private static void registers(Browser browser, Demo demo) {
    browser.go(demo.shop("/register"));
    browser.type("#emailAddress", UUID.randomUUID() + "@example.com");
    browser.type("#firstName", "Zoe").type("#lastName", "Tremblay");
    browser.type("#password", "a-garden-of-1").type("#passwordConfirm", "a-garden-of-1");
    browser.clickAndLeave("#register-submit");
  }

  private static void look(Browser browser, String name, String middle) {
    ShopperLook.look(browser, name, middle);
    PagesIT.assertFitsAPhone(browser);
  }
}

package org.broadleafsezzle.demo.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadleafsezzle.demo.browser.Accessibility;
import org.broadleafsezzle.demo.browser.Browser;
import org.broadleafsezzle.demo.browser.BrowserTest;
import org.broadleafsezzle.demo.browser.Viewport;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The settings page as it is seen and used. */
@DemoTest
@BrowserTest
class SettingsBrowserIT {
  private static final String PATH = "/sezzle/settings";

  @Test
  void aPersonSetsTriesResetsAndIsAskedBeforeLosingChanges(Demo demo, Browser browser) {
    Administrator.signIn(browser, demo, Administrator.ADMIN).go(demo.admin(PATH));
    AdminPictures.take(browser, "admin-settings");
    assertThat(asksBeforeLeaving(browser)).isFalse();

    browser.click(".sezzle-test.SANDBOX button");
    browser.find(".sezzle-test.SANDBOX .good");
    browser.type("#field-SANDBOX_PRIVATE_KEY", "sz_pr_of_somebody_else");
    browser.click(".sezzle-test.SANDBOX button");
    assertThat(browser.find(".sezzle-test.SANDBOX .bad").getText()).contains("does not know");
    AdminPictures.take(browser, "admin-settings-connection");

    assertThat(browser.textOf(".sezzle-unsaved")).contains("not saved");
    assertThat(asksBeforeLeaving(browser)).isTrue();
    browser.find("#field-SANDBOX_PRIVATE_KEY").clear();

    browser.click("input[name=INTENT][value=CAPTURE]").clickAndLeave(".sezzle-save button");
    assertThat(browser.textOf(".sezzle-note.done")).contains("saved");
    assertThat(browser.textOf("#INTENT .sezzle-origin")).contains("Set on this page by admin");
    browser.click("#INTENT input[name=reset]");
    assertThat(browser.find("input[name=INTENT][value=AUTH]").isEnabled()).isFalse();
    browser.clickAndLeave(".sezzle-save button");
    assertThat(browser.textOf("#INTENT .sezzle-origin")).isEqualTo("From a property file.");
  }

  @Test
  void aBrokenCombinationIsNamedAboveAndAtItsFieldAndByKeyboard(Demo demo, Browser browser) {
    Administrator.signIn(browser, demo, Administrator.ADMIN).go(demo.admin(PATH));
    browser.type("#field-OFFER_MINIMUM", "200").type("#field-OFFER_MAXIMUM", "100");
    browser.run("window.notLeftYet = true");
    browser.find("#field-OFFER_MAXIMUM").sendKeys(Keys.ENTER);
    browser.find(".sezzle-note.alert");

    assertThat(browser.textOf(".sezzle-note.alert")).contains("Smallest order", "above");
    assertThat(browser.run("return document.activeElement.className")).asString().contains("alert");
    assertThat(browser.find("#field-OFFER_MINIMUM").getDomAttribute("aria-invalid"))
        .isEqualTo("true");
    AdminPictures.take(browser, "admin-settings-refused");
  }

  @Test
  void thePagesAreAccessibleOnDesktopAndPhoneAndInFrench(Demo demo, Browser browser) {
    ShopSettings.webhooks(true);
    Administrator.signIn(browser, demo, Administrator.ADMIN);
    for (String path : List.of(PATH, PATH + "/webhooks")) {
      browser.go(demo.admin(path));
      browser.run("[].forEach.call(document.querySelectorAll('details'), d => d.open = true)");
      Accessibility.check(browser, ".sezzle");
    }
    AdminPictures.takeWhole(browser, "admin-webhooks");
    browser.resize(Viewport.PHONE);
    browser.go(demo.admin(PATH + "/webhooks"));
    AdminPictures.take(browser, "admin-webhooks-phone");
    browser.go(demo.admin(PATH));
    AdminPictures.take(browser, "admin-settings-phone");
    assertThat(
            (Boolean)
                browser.run("return document.querySelector('.sezzle').scrollWidth <= innerWidth"))
        .isTrue();

    browser.resize(Viewport.DESKTOP);
    browser.go(demo.admin(PATH + "?blLocaleCode=fr_CA"));
    assertThat(browser.text())
        .contains("Quand l’argent est capturé", "Vient d’un fichier de propriétés.")
        .doesNotContain("sezzle.admin.");
    browser.go(demo.admin(PATH + "/webhooks"));
    assertThat(browser.text()).contains("Webhooks non traités").doesNotContain("sezzle.admin.");
  }

  /**
   * Whether the page has the browser ask: the browser's own question can't be seen, the driver
   * answers it automatically.
   */
  private static boolean asksBeforeLeaving(Browser browser) {
    return (Boolean)
        browser.run(
            "var leaving = document.createEvent('BeforeUnloadEvent');"
                + "leaving.initEvent('beforeunload', false, true);"
                + "window.dispatchEvent(leaving);"
                + "return leaving.returnValue !== ''");
  }
}

package org.broadleafsezzle.demo.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import org.broadleafsezzle.demo.browser.Browser;
import org.broadleafsezzle.demo.browser.BrowserTest;
import org.broadleafsezzle.demo.browser.Viewport;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.Pictures;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.UnhandledAlertException;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The settings page as it is seen and used. */
@DemoTest
@BrowserTest
class SettingsBrowserIT {
  private static final String PATH = "/sezzle/settings";
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  @Test
  void aPersonSetsTriesResetsAndIsAskedBeforeLosingChanges(Demo demo, Browser browser) {
    Administrator.signIn(browser, demo, Administrator.ADMIN).go(demo.admin(PATH));
    Pictures.take(browser, "admin-settings");

    browser.click(".sezzle-test.SANDBOX button");
    browser.find(".sezzle-test.SANDBOX .good");
    browser.type("#field-SANDBOX_PRIVATE_KEY", "sz_pr_of_somebody_else");
    browser.click(".sezzle-test.SANDBOX button");
    assertThat(browser.find(".sezzle-test.SANDBOX .bad").getText()).contains("does not know");
    Pictures.take(browser, "admin-settings-connection");

    assertThat(browser.textOf(".sezzle-unsaved")).contains("not saved");
    assertThat(asksBeforeLeaving(demo, browser)).isTrue();
    browser.find("#field-SANDBOX_PRIVATE_KEY").clear();

    browser.click("input[name=INTENT][value=CAPTURE]").clickAndLeave(".sezzle-bar button");
    assertThat(browser.textOf(".sezzle-note.done")).contains("saved");
    assertThat(browser.textOf("#INTENT .sezzle-origin")).contains("Set on this page by admin");
    browser.click("#INTENT input[name=reset]");
    assertThat(browser.find("input[name=INTENT][value=AUTH]").isEnabled()).isFalse();
    browser.clickAndLeave(".sezzle-bar button");
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
    Pictures.take(browser, "admin-settings-refused");
  }

  @Test
  void thePagesAreAccessibleOnDesktopAndPhoneAndInFrench(Demo demo, Browser browser) {
    ShopSettings.webhooks(true);
    Administrator.signIn(browser, demo, Administrator.ADMIN);
    for (String path : List.of(PATH, PATH + "/webhooks")) {
      browser.go(demo.admin(path));
      browser.run("[].forEach.call(document.querySelectorAll('details'), d => d.open = true)");
      assertThat(violations(browser)).as(path).isEmpty();
    }
    Pictures.take(browser, "admin-webhooks");
    browser.resize(Viewport.PHONE);
    browser.go(demo.admin(PATH + "/webhooks"));
    Pictures.take(browser, "admin-webhooks-phone");
    browser.go(demo.admin(PATH));
    Pictures.take(browser, "admin-settings-phone");
    assertThat(
            (Boolean)
                browser.run("return document.querySelector('.sezzle').scrollWidth <= innerWidth"))
        .isTrue();

    browser.resize(Viewport.DESKTOP);
    browser.go(demo.admin(PATH + "?locale=fr_CA"));
    assertThat(browser.text())
        .contains("Quand l’argent est capturé", "Vient d’un fichier de propriétés.")
        .doesNotContain("sezzle.admin.");
    browser.go(demo.admin(PATH + "/webhooks"));
    assertThat(browser.text()).contains("Livraisons mises de côté").doesNotContain("sezzle.admin.");
  }

  /** Of what is ours: the platform's frame around it has its own. */
  private static List<String> violations(Browser browser) {
    Results results = new AxeBuilder().withTags(WCAG).include(".sezzle").analyze(browser.driver());
    return results.getViolations().stream()
        .map(rule -> rule.getId() + ": " + rule.getNodes())
        .toList();
  }

  private static boolean asksBeforeLeaving(Demo demo, Browser browser) {
    try {
      browser.run("location.href = arguments[0]", demo.admin("/order"));
      new WebDriverWait(browser.driver(), java.time.Duration.ofSeconds(5))
          .until(ExpectedConditions.alertIsPresent())
          .dismiss();
      return true;
    } catch (UnhandledAlertException e) {
      return true;
    }
  }
}

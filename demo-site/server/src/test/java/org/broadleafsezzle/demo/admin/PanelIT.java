package org.broadleafsezzle.demo.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadleafsezzle.demo.browser.Accessibility;
import org.broadleafsezzle.demo.browser.Browser;
import org.broadleafsezzle.demo.browser.BrowserTest;
import org.broadleafsezzle.demo.browser.Viewport;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** The Sezzle panel of an order in a browser, and the way there. */
@DemoTest
@BrowserTest
class PanelIT {
  private static final String PANEL = ".sezzle";
  private static final String BOTH = "#sezzle-compared";

  @Test
  void anOrderLeadsToItsPanelFromItsHeaderAndFromItsPayment(Demo demo, Browser admin)
      throws Exception {
    String order = orderOf(Bought.in(demo));
    Administrator.signIn(admin, demo, Administrator.ADMIN);

    admin.go(demo.admin("/order/" + order));
    AdminPictures.take(admin, "admin-order-header");
    admin.clickAndLeave(".entity-form-actions button.sezzle-order");
    assertThat(admin.textOf(".sezzle-head h1")).contains("Sezzle payment of order");

    admin.clickAndLeave(".sezzle-links a[href$='/order/" + order + "']");
    admin.click("a[href='#tab4']").click("[id*='payments'] tr[data-link] td");
    admin.clickAndLeave(".row-action.sezzle-order").awaitUrl("/sezzle/");
    assertThat(admin.textOf(BOTH)).contains("$3,713.70");
  }

  @Test
  void aCaptureIsAskedForConfirmedAndReportedWithTheKeyboardAlone(Demo demo, Browser admin)
      throws Exception {
    openPanel(demo, admin, Bought.in(demo));
    assertThat(admin.title()).startsWith("Sezzle payment of order");
    Accessibility.check(admin, PANEL);
    AdminPictures.takeWhole(admin, "admin-panel");
    admin.printing(true);
    assertThat(admin.shows(".sezzle-moves, #sideMenu, .sezzle-note-form")).isFalse();
    assertThat(admin.shows("#sezzle-history")).isTrue();
    AdminPictures.takeWhole(admin, "admin-panel-print");
    admin.printing(false);

    admin.find("#sezzle-capture summary").sendKeys(Keys.ENTER);
    admin.type("#sezzle-amount-capture", "9,999.00").type("#sezzle-reason-capture", "Shipped");
    admin.find("#sezzle-reason-capture").sendKeys(Keys.ENTER);
    admin.find("dialog");
    admin.leaveBy(() -> press(admin, Keys.TAB, Keys.ENTER));
    assertThat(admin.textOf("#sezzle-capture #sezzle-result")).contains("At most $3,713.70");
    assertThat(admin.run("return document.activeElement.id")).isEqualTo("sezzle-result");
    assertThat(admin.find("#sezzle-reason-capture").getAttribute("value")).isEqualTo("Shipped");
    Accessibility.check(admin, PANEL);
    AdminPictures.takeWhole(admin, "admin-panel-refused");
    admin.type("#sezzle-amount-capture", "1,000.00").type("#sezzle-reason-capture", "Shipped");
    Accessibility.check(admin, PANEL);
    admin.find("#sezzle-reason-capture").sendKeys(Keys.ENTER);
    assertThat(admin.textOf("dialog")).contains("Sezzle will pay 1,000.00 USD to the shop");
    Accessibility.check(admin, "dialog");
    AdminPictures.take(admin, "admin-panel-confirm");
    press(admin, Keys.ENTER);
    assertThat(admin.shows("dialog")).isFalse();
    assertThat(demo.sezzle().calls()).doesNotContainKey("capture");

    admin.find("#sezzle-reason-capture").sendKeys(Keys.ENTER);
    admin.find("dialog");
    admin.leaveBy(() -> press(admin, Keys.TAB, Keys.ENTER));

    assertThat(admin.textOf("#sezzle-result")).contains("$1,000.00 captured");
    assertThat(admin.textOf("[data-amount=capturable] dd")).isEqualTo("$2,713.70");
    assertThat(admin.textOf(BOTH)).contains("$1,000.00");
    Accessibility.check(admin, PANEL);
    AdminPictures.takeWhole(admin, "admin-panel-done");
    Accessibility.checkFitsPhone(admin);
    admin.find(BOTH);
    Accessibility.check(admin, PANEL);
    AdminPictures.take(admin, "admin-panel-phone");
    admin.click("#sezzle-refund summary");
    Accessibility.check(admin, PANEL);
    AdminPictures.take(admin, "admin-panel-phone-refund");
    admin.type("#sezzle-amount-refund", "10.005").type("#sezzle-reason-refund", "Scratched");
    admin.click("#sezzle-refund form button").find("dialog");
    admin.clickAndLeave(".sezzle-go");
    assertThat(admin.textOf("#sezzle-refund #sezzle-result")).contains("two decimals");
    assertThat((Long) admin.run("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(Viewport.PHONE.width());
    Accessibility.check(admin, PANEL);
    AdminPictures.take(admin, "admin-panel-phone-refused");
  }

  @Test
  void aDoubleClickAReloadAndGoingBackActOnce(Demo demo, Browser admin) throws Exception {
    openPanel(demo, admin, Bought.in(demo));
    admin.click("#sezzle-capture summary").type("#sezzle-amount-capture", "5.00");
    admin.click("#sezzle-capture form button").find("dialog");

    admin.leaveBy(
        () -> new Actions(admin.driver()).doubleClick(admin.find(".sezzle-go")).perform());
    admin.reload();
    admin.back();
    admin.forward();

    assertThat(demo.sezzle().calls()).containsEntry("capture", 1);
    assertThat(admin.textOf("[data-amount=captured] dd")).isEqualTo("$5.00");
  }

  @Test
  void whoMayNotSeeItReadsWhy(Demo demo, Browser admin) throws Exception {
    String order = orderOf(Bought.in(demo));
    Administrator.signIn(admin, demo, Administrator.NONE);

    admin.go(demo.admin("/sezzle/order/" + order));

    assertThat(admin.textOf(".sezzle-note")).contains("may not see Sezzle payments");
    Accessibility.check(admin, PANEL);
    AdminPictures.take(admin, "admin-denied");
  }

  @Test
  void whoReadsFrenchReadsFrench(Demo demo, Browser admin) throws Exception {
    Bought bought = Bought.in(demo);
    Administrator.signIn(admin, demo, Administrator.ADMIN);
    admin.go(demo.admin("/sezzle/order/" + orderOf(bought) + "?blLocaleCode=fr_CA"));
    demo.sezzle().capture(bought.uuid(), 500);

    admin.clickAndLeave("form[action$='/refresh'] button");

    assertThat(admin.text()).contains("Trouvé dans les livres de Sezzle");
    assertThat(admin.textOf(".sezzle-head h1")).contains("Paiement Sezzle de la commande");
    assertThat(admin.textOf("[data-amount=authorized]").replaceAll("\\s", " "))
        .contains("Autorisé", "3 713,70 $");
    admin.click("#sezzle-capture summary");
    assertThat(admin.find("#sezzle-amount-capture").getAttribute("value")).isEqualTo("3708,70");
    AdminPictures.takeWhole(admin, "admin-panel-french");
  }

  private static void openPanel(Demo demo, Browser admin, Bought bought) {
    Administrator.signIn(admin, demo, Administrator.ADMIN);
    admin.resize(Viewport.DESKTOP);
    admin.go(demo.admin("/sezzle/order/" + orderOf(bought))).find(BOTH);
  }

  private static String orderOf(Bought bought) {
    return bought.referenceId().replaceFirst("-.*", "");
  }

  private static void press(Browser browser, CharSequence... keys) {
    new Actions(browser.driver()).sendKeys(keys).perform();
  }
}

package org.broadleafsezzle.demo.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadleafsezzle.demo.browser.Accessibility;
import org.broadleafsezzle.demo.browser.Browser;
import org.broadleafsezzle.demo.browser.BrowserTest;
import org.broadleafsezzle.demo.browser.Viewport;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.Pictures;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The pages of payment links in a browser. */
@DemoTest
@BrowserTest
class LinkPagesIT {
  private static final String PAGE = ".sezzle";

  @Test
  void aLinkIsSentWithTheKeyboardAndReadOnAPhone(Demo demo, Browser admin) throws Exception {
    LinkPages pages = LinkPages.of(demo, "edith.clarke@example.com");
    pages.fillsCart(demo);
    Administrator.signIn(admin, demo, Administrator.ADMIN);
    admin.resize(Viewport.DESKTOP);
    asLongAsLinksAreOffThePageSaysSo(demo, admin);
    ShopSettings.set("link", "ON");
    admin.go(demo.admin("/sezzle")).clickAndLeave(".sezzle-tabs a[href$='/sezzle/links']");
    assertThat(admin.title()).startsWith("Sezzle payment links");

    admin.type("#sezzle-cart", pages.email());
    admin.leaveBy(() -> admin.find("#sezzle-cart").sendKeys(Keys.ENTER));
    Accessibility.check(admin, PAGE);
    AdminPictures.take(admin, "admin-links-found");
    admin.leaveBy(() -> admin.find("#sezzle-carts a.button").sendKeys(Keys.ENTER));
    Accessibility.check(admin, PAGE);
    AdminPictures.takeWhole(admin, "admin-link-draft");
    Accessibility.checkFitsPhone(admin);
    Accessibility.check(admin, PAGE);
    AdminPictures.takeWhole(admin, "admin-link-draft-phone");
    admin.resize(Viewport.DESKTOP);

    admin.type("#sezzle-email", "grace");
    admin.leaveBy(() -> admin.find("#sezzle-email").sendKeys(Keys.ENTER));
    assertThat(admin.run("return document.activeElement.id")).isEqualTo("sezzle-email");
    assertThat(admin.textOf("#sezzle-problem-email")).contains("That is no e-mail address");
    Accessibility.check(admin, PAGE);
    AdminPictures.takeWhole(admin, "admin-link-wrong");
    assertThat(demo.sezzle().calls()).doesNotContainKey("createSession");

    admin.type("#sezzle-email", "edith.clarke@example.com");
    admin.leaveBy(() -> admin.find("#sezzle-email").sendKeys(Keys.ENTER));
    assertThat(admin.textOf("#sezzle-result")).contains("Sezzle was asked to write");
    assertThat(admin.run("return document.activeElement.id")).isEqualTo("sezzle-result");
    Accessibility.check(admin, PAGE);
    AdminPictures.takeWhole(admin, "admin-links");
    admin.find("tr[data-state=OPEN] summary").sendKeys(Keys.ENTER);
    Accessibility.checkFitsPhone(admin);
    Accessibility.check(admin, PAGE);
    AdminPictures.take(admin, "admin-links-phone");
    admin.find("tr[data-state=OPEN] summary").sendKeys(Keys.ENTER);
    admin.clickAndLeave("form[action$='/cancel'] button");
    assertThat(admin.textOf("#sezzle-result")).contains("Nobody can pay by this link");
    admin.resize(Viewport.DESKTOP);

    admin.go(demo.admin("/sezzle/links?blLocaleCode=fr_CA"));
    assertThat(admin.textOf("h1")).isEqualTo("Liens de paiement");
    assertThat(admin.textOf("tr[data-state=CANCELLED]")).contains("Par courriel", "Annul\u00E9");
    AdminPictures.takeWhole(admin, "admin-links-french");

    admin.go(demo.dashboard() + "messages");
    assertThat(admin.textOf("article")).contains("edith.clarke@example.com");
    Accessibility.check(admin);
    Pictures.take(admin, "sezzle-messages");
    Accessibility.checkFitsPhone(admin);
    admin.go(demo.admin("/sezzle?blLocaleCode=en_US"));
  }

  private static void asLongAsLinksAreOffThePageSaysSo(Demo demo, Browser admin) {
    admin.go(demo.admin("/sezzle/links"));
    assertThat(admin.textOf(".sezzle-note")).contains("switched off");
    assertThat(admin.shows("#sezzle-cart")).isFalse();
    Accessibility.check(admin, PAGE);
  }
}

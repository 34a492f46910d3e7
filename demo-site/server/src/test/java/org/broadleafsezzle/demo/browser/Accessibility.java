package org.broadleafsezzle.demo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;

/** Whether everybody can use a page that we have put inside somebody else's. */
public final class Accessibility {
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private static final String WITHOUT_WEB_FONTS =
      "for (const sheet of document.styleSheets)"
          + " for (let rule = sheet.cssRules.length - 1; rule >= 0; rule--)"
          + " if (sheet.cssRules[rule] instanceof CSSFontFaceRule) sheet.deleteRule(rule)";

  private Accessibility() {}

  /** Fails if the page breaks a rule of WCAG 2.2 AA that a machine can test. */
  public static void check(Browser browser) {
    check(browser, axe());
  }

  /** Fails if this part of the page does. */
  public static void check(Browser browser, String css) {
    check(browser, axe().include(css));
  }

  /** The other mode opens a tab for each page, which takes seconds, for frames of other sites. */
  private static AxeBuilder axe() {
    return new AxeBuilder().withTags(WCAG).setLegacyMode();
  }

  private static void check(Browser browser, AxeBuilder axe) {
    Results results = axe.analyze(browser.driver());
    assertThat(results.getViolations())
        .as(browser.url())
        .extracting(rule -> rule.getId() + " " + rule.getNodes())
        .isEmpty();
  }

  /**
   * Fails if the page, opened on a phone, is wider than that, set in the fonts it brings or, where
   * they do not arrive, in those of the machine; leaves the browser as wide as a phone.
   */
  public static void checkFitsPhone(Browser browser) {
    for (Viewport phone : List.of(Viewport.SMALL_PHONE, Viewport.PHONE)) {
      browser.resize(phone);
      browser.go(browser.url());
      checkFits(browser, phone);
      browser.run(WITHOUT_WEB_FONTS);
      checkFits(browser, phone);
    }
  }

  /** The same of a page as it is: opened again, it would lose its notice. */
  public static void checkFitsPhoneAsItIs(Browser browser) {
    checkFitsEachPhone(browser);
    browser.run(WITHOUT_WEB_FONTS);
    checkFitsEachPhone(browser);
  }

  private static void checkFitsEachPhone(Browser browser) {
    for (Viewport phone : List.of(Viewport.SMALL_PHONE, Viewport.PHONE)) {
      browser.resize(phone);
      browser.pointsAtNothing();
      checkFits(browser, phone);
    }
  }

  private static void checkFits(Browser browser, Viewport phone) {
    Object widest = browser.run("return document.documentElement.scrollWidth");
    assertThat((Long) widest).as(browser.url()).isLessThanOrEqualTo(phone.width());
  }
}

package org.broadleafsezzle.demo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;

/** Whether everybody can use a page that we have put inside somebody else's. */
public final class Accessibility {
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private Accessibility() {}

  /** Fails if this part of the page breaks a rule of WCAG 2.2 AA that a machine can test. */
  public static void check(Browser browser, String css) {
    Results results = new AxeBuilder().withTags(WCAG).include(css).analyze(browser.driver());
    assertThat(results.getViolations())
        .as(browser.url())
        .extracting(rule -> rule.getId() + " " + rule.getNodes())
        .isEmpty();
  }

  /** Fails if the page, opened on a phone, is wider than that; leaves the browser as wide. */
  public static void checkFitsPhone(Browser browser) {
    browser.resize(Viewport.PHONE);
    browser.go(browser.url());
    Object widest = browser.run("return document.documentElement.scrollWidth");
    assertThat((Long) widest).as(browser.url()).isLessThanOrEqualTo(Viewport.PHONE.width());
  }
}

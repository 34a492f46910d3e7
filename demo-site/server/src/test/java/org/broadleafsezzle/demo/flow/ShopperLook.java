package org.broadleafsezzle.demo.flow;

import org.broadleafsezzle.demo.browser.Accessibility;
import org.broadleafsezzle.demo.browser.Browser;
import org.broadleafsezzle.demo.browser.Viewport;
import org.broadleafsezzle.demo.running.Pictures;

/** Looks at a page of the shop: who can use it, its pictures, and whether it fits phones. */
final class ShopperLook {

  private ShopperLook() {}

  /**
   * Checks the page in the window of a desktop, and leaves it there.
   *
   * @param name of its pictures, after {@code shopper-}
   * @param middle the CSS of what its pictures show in their middle
   */
  static void look(Browser browser, String name, String middle) {
    Accessibility.check(browser);
    show(browser, middle);
    Pictures.take(browser, "shopper-" + name);
    browser.resize(Viewport.PHONE);
    show(browser, middle);
    Pictures.take(browser, "shopper-" + name + "-phone");
    browser.resize(Viewport.DESKTOP);
  }

  /** Scrolls until this is in the middle. */
  static void show(Browser browser, String css) {
    browser.run(
        "document.querySelector(arguments[0])"
            + ".scrollIntoView({block: 'center', behavior: 'instant'})",
        css);
  }
}

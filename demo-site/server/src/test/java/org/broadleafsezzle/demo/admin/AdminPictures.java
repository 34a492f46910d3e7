package org.broadleafsezzle.demo.admin;

import org.broadleafsezzle.demo.browser.Browser;
import org.broadleafsezzle.demo.running.Pictures;

/**
 * Pictures of the admin without the banner: what other tests have left, and the job they switch
 * off, need nobody.
 */
final class AdminPictures {
  private AdminPictures() {}

  static void take(Browser admin, String name) {
    hideBanner(admin);
    Pictures.take(admin, name);
  }

  /** The whole page, however long it is. */
  static void takeWhole(Browser admin, String name) {
    hideBanner(admin);
    Pictures.takeWhole(admin, name);
  }

  /** Until another page is opened, also if the banner is still to come. */
  private static void hideBanner(Browser admin) {
    admin.run(
        "var style = document.createElement('style');"
            + "style.textContent = '.sezzle-banner { display: none }';"
            + "document.head.appendChild(style)");
  }
}

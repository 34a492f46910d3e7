package org.broadleafsezzle.demo.running;

import java.nio.file.Path;
import org.broadleafsezzle.demo.browser.Browser;

/**
 * Pictures for the documentation; {@code -Ddemo.pictures=../../docs/pictures} renews those of the
 * README and of docs/.
 */
public final class Pictures {
  private static final Path FOLDER =
      Path.of(System.getProperty("demo.pictures", "target/pictures"));

  private Pictures() {}

  public static void take(Browser browser, String name) {
    browser.screenshot(FOLDER.resolve(name + ".png"));
  }

  /** The whole page, however long it is. */
  public static void takeWhole(Browser browser, String name) {
    browser.screenshotWhole(FOLDER.resolve(name + ".png"));
  }
}

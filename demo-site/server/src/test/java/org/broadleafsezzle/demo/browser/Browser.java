package org.broadleafsezzle.demo.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.Wait;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium with a profile of its own: one shopper or one administrator. */
public final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  /** Selenium warns at each start that it lacks a protocol we do not use. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  static {
    SELENIUM.setLevel(Level.SEVERE);
  }

  private final ChromeDriver driver;
  private long departures;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  static Browser open(Map<String, Path> programs) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(programs.get("chromium").toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-features=SpareRendererForSitePerProcess,Translate,OptimizationHints,MediaRouter",
        "--disable-site-isolation-trials",
        "--renderer-process-limit=1",
        "--disable-extensions",
        "--hide-scrollbars",
        "--force-prefers-reduced-motion",
        "--lang=en-US");
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(programs.get("chromedriver").toFile())
            .build();
    Browser browser = new Browser(new ChromeDriver(service, options));
    browser.resize(Viewport.DESKTOP);
    return browser;
  }

  /** Sets the size of the page itself, whatever the window's frame takes. */
  public void resize(Viewport viewport) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width", viewport.width(),
            "height", viewport.height(),
            "deviceScaleFactor", 1,
            "mobile", viewport.isPhone()));
  }

  /** Shows pages as they are printed, or as on a screen again. */
  public void printing(boolean printing) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia", Map.of("media", printing ? "print" : ""));
  }

  public Browser go(String url) {
    return leaveBy(() -> driver.get(url));
  }

  public Browser reload() {
    return leaveBy(driver.navigate()::refresh);
  }

  /** To the page before this one, as the browser's button leads there. */
  public Browser back() {
    return leaveBy(driver.navigate()::back);
  }

  /** To the page that was left by {@link #back()}. */
  public Browser forward() {
    return leaveBy(driver.navigate()::forward);
  }

  /** The name of the page in windows, bookmarks and the browser's history. */
  public String title() {
    return driver.getTitle();
  }

  /** Those of the page, by name. */
  public Map<String, String> cookies() {
    return driver.manage().getCookies().stream()
        .collect(Collectors.toMap(Cookie::getName, Cookie::getValue));
  }

  public String url() {
    return driver.getCurrentUrl();
  }

  public String text() {
    return driver.findElement(By.tagName("body")).getText();
  }

  public String textOf(String css) {
    return find(css).getText();
  }

  public WebElement find(String css) {
    return patiently().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
  }

  public List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  public boolean shows(String css) {
    return all(css).stream().anyMatch(WebElement::isDisplayed);
  }

  public Browser type(String css, String text) {
    WebElement field = find(css);
    field.clear();
    field.sendKeys(text);
    return this;
  }

  public Browser choose(String css, String value) {
    new Select(find(css)).selectByValue(value);
    return this;
  }

  /** Clicks the element after scrolling it to the middle, where nothing lies over it. */
  public Browser click(String css) {
    WebElement element =
        patiently().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(css)));
    driver.executeScript(
        "arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
    patiently().until(ExpectedConditions.elementToBeClickable(element)).click();
    return this;
  }

  /** Clicks, and returns once the answer to the click has replaced the page. */
  public Browser clickAndLeave(String css) {
    return leaveBy(() -> click(css));
  }

  /**
   * Does it, and returns once the answer to it has replaced the page and is complete. The driver
   * alone comes back from opening an address while the page is still loading, now and then.
   */
  public Browser leaveBy(Runnable way) {
    long departure = ++departures;
    run("window.departure = arguments[0]", departure);
    way.run();
    patiently().until(page -> (Boolean) run("return window.departure !== arguments[0]", departure));
    return awaitComplete();
  }

  /** Returns once the page has an address with this part and is complete. */
  public Browser awaitUrl(String part) {
    patiently().until(ExpectedConditions.urlContains(part));
    return awaitComplete();
  }

  /** Opens the address in a second tab that shares this browser's cookies, and goes there. */
  public Browser inNewTab(String url) {
    driver.switchTo().newWindow(WindowType.TAB);
    return go(url);
  }

  public Browser toTab(int index) {
    driver.switchTo().window(List.copyOf(driver.getWindowHandles()).get(index));
    return this;
  }

  /** Waits for a window that the page opens, and goes there. */
  public Browser toOpenedWindow() {
    patiently().until(ExpectedConditions.numberOfWindowsToBe(2));
    return toTab(1);
  }

  /** Waits until the page has closed the window that it opened, and goes back to the page. */
  public Browser awaitClosedWindow() {
    patiently().until(ExpectedConditions.numberOfWindowsToBe(1));
    return toTab(0);
  }

  /** Goes into a frame of the page, whose address need not be the page's. */
  public Browser toFrame(String css) {
    driver.switchTo().frame(find(css));
    return this;
  }

  /** Goes from a frame back to its page. */
  public Browser toPage() {
    driver.switchTo().defaultContent();
    return this;
  }

  public Object run(String script, Object... arguments) {
    return ((JavascriptExecutor) driver).executeScript(script, arguments);
  }

  /** The driver itself, for libraries that want one. */
  public WebDriver driver() {
    return driver;
  }

  /** Saves what is to be seen as a PNG picture. */
  public void screenshot(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, ((TakesScreenshot) driver).getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Saves the whole page, however long it is, as a PNG picture. */
  public void screenshotWhole(Path file) {
    int width = pixels("innerWidth");
    int height = pixels("innerHeight");
    resize(new Viewport(width, Math.max(height, pixels("document.documentElement.scrollHeight"))));
    screenshot(file);
    resize(new Viewport(width, height));
  }

  /** The pointer may hold a menu open in the place where it was left. */
  void pointsAtNothing() {
    new Actions(driver).moveToLocation(0, pixels("innerHeight") - 1).perform();
  }

  private int pixels(String expression) {
    return ((Number) run("return " + expression)).intValue();
  }

  /** As if it had just been opened: one empty tab, and nothing that a site has stored. */
  void forget() {
    List<String> tabs = List.copyOf(driver.getWindowHandles());
    for (String tab : tabs.subList(1, tabs.size())) {
      driver.switchTo().window(tab).close();
    }
    driver.switchTo().window(tabs.get(0));
    go("about:blank");
    driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
    driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
    driver.executeCdpCommand(
        "Storage.clearDataForOrigin", Map.of("origin", "*", "storageTypes", "all"));
    resize(Viewport.DESKTOP);
  }

  @Override
  public void close() {
    driver.quit();
  }

  private Browser awaitComplete() {
    patiently().until(page -> (Boolean) run("return document.readyState === 'complete'"));
    return this;
  }

  /** Chromium fails a look at a page that is being left; the next one is at what follows. */
  private Wait<WebDriver> patiently() {
    return new WebDriverWait(driver, PATIENCE, BETWEEN_LOOKS).ignoring(WebDriverException.class);
  }
}

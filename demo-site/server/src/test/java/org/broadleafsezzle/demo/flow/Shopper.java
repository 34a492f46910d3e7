package org.broadleafsezzle.demo.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.broadleafsezzle.demo.browser.Browser;
import org.broadleafsezzle.demo.running.Demo;

/** Somebody who buys in the shop, in the words of what they do. */
final class Shopper {
  static final String TROWEL = "/tools-and-wear/hand-trowel";
  static final String GREENHOUSE = "/pots-and-shelters/cedar-greenhouse";
  static final String PROMOTION = "SPRING10";

  private final Browser browser;
  private final Demo demo;

  Shopper(Browser browser, Demo demo) {
    this.browser = browser;
    this.demo = demo;
  }

  Browser browser() {
    return browser;
  }

  Shopper shopsIn(Region region) {
    browser.go(demo.shop("/")).click("#region summary");
    browser.clickAndLeave("button[value=" + region.code() + "]");
    return this;
  }

  Shopper signsIn(String email, String password) {
    browser.go(demo.shop("/login"));
    browser.type("input[name=j_username]", email).type("input[name=j_password]", password);
    browser.clickAndLeave("main form button[type=submit]");
    return this;
  }

  Shopper adds(String product) {
    browser.go(demo.shop(product)).clickAndLeave("form[action$='/cart/add'] button[type=submit]");
    return this;
  }

  Shopper enters(String promotionCode) {
    browser.go(demo.shop("/cart"));
    browser.type("input[name=promoCode]", promotionCode).clickAndLeave("#apply-code");
    return this;
  }

  /** Fills the checkout as a guest, up to the payment. */
  Shopper checksOutTo(Home home, String email) {
    browser.go(demo.shop("/checkout"));
    browser.type("#emailAddress", email).clickAndLeave("#save-contact");
    return givesAddresses(home);
  }

  /** Fills the checkout up to the payment; the shop knows the e-mail address already. */
  Shopper checksOutTo(Home home) {
    browser.go(demo.shop("/checkout"));
    return givesAddresses(home);
  }

  /**
   * The same of a guest without typing: the fields are sent beside the browser, in its session.
   * {@link PurchaseIT} types them.
   */
  Shopper getsToPayment(Home home, String email) {
    return beside(same -> same.checksOutTo(home, email));
  }

  /** The same of somebody whose e-mail address the shop knows already. */
  Shopper getsToPayment(Home home) {
    return beside(same -> same.checksOutTo(home));
  }

  private Shopper beside(CheckingOut checkingOut) {
    HttpShopper same = new HttpShopper(demo);
    same.session().take(demo.shop("/"), browser.cookies());
    try {
      checkingOut.as(same);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    browser.go(demo.shop("/checkout"));
    return this;
  }

  private interface CheckingOut {
    void as(HttpShopper shopper) throws IOException;
  }

  private Shopper givesAddresses(Home home) {
    browser.choose("#shipping-country", home.country());
    browser.type("#shipping-firstName", home.firstName());
    browser.type("#shipping-lastName", home.lastName());
    browser.type("#shipping-addressLine1", home.street());
    browser.type("#shipping-city", home.city());
    browser.choose("#shipping-state", home.region());
    browser.type("#shipping-postalCode", home.postalCode());
    browser.type("#shipping-phonePrimary", home.phone());
    browser.clickAndLeave("#save-shipping-address");
    browser.click("#shipping-method-1").clickAndLeave("#save-shipping-method");
    if (!browser.find("#billing-same").isSelected()) {
      browser.click("#billing-same");
    }
    browser.clickAndLeave("#save-billing-address");
    return this;
  }

  Shopper goesToSezzle() {
    browser.clickAndLeave("#sezzle-pay").awaitUrl("/checkout/");
    browser.find("#approve");
    return this;
  }

  Shopper approves() {
    browser.clickAndLeave("#approve").awaitUrl("/confirmation/");
    return this;
  }

  Shopper isDenied() {
    browser.clickAndLeave("#deny").awaitUrl("sezzle=declined");
    return this;
  }

  Shopper cancels() {
    browser.clickAndLeave("#cancel").awaitUrl("sezzle=cancelled");
    return this;
  }

  Shopper paysOnDelivery() {
    browser.clickAndLeave("#place-order-cod").awaitUrl("/confirmation/");
    return this;
  }

  String orderNumber() {
    return browser.url().replaceFirst(".*/confirmation/", "").replaceFirst("\\?.*", "");
  }

  BigDecimal total() {
    return amount(browser.textOf("#summary-total"));
  }

  BigDecimal tax() {
    return amount(browser.textOf("#summary-tax"));
  }

  /** An amount as the region writes it: {@code $1,234.50} or {@code 1 234,50 $}. */
  static BigDecimal amount(String text) {
    String written = text.replaceAll("[^0-9.,]", "");
    int decimals = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
    return new BigDecimal(
        written.substring(0, decimals).replaceAll("[.,]", "")
            + "."
            + written.substring(decimals + 1));
  }
}

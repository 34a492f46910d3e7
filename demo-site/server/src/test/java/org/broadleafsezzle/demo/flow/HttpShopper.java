package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.running.Site;

/** Somebody who buys in the shop, without a browser to draw the pages: quick, and many at once. */
public final class HttpShopper {
  public static final String TROWEL = "/tools-and-wear/hand-trowel";
  public static final String GREENHOUSE = "/pots-and-shelters/cedar-greenhouse";

  private final HttpSession session;
  private final Site site;
  private Page page;

  public HttpShopper(Site site) {
    this(site, new HttpSession());
  }

  /** Goes on in this session. */
  public HttpShopper(Site site, HttpSession session) {
    this.site = site;
    this.session = session;
  }

  /** A guest with one thing in the cart, about to press a button and pay. */
  public static HttpShopper readyToPay(Site site) throws IOException {
    return new HttpShopper(site).adds(TROWEL).checksOutTo(Home.SEATTLE, "grace@example.com");
  }

  /** The page that the shopper sees. */
  public Page page() {
    return page;
  }

  public HttpSession session() {
    return session;
  }

  public HttpShopper shopsIn(Region region) throws IOException {
    page = session.get(site.shop("/"));
    page = session.submit(page, "button[value=" + region.code() + "]", Map.of());
    return this;
  }

  /** Puts one of it in the cart; the shop takes the same twice in a moment for a double click. */
  public HttpShopper adds(String product) throws IOException {
    page = session.get(site.shop(product));
    page = session.submit(page, "form[action*='/cart/add'] button[type=submit]", Map.of());
    assertThat(page.shows("#notice.message--success")).as(page.toString()).isTrue();
    return this;
  }

  HttpShopper enters(String promotionCode) throws IOException {
    page = session.get(site.shop("/cart"));
    page = session.submit(page, "#apply-code", Map.of("promoCode", promotionCode));
    return this;
  }

  /** Fills the checkout as a guest, up to the payment. */
  public HttpShopper checksOutTo(Home home, String email) throws IOException {
    page = session.get(site.shop("/checkout"));
    fill("#save-contact", Map.of("emailAddress", email));
    fill("#save-shipping-address", address(home));
    fill("#save-shipping-method", Map.of());
    fill("#save-billing-address", Map.of("useShippingAddress", "true"));
    assertThat(page.shows("#sezzle-pay")).as(page.toString()).isTrue();
    return this;
  }

  /** Leaves it to Sezzle to ask for the shipping address, and fills the rest of the checkout. */
  public HttpShopper leavesTheAddressToSezzle(String email) throws IOException {
    page = session.get(site.shop("/checkout"));
    fill("#save-contact", Map.of("emailAddress", email));
    page = session.get(page.document().select("#leave-address-to-sezzle").attr("abs:href"));
    fill("#save-shipping-method", Map.of());
    assertThat(page.shows("#sezzle-pay")).as(page.toString()).isTrue();
    return this;
  }

  /** The shop knows the shipping address by now: what is billed goes there, too. */
  HttpShopper billsItThere() throws IOException {
    fill("#save-billing-address", Map.of("useShippingAddress", "true"));
    return this;
  }

  /** Approves at Sezzle with this shipping address, and gets back to the shop. */
  HttpShopper approvesFor(Home home) throws IOException {
    page =
        session.submit(
            page,
            "#approve",
            Map.of(
                "name", home.firstName() + " " + home.lastName(),
                "street", home.street(),
                "city", home.city(),
                "state", home.region(),
                "postal_code", home.postalCode(),
                "country_code", home.country(),
                "phone_number", home.phone()));
    return this;
  }

  /** Fills the checkout of what is sent by e-mail as a guest, up to the payment. */
  public HttpShopper checksOutByEmail(Home home, String email) throws IOException {
    page = session.get(site.shop("/checkout"));
    fill("#save-contact", Map.of("emailAddress", email));
    fill("#save-billing-address", address(home));
    assertThat(page.shows("#sezzle-pay")).as(page.toString()).isTrue();
    return this;
  }

  /** Looks at the checkout again. */
  public HttpShopper looksAtTheCheckout() throws IOException {
    return opens(site.shop("/checkout"));
  }

  /** Fills the checkout up to the payment; the shop knows the e-mail address already. */
  public HttpShopper checksOutTo(Home home) throws IOException {
    page = session.get(site.shop("/checkout"));
    fill("#save-shipping-address", address(home));
    fill("#save-shipping-method", Map.of());
    fill("#save-billing-address", Map.of("useShippingAddress", "true"));
    assertThat(page.shows("#sezzle-pay")).as(page.toString()).isTrue();
    return this;
  }

  /** Presses a button of the page, whose form is filled in like this. */
  HttpShopper submits(String button, Map<String, String> filledIn) throws IOException {
    page = session.submit(page, button, filledIn);
    return this;
  }

  private void fill(String button, Map<String, String> fields) throws IOException {
    page = session.submit(page, button, fields);
  }

  private static Map<String, String> address(Home home) {
    Map<String, String> fields = new HashMap<>();
    fields.put("address.firstName", home.firstName());
    fields.put("address.lastName", home.lastName());
    fields.put("address.country", home.country());
    fields.put("address.addressLine1", home.street());
    fields.put("address.city", home.city());
    fields.put("address.state", home.region());
    fields.put("address.postalCode", home.postalCode());
    fields.put("address.phonePrimary", home.phone());
    return fields;
  }

  /** Presses the button, and sees Sezzle's page or the checkout with a sentence why not. */
  public HttpShopper pressesSezzle() throws IOException {
    page = session.submit(page, "#sezzle-pay", Map.of());
    return this;
  }

  /**
   * Presses the button and gets to Sezzle's page.
   *
   * @return the uuid of the order at Sezzle
   */
  public String goesToSezzle() throws IOException {
    pressesSezzle();
    assertThat(page.shows("#approve")).as(page.toString()).isTrue();
    return page.url().getPath().replaceFirst(".*/", "");
  }

  /**
   * Presses the other button, and sees the confirmation or the checkout with a sentence why not.
   */
  HttpShopper paysOnDelivery() throws IOException {
    page = session.submit(page, "#place-order-cod", Map.of());
    return this;
  }

  HttpShopper approves() throws IOException {
    return decides("#approve", "/confirmation/");
  }

  HttpShopper isDenied() throws IOException {
    return decides("#deny", "sezzle=declined");
  }

  HttpShopper cancels() throws IOException {
    return decides("#cancel", "sezzle=cancelled");
  }

  /** On Sezzle's page, and gets back to the shop. */
  private HttpShopper decides(String button, String endsAt) throws IOException {
    page = session.submit(page, button, Map.of());
    assertThat(page.url().toString()).contains(endsAt);
    return this;
  }

  /** The total that the page says. */
  BigDecimal total() {
    return Shopper.amount(page.text("#summary-total"));
  }

  /** The part after the last slash of the page's address. */
  String orderNumber() {
    return page.url().getPath().replaceFirst(".*/", "");
  }

  /** Opens an address, such as the one to which Sezzle sends the shopper back. */
  public HttpShopper opens(String url) throws IOException {
    page = session.get(url);
    return this;
  }

  /** Whether the page thanks for the order. */
  public boolean hasOrdered() {
    return page.url().getPath().contains("/confirmation/");
  }
}

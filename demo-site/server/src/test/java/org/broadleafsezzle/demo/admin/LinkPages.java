package org.broadleafsezzle.demo.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.broadleafsezzle.demo.flow.Home;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.flow.HttpShopper;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.broadleafsezzle.demo.running.Site;

/** The pages of payment links, as an administrator goes through them for a cart taken by phone. */
public final class LinkPages {
  static final String LINKS = "/sezzle/links";

  private final Administrator admin;
  private final String email;

  private LinkPages(Administrator admin, String email) {
    this.admin = admin;
    this.email = email;
  }

  /** An administrator, and a customer of whom nobody else has the e-mail address. */
  public static LinkPages of(Site site) throws IOException {
    return of(site, "phone-" + UUID.randomUUID() + "@example.com");
  }

  /** The same, of a customer with this address. */
  static LinkPages of(Site site, String email) throws IOException {
    return new LinkPages(Administrator.signIn(site, Administrator.ADMIN), email);
  }

  /** Sezzle is not waited for long, and its next answer to the admin about a session is lost. */
  void nextAnswerIsLost(Demo demo) throws IOException {
    ShopSettings.set("timeout.read-millis", "700");
    admin.opens("/sezzle/settings/webhooks");
    demo.sezzle().fault("createSession", "NEVER", "AFTER", 1, 0);
  }

  public String email() {
    return email;
  }

  /** The customer's cart, complete up to the payment. */
  public HttpShopper fillsCart(Site site) throws IOException {
    return new HttpShopper(site).adds(HttpShopper.TROWEL).checksOutTo(Home.SEATTLE, email);
  }

  /** The carts with this number, address or name. */
  Page finds(String text) throws IOException {
    return admin
        .session()
        .submit(admin.opens(LINKS), "form[action$='/links/find'] button", Map.of("text", text));
  }

  /** The form for the customer's cart. */
  public Page drafts() throws IOException {
    return admin.opens(
        finds(email)
            .document()
            .select("#sezzle-carts a[href*='/links/new']")
            .attr("href")
            .replaceFirst("^/admin", "")
            .replaceFirst(";jsessionid=[^?]*", ""));
  }

  /** Fills in the form and sends it. */
  public Page sends(Page draft, String... fieldsAndValues) throws IOException {
    Map<String, String> filledIn = new LinkedHashMap<>();
    for (int field = 0; field < fieldsAndValues.length; field += 2) {
      filledIn.put(fieldsAndValues[field], fieldsAndValues[field + 1]);
    }
    return admin.session().submit(draft, "#sezzle-send button", filledIn);
  }

  public Page sendsByEmail() throws IOException {
    Page sent = sends(drafts(), "channel", "EMAIL", "email", email);
    assertThat(Administrator.outcome(sent)).as(sent.toString()).isEqualTo("SENT");
    return sent;
  }

  /** Presses a button of the customer's newest link. */
  Page presses(String action, Map<String, String> filledIn) throws IOException {
    Page list = admin.opens(LINKS);
    return admin.session().submit(list, buttonOf(newest(list), action), filledIn);
  }

  /** Takes the newest link of now back, whatever links come after it. */
  public Callable<Page> cancelling() throws IOException {
    Page list = admin.opens(LINKS);
    return () -> admin.session().submit(list, buttonOf(newest(list), "cancel"), Map.of());
  }

  private static String buttonOf(String link, String action) {
    return "tr[data-link=" + link + "] form[action$='/" + action + "'] button";
  }

  /** The id of the customer's newest link: others' are further down. */
  private static String newest(Page list) {
    return list.document().select("tr[data-link]").first().attr("data-link");
  }

  /** The state of the newest link, as the list has it now. */
  String state() throws IOException {
    return admin.opens(LINKS).document().select("tr[data-link]").first().attr("data-state");
  }

  /** Reads what the list says of the newest link. */
  String row() throws IOException {
    return admin.opens(LINKS).document().select("tr[data-link]").first().text();
  }
}

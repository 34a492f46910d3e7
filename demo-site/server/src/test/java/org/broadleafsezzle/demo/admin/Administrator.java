package org.broadleafsezzle.demo.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.broadleafsezzle.demo.browser.Browser;
import org.broadleafsezzle.demo.flow.HttpSession;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.running.Site;

/** Somebody signed in to the admin, without a browser to draw the pages. */
public final class Administrator {
  /** May do everything. */
  public static final String ADMIN = "admin";

  /** Sees payments and may do nothing with them. */
  public static final String READER = "sezzle-reader";

  /** May change the settings and nothing else. */
  public static final String SETTINGS = "sezzle-settings";

  /** May not even see them. */
  public static final String NONE = "sezzle-none";

  private static final String PASSWORD = "admin";
  private static final String CONFIRM = "button[name=confirmed][value=true]";

  private final HttpSession session = new HttpSession();
  private final Site site;
  private String token;

  private Administrator(Site site) {
    this.site = site;
  }

  public static Administrator signIn(Site site, String login) throws IOException {
    return signIn(site, login, PASSWORD);
  }

  /** Somebody whose password is another. */
  public static Administrator signIn(Site site, String login, String secret) throws IOException {
    Administrator administrator = new Administrator(site);
    Page page = administrator.session.get(site.admin("/login"));
    administrator.token = page.document().select("input[name=csrfToken]").attr("value");
    String user = page.document().select("form input[type=text]").attr("name");
    String password = page.document().select("form input[type=password]").attr("name");
    page =
        administrator.session.submit(
            page, "form input[type=password]", Map.of(user, login, password, secret));
    assertThat(page.url().getPath()).as(page.toString()).doesNotContain("/login");
    return administrator;
  }

  /** The same in a browser. */
  public static Browser signIn(Browser browser, Site site, String login) {
    browser.go(site.admin("/login")).type("input[name=j_username]", login);
    return browser.type("input[name=j_password]", PASSWORD).clickAndLeave("input[type=submit]");
  }

  public HttpSession session() {
    return session;
  }

  /** An address below the admin's, e.g. {@code /sezzle}. */
  public Page opens(String path) throws IOException {
    return session.get(site.admin(path));
  }

  /** The answer of an address below the admin's, as it comes. */
  public String downloads(String path) throws IOException {
    return session.download(site.admin(path));
  }

  /** Sends a form that no page has shown, with a token that is right unless there is one. */
  public Page posts(String path, Map<String, String> fields) throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("csrfToken", token);
    all.putAll(fields);
    return session.post(site.admin(path), all);
  }

  /** The panel of the order whose payment has this reference id at Sezzle. */
  public Page opensPanelOf(String referenceId) throws IOException {
    return opens("/sezzle/order/" + referenceId.replaceFirst("-.*", ""));
  }

  /** Sends the form of an action as the panel shows it, filled in as told, and confirms it. */
  public Page does(Page panel, String action, Map<String, String> filledIn) throws IOException {
    Page answer = asksFor(panel, action, filledIn);
    return answer.shows(CONFIRM) ? session.submit(answer, CONFIRM, Map.of()) : answer;
  }

  /** The same as a browser with JavaScript does it: the page has asked, and one request acts. */
  public Page doesAtOnce(Page panel, String action, Map<String, String> filledIn)
      throws IOException {
    Map<String, String> confirmed = new LinkedHashMap<>(filledIn);
    confirmed.put("confirmed", "true");
    return asksFor(panel, action, confirmed);
  }

  /** Sends it, and leaves it at the question whether it is meant. */
  public Page asksFor(Page panel, String action, Map<String, String> filledIn) throws IOException {
    return session.submit(panel, "form[action$='/" + action + "'] button", filledIn);
  }

  /** Sends an action the way no page would, with a token that is right. */
  public Page sends(Page panel, String action, Map<String, String> fields) throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("csrfToken", token);
    all.put("requestId", UUID.randomUUID().toString());
    all.put("reason", "As asked");
    all.put("confirmed", "true");
    all.putAll(fields);
    return session.post(address(panel) + "/" + action, all);
  }

  private static String address(Page panel) {
    return panel.url().toString().replaceFirst("[?;#].*", "");
  }

  /** The outcome of the last action, e.g. {@code DONE}. */
  public static String outcome(Page panel) {
    assertThat(panel.shows("#sezzle-result")).as(panel.toString()).isTrue();
    return panel.document().select("#sezzle-result").attr("data-outcome");
  }

  /** The sentence about it. */
  public static String result(Page panel) {
    return panel.text("#sezzle-result");
  }

  /** One of the amounts of a panel, e.g. of {@code captured}. */
  public static String amount(Page panel, String name) {
    return panel.text("[data-amount=" + name + "] dd");
  }
}

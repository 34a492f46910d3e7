package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.running.Site;

/** Somebody who moves money on the Sezzle panel of a payment, without a browser. */
public final class HttpAdministrator {
  private final HttpSession session;
  private final Site site;
  private Page page;

  public HttpAdministrator(Site site) {
    this(site, new HttpSession(), null);
  }

  private HttpAdministrator(Site site, HttpSession session, Page page) {
    this.site = site;
    this.session = session;
    this.page = page;
  }

  /** The same person, with the same page in another tab. */
  public HttpAdministrator inAnotherTab() {
    return new HttpAdministrator(site, session, page);
  }

  /** With full rights. */
  public HttpAdministrator signsIn() throws IOException {
    page = session.get(site.admin("/login"));
    page =
        session.submit(
            page, "input[name=j_username]", Map.of("j_username", "admin", "j_password", "admin"));
    return this;
  }

  public HttpAdministrator opensPanel(String checkoutId) throws IOException {
    page = session.get(site.admin("/sezzle/" + checkoutId));
    assertThat(page.status()).as(page.toString()).isEqualTo(200);
    return this;
  }

  /**
   * Sends a form of the panel that is open.
   *
   * @param action as its address ends, e.g. {@code capture}
   * @param amount as a person types it
   */
  public HttpAdministrator acts(String action, String amount) throws IOException {
    page =
        session.submit(
            page,
            "form[action$='/" + action + "'] button",
            Map.of("amount", amount, "reason", "A customer asked for it"));
    return this;
  }

  public Page page() {
    return page;
  }
}

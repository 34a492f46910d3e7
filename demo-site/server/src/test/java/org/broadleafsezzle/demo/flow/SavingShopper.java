package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.broadleafsezzle.demo.running.Sezzle;
import org.broadleafsezzle.demo.running.SezzleCustomers;
import org.broadleafsezzle.demo.running.Site;

/** Somebody with an account in the shop, who saves the Sezzle account and pays with it. */
public final class SavingShopper {
  private static final String PASSWORD = "a-garden-of-1";

  private final HttpShopper shopper;
  private final Site site;

  private SavingShopper(HttpShopper shopper, Site site) {
    this.shopper = shopper;
    this.site = site;
  }

  /** Signed in, with an account just made. */
  public static SavingShopper registered(Site site) throws IOException {
    HttpShopper shopper = new HttpShopper(site).opens(site.shop("/register"));
    shopper.submits(
        "#register-submit",
        Map.of(
            "emailAddress",
            UUID.randomUUID() + "@example.com",
            "firstName",
            "Grace",
            "lastName",
            "Hopper",
            "password",
            PASSWORD,
            "passwordConfirm",
            PASSWORD));
    assertThat(shopper.page().shows("#sign-out")).as(shopper.page().toString()).isTrue();
    return new SavingShopper(shopper, site);
  }

  /** The same person, buying. */
  public HttpShopper shopper() {
    return shopper;
  }

  /** Saves the Sezzle account on the page of the account. */
  public SavingShopper saves() throws IOException {
    asks().submits("#approve", Map.of());
    assertThat(shopper.page().url().toString()).endsWith("/account/sezzle?sezzle=saved");
    return this;
  }

  /**
   * Agrees at Sezzle.
   *
   * @return where Sezzle sends the shopper then
   */
  public String agrees(Sezzle sezzle) throws IOException {
    String token = asks().page().url().getPath().replaceFirst(".*/", "");
    return new SezzleCustomers(sezzle).agree(token);
  }

  /** Gets to Sezzle's page that asks. */
  HttpShopper asks() throws IOException {
    return shopper.opens(site.shop("/account/sezzle")).submits("#sezzle-account-save", Map.of());
  }

  /** Removes it again. */
  public void removes() throws IOException {
    shopper.opens(site.shop("/account/sezzle")).submits(".sezzle-remove", Map.of());
  }

  /** Presses the button that pays with the saved account. */
  public SavingShopper pays() throws IOException {
    shopper.submits("#sezzle-pay-saved", Map.of());
    return this;
  }
}

package org.broadleafsezzle.demo.anyshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.broadleafsezzle.demo.flow.Home;
import org.broadleafsezzle.demo.flow.HttpSession;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.running.RunningShop;
import org.broadleafsezzle.demo.running.Site;

/** The pages of the platform's own demo, the Heat Clinic, on 6.2 and 7.0. */
final class HeatClinicPages implements ShopPages {
  private static final String PRODUCT = "/hot-sauces/green_ghost";
  private static final String METHOD = "fulfillmentOptionId";
  private static final String PASSWORD = "A-long-password-1";

  private final Site shop;

  HeatClinicPages(Site shop) {
    this.shop = shop;
  }

  /** Registers somebody, whom 7.0.2 does not sign in. */
  @Override
  public void signIn(HttpSession session) throws IOException {
    Page page = session.get(shop.shop("/login"));
    Map<String, String> fields = new LinkedHashMap<>();
    String email = "ada-" + UUID.randomUUID() + "@example.com";
    fields.put("customer.emailAddress", email);
    fields.put("customer.firstName", "Ada");
    fields.put("customer.lastName", "Lovelace");
    fields.put("password", PASSWORD);
    fields.put("passwordConfirm", PASSWORD);
    page = session.submit(page, "#registrationForm button[type=submit]", fields);
    assertThat(page.shows("#registrationForm")).as(page.toString()).isFalse();
    page = session.get(shop.shop("/login"));
    if (page.shows("input[name=username]")) {
      Map<String, String> known = Map.of("username", email, "password", PASSWORD);
      page = session.submit(page, "input[name=username]", known);
      assertThat(page.url().getPath()).as(page.toString()).doesNotContain("/login");
    }
  }

  /** It sells in its default currency only, which {@code -Dshop.currency} says if it is another. */
  @Override
  public boolean shopInCanada(HttpSession session) {
    return RunningShop.option("shop.currency").filter("CAD"::equals).isPresent();
  }

  @Override
  public Page readyToPay(HttpSession session, Home home, String email) throws IOException {
    Page page = session.get(shop.shop(PRODUCT));
    session.submit(page, "form[action*='/cart/add'] button[type=submit]", Map.of());
    String checkout = shop.shop("/checkout?guest-checkout=true");
    page = session.get(checkout);
    Map<String, String> shipping = address(home);
    shipping.put(METHOD, page.document().select("input[name=" + METHOD + "]").attr("value"));
    session.submit(page, "form[action*='/checkout/singleship']", shipping);
    page = session.get(checkout);
    Map<String, String> billing = address(home);
    billing.put("shouldUseShippingAddress", "true");
    billing.put("emailAddress", email == null ? "ada@example.com" : email);
    session.post(shop.shop("/checkout/payment/billing"), withToken(page, billing));
    page = session.get(checkout);
    assertThat(page.shows("#sezzle-pay")).as(page.toString()).isTrue();
    return page;
  }

  private static Map<String, String> withToken(Page page, Map<String, String> fields) {
    fields.put("csrfToken", page.document().select("input[name=csrfToken]").attr("value"));
    return fields;
  }

  private static Map<String, String> address(Home home) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("address.isoCountryAlpha2", home.country());
    fields.put("address.firstName", home.firstName());
    fields.put("address.lastName", home.lastName());
    fields.put("address.fullName", home.firstName() + " " + home.lastName());
    fields.put("address.addressLine1", home.street());
    fields.put("address.city", home.city());
    fields.put("address.stateProvinceRegion", home.region());
    fields.put("address.postalCode", home.postalCode());
    fields.put("address.phonePrimary.phoneNumber", home.phone());
    return fields;
  }
}

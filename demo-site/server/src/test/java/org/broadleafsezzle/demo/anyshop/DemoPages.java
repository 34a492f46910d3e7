package org.broadleafsezzle.demo.anyshop;

import java.io.IOException;
import java.util.Map;
import org.broadleafsezzle.demo.flow.Home;
import org.broadleafsezzle.demo.flow.HttpSession;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.flow.HttpShopper;
import org.broadleafsezzle.demo.flow.Region;
import org.broadleafsezzle.demo.running.Site;

/** The pages of the demo. */
final class DemoPages implements ShopPages {
  private static final Map<String, String> SIGNED_UP =
      Map.of("j_username", "ada@larkspurandloam.example", "j_password", "greenhouse");

  private final Site shop;

  DemoPages(Site shop) {
    this.shop = shop;
  }

  @Override
  public void signIn(HttpSession session) throws IOException {
    session.submit(session.get(shop.shop("/login")), "input[name=j_username]", SIGNED_UP);
  }

  @Override
  public boolean shopInCanada(HttpSession session) throws IOException {
    new HttpShopper(shop, session).shopsIn(Region.CANADA);
    return true;
  }

  @Override
  public Page readyToPay(HttpSession session, Home home, String email) throws IOException {
    HttpShopper shopper = new HttpShopper(shop, session).adds(HttpShopper.GREENHOUSE);
    return (email == null ? shopper.checksOutTo(home) : shopper.checksOutTo(home, email)).page();
  }
}

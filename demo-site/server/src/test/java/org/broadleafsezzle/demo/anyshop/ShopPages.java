package org.broadleafsezzle.demo.anyshop;

import java.io.IOException;
import org.broadleafsezzle.demo.flow.Home;
import org.broadleafsezzle.demo.flow.HttpSession;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.running.RunningShop;

/** The part that differs from shop to shop: its own pages, up to those of the module. */
interface ShopPages {

  /** Those of the shop, by {@code -Dshop.pages}. */
  static ShopPages of(RunningShop shop) {
    return shop.isDemo() || RunningShop.option("shop.pages").filter("demo"::equals).isPresent()
        ? new DemoPages(shop)
        : new HeatClinicPages(shop);
  }

  /** Signs in somebody who has an account. */
  void signIn(HttpSession session) throws IOException;

  /** From now on prices are in Canadian dollars; false if the shop has none. */
  boolean shopInCanada(HttpSession session) throws IOException;

  /**
   * Puts something in the cart and fills the checkout.
   *
   * @param email of a guest; null if somebody is signed in
   * @return a page with the button that pays with Sezzle
   */
  Page readyToPay(HttpSession session, Home home, String email) throws IOException;

  /** Whether this page confirms an order. */
  default boolean confirms(Page page) {
    return page.status() == 200 && page.url().getPath().contains("/confirmation/");
  }
}

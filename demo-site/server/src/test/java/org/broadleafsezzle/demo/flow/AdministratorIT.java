package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadleafsezzle.demo.browser.Browser;
import org.broadleafsezzle.demo.browser.BrowserTest;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.Pictures;
import org.junit.jupiter.api.Test;

/** An administrator finds a purchase with Sezzle in the platform's own pages. */
@DemoTest
@BrowserTest
class AdministratorIT {

  @Test
  void thePaymentTabLeadsToTheTransactionWithSezzlesIds(Demo demo, Browser shop, Browser admin) {
    Shopper shopper = new Shopper(shop, demo).adds(Shopper.GREENHOUSE);
    Pictures.take(shop.go(demo.shop("/")), "shop");
    shopper.getsToPayment(Home.SEATTLE, "grace@example.com").goesToSezzle();
    Pictures.take(shop, "sezzle");
    shopper.approves();
    String orderId = AdminOrder.of(demo, demo.sezzle().order()).id();

    admin.go(demo.admin("/login")).type("input[name=j_username]", "admin");
    admin.type("input[name=j_password]", "admin").clickAndLeave("input[type=submit]");
    admin.go(demo.admin("/order/" + orderId)).click("a[href='#tab4']");

    assertThat(admin.textOf("#listGrid-main-payments, [id*='payments']")).contains("Sezzle");
    Pictures.take(admin, "admin-order");
  }
}

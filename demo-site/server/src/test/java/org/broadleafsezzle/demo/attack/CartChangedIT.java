package org.broadleafsezzle.demo.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.flow.HttpShopper;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An approval for one cart does not buy another. */
@DemoTest
class CartChangedIT {

  @ParameterizedTest
  @CsvSource({"AUTH, 3", "AUTH, 1", "CAPTURE, 3", "CAPTURE, 1"})
  void aCartEnlargedOrShrunkAfterTheApprovalIsNotSold(String intent, int quantity, Demo demo)
      throws Exception {
    ShopSettings.intent(intent);
    Shop shop = new Shop(demo);
    HttpShopper shopper = shop.shopperAtPayment();
    shop.setQuantity(shopper, 2);
    shopper.opens(demo.shop("/checkout"));
    String uuid = shopper.goesToSezzle();
    String returnUrl = shop.approve(uuid);
    shop.setQuantity(shopper, quantity);

    shopper.opens(returnUrl);

    assertThat(shopper.page().url().getQuery()).contains("sezzle=changed");
    shop.assertNothingSold(uuid);
    assertThat(shopper.opens(demo.shop("/cart")).page().shows("#empty-cart")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"AUTH", "CAPTURE"})
  void aCartEmptiedAfterTheApprovalIsNotSold(String intent, Demo demo) throws Exception {
    ShopSettings.intent(intent);
    Shop shop = new Shop(demo);
    HttpShopper shopper = shop.shopperAtPayment();
    String uuid = shopper.goesToSezzle();
    String returnUrl = shop.approve(uuid);
    Page cart = shopper.opens(demo.shop("/cart")).page();
    shopper.session().submit(cart, "[id^=remove-]", Map.of());

    shopper.opens(returnUrl);

    assertThat(shopper.hasOrdered()).isFalse();
    shop.assertNothingSold(uuid);
  }
}

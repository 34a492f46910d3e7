package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.broadleafsezzle.demo.browser.Browser;
import org.broadleafsezzle.demo.browser.BrowserTest;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.Pictures;
import org.junit.jupiter.api.Test;

/** A shopper who does not pay with Sezzle at the first try keeps the cart and all ways to pay. */
@DemoTest
@BrowserTest
class SecondThoughtsIT {

  @Test
  void aDeniedShopperIsToldSoAndCanTryAgain(Demo demo, Browser browser) {
    Shopper shopper = ready(demo, browser);
    BigDecimal total = shopper.total();

    shopper.goesToSezzle().isDenied();

    assertThat(browser.textOf(".sezzle-message")).contains("Sezzle");
    Pictures.take(browser, "shopper-declined");
    assertThat(shopper.total()).isEqualTo(total);
    shopper.goesToSezzle().approves();
    Pictures.take(browser, "shopper-confirmation");
    assertThat(shopper.total()).isEqualTo(total);
    assertThat(demo.sezzle().orders())
        .extracting(order -> order.path("checkoutStatus").asText())
        .containsExactlyInAnyOrder("denied", "completed");
  }

  @Test
  void aShopperWhoCancelsPaysOnDeliveryInstead(Demo demo, Browser browser) {
    Shopper shopper = ready(demo, browser);
    BigDecimal total = shopper.total();

    shopper.goesToSezzle().cancels();
    assertThat(browser.shows(".sezzle-message")).isTrue();
    shopper.paysOnDelivery();

    assertThat(shopper.total()).isEqualTo(total);
    JsonNode abandoned = demo.sezzle().order();
    assertThat(abandoned.path("checkoutStatus").asText()).isEqualTo("deleted");
    AdminOrder order = AdminOrder.of(demo, abandoned);
    assertThat(order.payments()).hasSize(1).noneMatch(payment -> payment.startsWith("Sezzle"));
  }

  @Test
  void theButtonPressedASecondTimeWithAnotherCartEndsTheFirstSession(Demo demo, Browser browser) {
    Shopper shopper = ready(demo, browser).goesToSezzle();

    browser.go(demo.shop("/"));
    shopper.adds(Shopper.TROWEL);
    browser.go(demo.shop("/checkout"));
    shopper.goesToSezzle().approves();

    List<JsonNode> orders = demo.sezzle().orders();
    assertThat(orders)
        .extracting(order -> order.path("checkoutStatus").asText())
        .containsExactlyInAnyOrder("deleted", "completed");
  }

  @Test
  void aCartEnlargedInAnotherTabIsNotSoldForTheOldAmount(Demo demo, Browser browser) {
    Shopper shopper = ready(demo, browser).goesToSezzle();
    browser.inNewTab(demo.shop("/"));
    shopper.adds(Shopper.TROWEL);

    browser.toTab(0).clickAndLeave("#approve").awaitUrl("sezzle=changed");

    JsonNode authorization = demo.sezzle().order().path("authorization");
    assertThat(authorization.path("releasedInCents").asLong())
        .isEqualTo(authorization.path("amountInCents").asLong());
    assertThat(browser.text()).contains("Ash-Handled Trowel");
    shopper.goesToSezzle().approves();
  }

  private static Shopper ready(Demo demo, Browser browser) {
    return new Shopper(browser, demo)
        .adds(Shopper.TROWEL)
        .getsToPayment(Home.SEATTLE, "grace@example.com");
  }
}

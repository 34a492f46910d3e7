package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.broadleafsezzle.demo.browser.Browser;
import org.broadleafsezzle.demo.browser.BrowserTest;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A shopper buys with Sezzle, and the books of shop and Sezzle agree. */
@DemoTest
@BrowserTest
class PurchaseIT {

  @Test
  void aGuestBuysAndSezzleHoldsTheAuthorization(Demo demo, Browser browser) {
    ShopSettings.intent("AUTH");

    Shopper shopper = new Shopper(browser, demo).adds(Shopper.TROWEL);
    shopper.checksOutTo(Home.SEATTLE, "grace@example.com");
    BigDecimal total = shopper.total();
    shopper.goesToSezzle().approves();

    JsonNode order = demo.sezzle().order();
    assertThat(demo.sezzle().accepted("createSession").path("order").path("intent").asText()).isEqualTo("AUTH");
    assertThat(order.path("authorization").path("amountInCents").asLong()).isEqualTo(total.movePointRight(2).longValueExact());
    assertThat(shopper.total()).isEqualTo(total);
    assertThat(new AdminOrder(demo, orderId(order)).transactions().stream().map(Object::toString)).containsExactly("AUTHORIZE " + total);
  }

  @Test
  void withIntentCaptureTheMoneyIsTakenAtOnce(Demo demo, Browser browser) {
    ShopSettings.intent("CAPTURE");

    Shopper shopper = new Shopper(browser, demo).adds(Shopper.TROWEL);
    shopper.checksOutTo(Home.SEATTLE, "grace@example.com").goesToSezzle().approves();

    JsonNode order = demo.sezzle().order();
    assertThat(demo.sezzle().accepted("createSession").path("order").path("intent").asText()).isEqualTo("CAPTURE");
    assertThat(new AdminOrder(demo, orderId(order)).transactions().stream().map(Object::toString))
        .containsExactly("AUTHORIZE_AND_CAPTURE " + shopper.total());
  }

  private static String orderId(JsonNode order) {
    return order.path("referenceId").asText().replaceFirst("-.*", "");
  }
}

package org.broadleafsezzle.demo.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.flow.HttpShopper;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.RawRequest;
import org.broadleafsezzle.demo.running.ShopLog;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.broadleafsezzle.demo.running.Tampering;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody outside can write a line of their own into the shop's log, or command its terminal. */
@DemoTest
class LogInjectionIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Words of a line of the log as an attacker would have it. */
  private static final String FORGED = "Ordered as FORGED";

  private static final List<String> BREAKS =
      List.of("\r\n", "\n", "\r", "\u0085", "\u2028", "\u001b[2K\u001b[1A", "\u009b2K");
  private static final String EVIL = String.join(FORGED, BREAKS) + FORGED;

  private ShopLog log;

  @BeforeEach
  void readTheLogFromHere() {
    log = ShopLog.fromNow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"uuid", "event", "data_type", "created_at", "order"})
  void throughAWebhook(String field, Demo demo) throws Exception {
    ShopSettings.webhooks(true);
    ObjectNode event = (ObjectNode) JSON.readTree(Deliveries.event());
    if (field.equals("order")) {
      event.putObject("data").put("uuid", EVIL).putObject("capture").put("uuid", EVIL);
    } else {
      event.put(field, EVIL);
    }

    assertThat(new Deliveries(demo).post(event.toString())).isEqualTo(200);

    await().atMost(PATIENCE).until(() -> log.text().contains("ebhook"));
    assertNothingForged();
  }

  @Test
  void throughASignatureOrAUserAgent(Demo demo) throws Exception {
    ShopSettings.webhooks(true);
    for (String header : List.of("Sezzle-Signature", "User-Agent", "X-Forwarded-For", "Referer")) {
      for (String evil : List.of("a\rb" + FORGED, "\u001b[31m" + FORGED, "a\n" + FORGED)) {
        RawRequest.send(
            demo,
            "POST /sezzle/webhook HTTP/1.1",
            "Host: localhost",
            header + ": " + evil,
            "Content-Length: 2",
            "Connection: close",
            "",
            "{}");
      }
    }

    assertNothingForged();
  }

  @Test
  void throughATokenOrAPath(Demo demo) throws Exception {
    String evil = "%0d%0a" + FORGED.replace(" ", "%20") + "%1b%5b2K";
    for (String path : List.of("/sezzle/return?token=" + evil, "/sezzle/redirect" + evil)) {
      for (String method : List.of("GET", "POST")) {
        RawRequest.send(
            demo,
            method + " " + path + " HTTP/1.1",
            "Host: localhost",
            "Content-Length: 0",
            "Connection: close");
      }
    }

    assertNothingForged();
  }

  @Test
  void throughANameOrAnAddress(Demo demo) throws Exception {
    Shop shop = new Shop(demo);
    HttpShopper shopper = shop.shopperAtPayment();
    Page form = shopper.opens(demo.shop("/checkout?edit=shippingAddress")).page();
    Page after =
        shopper
            .session()
            .submit(
                form,
                "#save-shipping-address",
                Map.of("address.firstName", "A" + EVIL, "address.addressLine1", "1 " + EVIL));
    shopper.opens(demo.shop("/checkout"));
    if (after.shows("#sezzle-pay") || shopper.page().shows("#sezzle-pay")) {
      shopper.pressesSezzle();
    }

    assertNothingForged();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 404, 422, 500})
  void throughAnErrorOfTheGateway(int status, Demo demo) throws Exception {
    Shop shop = new Shop(demo);
    HttpShopper shopper = shop.shopperAtPayment();
    ObjectNode error = JSON.createObjectNode();
    error.put("code", EVIL).put("location", EVIL).put("message", EVIL).put("debug_uuid", EVIL);
    new Tampering(demo.sezzle())
        .forgeAnswer("createSession", 3, status, JSON.createArrayNode().add(error).toString());

    shopper.pressesSezzle();

    assertThat(shopper.page().url().getQuery()).contains("sezzle=unavailable");
    assertThat(log.text()).contains("Sezzle made no session");
    assertNothingForged();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/uuid",
        "/checkout_status",
        "/reference_id",
        "/intent",
        "/authorization/captures/0/uuid"
      })
  void throughAnOrderOfTheGateway(String pointer, Demo demo) throws Exception {
    ShopSettings.intent("CAPTURE");
    Shop shop = new Shop(demo);
    HttpShopper shopper = shop.shopperAtPayment();
    String uuid = shopper.goesToSezzle();
    String returnUrl = shop.approve(uuid);
    ObjectNode order = (ObjectNode) new Tampering(demo.sezzle()).honest(uuid);
    int cut = pointer.lastIndexOf('/');
    ((ObjectNode) order.at(pointer.substring(0, cut))).put(pointer.substring(cut + 1), EVIL);
    new Tampering(demo.sezzle()).forgeAnswer("getOrder", 9, 200, order.toString());

    shopper.opens(returnUrl);

    assertNothingForged();
  }

  private void assertNothingForged() {
    assertThat(log.lines()).noneMatch(line -> line.trim().startsWith("Ordered as"));
    assertThat(log.text()).doesNotContain("\u001b", "\u009b");
  }
}

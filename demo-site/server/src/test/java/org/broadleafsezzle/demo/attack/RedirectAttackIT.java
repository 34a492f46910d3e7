package org.broadleafsezzle.demo.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.broadleafsezzle.demo.flow.HttpShopper;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.RawRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only the shopper's own form begins a payment. */
@DemoTest
class RedirectAttackIT {
  private static final String REDIRECT = "/sezzle/redirect";

  @Test
  void withoutTheFormsTokenNothingIsSentToSezzle(Demo demo) throws Exception {
    HttpShopper shopper = new Shop(demo).shopperAtPayment();

    assertThat(shopper.session().post(demo.shop(REDIRECT), Map.of()).status()).isEqualTo(403);
    assertThat(demo.sezzle().log("createSession")).isEmpty();
  }

  @Test
  void theTokenOfAnotherSessionIsNoToken(Demo demo) throws Exception {
    Shop shop = new Shop(demo);
    HttpShopper shopper = shop.shopperAtPayment();
    String stranger =
        shop.shopperAtPayment().page().document().select("input[name=csrfToken]").attr("value");

    assertThat(stranger).isNotEmpty();
    assertThat(shopper.session().post(demo.shop(REDIRECT), Map.of("csrfToken", stranger)).status())
        .isEqualTo(403);
    assertThat(demo.sezzle().log("createSession")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE"})
  void noOtherMethodBeginsAPayment(String method, Demo demo) throws Exception {
    String answer =
        RawRequest.send(
            demo, method + " " + REDIRECT + " HTTP/1.1", "Host: localhost", "Connection: close");

    assertThat(answer).startsWith("HTTP/1.1 405");
    assertThat(demo.sezzle().log("createSession")).isEmpty();
  }

  @Test
  void theAddressesForTheWayBackAreNotTakenFromTheRequest(Demo demo) throws Exception {
    HttpShopper shopper = new Shop(demo).shopperAtPayment();
    String token =
        shopper
            .page()
            .document()
            .select("#sezzle-pay")
            .first()
            .closest("form")
            .select("input[name=csrfToken]")
            .attr("value");
    String body = "csrfToken=" + token;

    String answer =
        RawRequest.send(
            demo,
            "POST " + REDIRECT + " HTTP/1.1",
            "Host: evil.example",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Proto: https",
            "Forwarded: host=evil.example",
            "Cookie: JSESSIONID=" + shopper.session().cookie("JSESSIONID").orElseThrow(),
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Length: " + body.length(),
            "Connection: close",
            "",
            body);

    assertThat(answer).startsWith("HTTP/1.1 303");
    assertThat(demo.sezzle().accepted("createSession").toString())
        .contains(demo.shop("/sezzle/return?token="))
        .doesNotContain("evil.example");
  }
}

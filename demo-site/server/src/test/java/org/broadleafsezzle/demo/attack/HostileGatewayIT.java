package org.broadleafsezzle.demo.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.broadleafsezzle.demo.flow.HttpShopper;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.Tampering;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers that are meant to break the shop leave it undecided until there is a real one. */
@DemoTest
class HostileGatewayIT {

  static Stream<Named<String>> answers() {
    return Stream.of(
        Named.of("deeply nested arrays", "[".repeat(400_000)),
        Named.of("deeply nested objects", "{\"authorization\":".repeat(25_000)),
        Named.of(
            "deeply nested in an order", "{\"uuid\":\"u\",\"metadata\":" + "[".repeat(300_000)),
        Named.of("a number of many digits", "{\"uuid\":" + "9".repeat(400_000) + "}"),
        Named.of("a very long name", "{\"" + "a".repeat(400_000) + "\":1}"),
        Named.of("null", "null"),
        Named.of("a page", "<html>"));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void toTheReturnIsNoAnswer(String answer, Demo demo) throws Exception {
    Shop shop = new Shop(demo);
    HttpShopper shopper = shop.shopperAtPayment();
    String returnUrl = shop.approve(shopper.goesToSezzle());
    new Tampering(demo.sezzle()).forgeAnswer("getOrder", 9, 200, answer);

    shopper.opens(returnUrl);
    assertThat(shopper.page().status()).isEqualTo(200);
    assertThat(shopper.hasOrdered()).isFalse();
    new Tampering(demo.sezzle()).end();

    assertThat(shopper.opens(returnUrl).hasOrdered()).isTrue();
    shop.assertBooksAgree();
  }
}

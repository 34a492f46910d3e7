package org.broadleafsezzle.demo.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.broadleafsezzle.demo.flow.HttpShopper;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.broadleafsezzle.demo.running.Tampering;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An order that is another one at Sezzle than the shop asked for is not sold. */
@DemoTest
class TamperedOrderIT {

  static Stream<Arguments> falsehoods() {
    return Stream.of("AUTH", "CAPTURE")
        .flatMap(
            intent ->
                Stream.of(
                        Named.of("a lowered amount", Map.of("amountInCents", 100)),
                        Named.of("a raised amount", Map.of("amountInCents", 999_900)),
                        Named.of("another currency", Map.of("currency", "CAD")),
                        Named.of("another reference id", Map.of("referenceId", "another-one")))
                    .map(falsehood -> Arguments.of(intent, falsehood)));
  }

  @ParameterizedTest
  @MethodSource("falsehoods")
  void isGivenBack(String intent, Map<String, ?> falsehood, Demo demo) throws Exception {
    ShopSettings.intent(intent);
    Shop shop = new Shop(demo);
    HttpShopper shopper = shop.shopperAtPayment();
    String uuid = shopper.goesToSezzle();
    new Tampering(demo.sezzle()).falsify(uuid, falsehood);

    shopper.opens(shop.approve(uuid));

    assertThat(shopper.hasOrdered()).isFalse();
    assertThat(shopper.page().url().getQuery()).contains("sezzle=failed");
    shop.assertNothingSold(uuid);
    assertThat(shopper.pressesSezzle().page().shows("#approve")).isTrue();
  }

  @Test
  void theAnswerOfAnotherOrderIsNotTaken(Demo demo) throws Exception {
    Shop shop = new Shop(demo);
    HttpShopper honest = shop.shopperAtPayment();
    String paid = honest.goesToSezzle();
    honest.opens(shop.approve(paid));
    String answer = demo.sezzle().log("getOrder").get(0).path("responseBody").asText();
    HttpShopper cheat = shop.shopperAtPayment();
    String unpaid = cheat.goesToSezzle();
    String returnUrl = shop.approve(unpaid);
    new Tampering(demo.sezzle()).forgeAnswer("getOrder", 1, 200, answer);

    cheat.opens(returnUrl);

    assertThat(cheat.hasOrdered()).isFalse();
    shop.assertNothingSold(unpaid);
  }
}

package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.broadleafsezzle.demo.flow.FailingActivity.Moment;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whichever activity of the platform's checkout workflow fails, and whenever in its work: either
 * there is an order, or all of the shopper's money is given back and the cart can be bought again.
 */
@DemoTest
class FailingCheckoutIT {
  private static final List<String> ACTIVITIES =
      List.of(
          "blVerifyCustomerMaxOfferUsesActivity",
          "blValidateProductOptionsActivity",
          "blValidateAndConfirmPaymentActivity",
          "blRecordOfferUsageActivity",
          "blCommitTaxActivity",
          "blSezzleCheckLeaseActivity",
          "blCompleteOrderActivity",
          "blSezzleEndOpenCheckoutsActivity",
          "blSezzleCheckLeaseAgainActivity");

  @Test
  void theseAreAllOfTheWorkflow(Demo demo) {
    assertThat(FailingActivity.namesIn(demo)).isEqualTo(ACTIVITIES);
  }

  static Stream<Arguments> failures() {
    return Stream.of("AUTH", "CAPTURE")
        .flatMap(
            intent ->
                ACTIVITIES.stream()
                    .flatMap(
                        activity ->
                            Stream.of(Moment.values())
                                .map(moment -> Arguments.of(intent, activity, moment))));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void everythingIsUndone(String intent, String activity, Moment moment, Demo demo)
      throws IOException {
    ShopSettings.intent(intent);
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    String uuid = shopper.goesToSezzle();
    String back = demo.sezzle().decide(uuid, "APPROVE");

    try (FailingActivity failing = FailingActivity.of(demo, activity, moment)) {
      shopper.opens(back);
    }

    assertThat(shopper.page().url().toString()).endsWith("/checkout?sezzle=failed");
    assertThat(shopper.page().text(".sezzle-message")).contains("money given back");
    givenBack(demo, intent);
    assertThat(shopper.opens(back).hasOrdered()).isFalse();
    givenBack(demo, intent);
    assertThat(shopper.opens(demo.shop("/cart")).page().shows("#checkout")).isTrue();
  }

  /** All of it and only once. */
  private static void givenBack(Demo demo, String intent) {
    JsonNode authorization = demo.sezzle().order().path("authorization");
    String given = intent.equals("AUTH") ? "releasedInCents" : "refundedInCents";
    assertThat(authorization.path(given).asLong())
        .isPositive()
        .isEqualTo(authorization.path("amountInCents").asLong());
  }

  @ParameterizedTest
  @EnumSource
  void theCartCanBeBoughtRightAfter(Moment moment, Demo demo) throws IOException {
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    String first = shopper.goesToSezzle();
    try (FailingActivity failing = FailingActivity.of(demo, "blCompleteOrderActivity", moment)) {
      shopper.opens(demo.sezzle().decide(first, "APPROVE"));
    }

    shopper.opens(demo.sezzle().decide(shopper.goesToSezzle(), "APPROVE"));

    assertThat(shopper.hasOrdered()).isTrue();
    assertThat(demo.sezzle().orders())
        .extracting(order -> order.path("authorization").path("releasedInCents").asLong() > 0)
        .containsExactlyInAnyOrder(true, false);
  }
}

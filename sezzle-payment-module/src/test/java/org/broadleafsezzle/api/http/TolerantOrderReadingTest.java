package org.broadleafsezzle.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadleafsezzle.api.http.Gateway.json;
import static org.broadleafsezzle.api.http.Gateway.status;

import java.time.Instant;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.CheckoutStatus;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Price;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders, amounts, approvals and dates in every spelling. */
class TolerantOrderReadingTest extends TolerantReadingScene {

  @Test
  void anOrderIsReadInFull() {
    Order order = order(Samples.ORDER);

    assertThat(order.getUuid()).isEqualTo("order-1");
    assertThat(order.getIntent()).contains(Intent.AUTH);
    assertThat(order.getReferenceId()).contains("ref-1");
    assertThat(order.getCheckoutStatus()).isEqualTo(CheckoutStatus.COMPLETED);
    assertThat(order.getOrderAmount()).contains(Price.of(12345, "USD"));
    assertThat(order.getShippingAmount()).contains(Price.of(100, "USD"));
    assertThat(order.getMetadata()).containsEntry("shop", "one");
    assertThat(order.getItems()).singleElement().extracting("sku").isEqualTo("C1");
    assertThat(order.getCustomer().orElseThrow().getFirstName()).contains("Planted-Jane");
    assertThat(order.isApproved()).isTrue();
    Authorization authorization = order.getAuthorization().orElseThrow();
    assertThat(authorization.getExpiration()).contains(Instant.parse("2026-01-02T03:34:05Z"));
    assertThat(authorization.getSezzleOrderId()).contains("SZL-1");
    assertThat(authorization.getCaptures().get(0).getAmount()).contains(Price.of(1000, "USD"));
  }

  @Test
  void anOrderTheShopperHasNotCompletedHasNoAuthorization() {
    Order order = order("{\"uuid\":\"order-1\",\"checkout_status\":\"active\"}");

    assertThat(order.getAuthorization()).isEmpty();
    assertThat(order.isApproved()).isFalse();
    assertThat(order.getOrderAmount()).isEmpty();
    assertThat(order.getUpcharges()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "active,ACTIVE",
    "completed,COMPLETED",
    "complete,COMPLETED",
    "denied,DENIED",
    "deleted,DELETED",
    "suspended,UNKNOWN",
    "COMPLETED,UNKNOWN"
  })
  void aCheckoutStatusKeepsItsWord(String word, CheckoutStatus status) {
    Order order = order("{\"uuid\":\"o\",\"checkout_status\":\"" + word + "\"}");

    assertThat(order.getCheckoutStatus()).isEqualTo(status);
    assertThat(order.getCheckoutStatusText()).contains(word);
  }

  @Test
  void unknownFieldsValuesAndNullsDoNoHarm() {
    Order order =
        order(
            "{\"uuid\":\"o\",\"intent\":\"LATER\",\"new\":{\"a\":[1]},\"metadata\":null,"
                + "\"items\":null,\"authorization\":{\"approved\":null,\"captures\":[null],"
                + "\"refunds\":null,\"colour\":\"red\"}}");

    assertThat(order.getIntent()).isEmpty();
    assertThat(order.getItems()).isEmpty();
    assertThat(order.isApproved()).isFalse();
    assertThat(order.getAuthorization().orElseThrow().getCaptures()).isEmpty();
  }

  @Test
  void amountsAreReadNestedAndFlat() {
    Order order =
        order(
            "{\"uuid\":\"o\",\"amount_in_cents\":500,\"currency_code\":\"CAD\",\"authorization\":{"
                + "\"amount_in_cents\":\"400\",\"currency\":\"CAD\",\"captures\":["
                + "{\"uuid\":\"c\",\"amount_in_cents\":300.0,\"currency_code\":\"CAD\"},"
                + "{\"uuid\":\"d\",\"amount\":{\"amount_in_cents\":200,\"currency_code\":\"CAD\"}}]}}");

    assertThat(order.getOrderAmount()).contains(Price.of(500, "CAD"));
    Authorization authorization = order.getAuthorization().orElseThrow();
    assertThat(authorization.getAuthorizationAmount()).contains(Price.of(400, "CAD"));
    assertThat(authorization.getCaptures().get(0).getAmount()).contains(Price.of(300, "CAD"));
    assertThat(authorization.getCaptures().get(1).getAmount()).contains(Price.of(200, "CAD"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"amount_in_cents\":12.5,\"currency\":\"USD\"}",
        "{\"amount_in_cents\":-1,\"currency\":\"USD\"}",
        "{\"amount_in_cents\":1e30,\"currency\":\"USD\"}",
        "{\"amount_in_cents\":100}",
        "{\"currency\":\"USD\"}",
        "{\"amount_in_cents\":\"ten\",\"currency\":\"USD\"}",
        "{\"amount_in_cents\":100,\"currency\":\"dollars\"}",
        "100"
      })
  void anAmountThatIsNoneIsNeverGuessed(String amount) {
    gateway.answer(json(200, "{\"uuid\":\"o\",\"order_amount\":" + amount + "}"));

    assertThatThrownBy(() -> gateway.client().getOrder("o"))
        .isInstanceOf(SezzleUnavailableException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "\"perhaps\"", "{}", "[true]"})
  void anApprovalThatIsNoneIsNeverGuessed(String approved) {
    gateway.answer(json(200, "{\"uuid\":\"o\",\"authorization\":{\"approved\":" + approved + "}}"));

    assertThatThrownBy(() -> gateway.client().getOrder("o"))
        .isInstanceOf(SezzleUnavailableException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-02T03:04:05.123456789Z,2026-01-02T03:04:05.123456789Z",
    "2026-01-02T03:04:05.12,2026-01-02T03:04:05.120Z",
    "2026-01-02T03:04:05,2026-01-02T03:04:05Z",
    "2026-01-02 03:04:05,2026-01-02T03:04:05Z",
    "2026-01-02T03:04:05-05:00,2026-01-02T08:04:05Z",
    "2026-01-02T03:04:05+0100,2026-01-02T02:04:05Z",
    "2026-01-02,2026-01-02T00:00:00Z"
  })
  void datesAreReadWithAndWithoutOffsetAndDecimals(String text, Instant instant) {
    Order order = order("{\"uuid\":\"o\",\"checkout_expiration\":\"" + text + "\"}");

    assertThat(order.getCheckoutExpiration()).contains(instant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"soon\"", "\"\"", "{\"at\":1}", "null", "[1]"})
  void aDateThatIsNoneIsAbsent(String date) {
    Order order =
        order("{\"uuid\":\"o\",\"checkout_expiration\":" + date + ",\"reference_id\":\"r\"}");

    assertThat(order.getCheckoutExpiration()).isEmpty();
    assertThat(order.getReferenceId()).contains("r");
  }
}

package org.broadleafsezzle.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.broadleafsezzle.api.model.WebhookEvent;
import org.broadleafsezzle.dispute.DisputeNews;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WebhookMessageTest {

  @Test
  void orderAndDisputeEventsNameTheirOrderEachInItsWay() {
    assertThat(read("order.authorized", "{'uuid':'order-1'}").orderUuid()).contains("order-1");
    assertThat(
            read("dispute.closed.neutral", "{'dispute_id':'d','uuid':'x','order_uuid':'order-1'}")
                .orderUuid())
        .contains("order-1");
    assertThat(read("customer.tokenized", "{'uuid':'x'}").orderUuid()).isEmpty();
  }

  @Test
  void tellsUnderWhichIdTheMoneyWasMoved() {
    WebhookMessage byHand =
        read("order.captured", "{'uuid':'o','capture':{'uuid':'c'},'source':'dashboard'}");
    WebhookMessage byShop =
        read("order.refunded", "{'uuid':'o','refund':{'uuid':'r'},'source':'gateway'}");

    assertThat(byHand.movementUuid()).contains("c");
    assertThat(byShop.movementUuid()).contains("r");
    assertThat(read("order.captured", "{}").movementUuid()).isEmpty();
  }

  @Test
  void tellsWhenItHappenedIfThatCanBeRead() {
    assertThat(message("2026-03-08T07:30:00.123456789Z").createdAt())
        .contains(Instant.parse("2026-03-08T07:30:00.123456789Z"));
    assertThat(message("2026-03-08T07:30:00+01:00").createdAt())
        .contains(Instant.parse("2026-03-08T06:30:00Z"));
    assertThat(message("2026-03-08T07:30:00").createdAt())
        .contains(Instant.parse("2026-03-08T07:30:00Z"));
    assertThat(message("yesterday").createdAt()).isEmpty();
    assertThat(read("order.captured", "{}").createdAt()).isEmpty();
  }

  @Test
  void readsWhatItCanOfADisputeAndLeavesOutTheRest() {
    Instant told = Instant.parse("2026-03-08T07:30:00Z");
    DisputeNews whole =
        read(
                "dispute.closed.neutral",
                "{'dispute_id':77,'dispute_type':'product_not_received',"
                    + "'dispute_amount_in_cents':5000,'dispute_currency':'USD',"
                    + "'dispute_due_date':'2026-12-09'}")
            .dispute(WebhookEvent.DISPUTE_CLOSED_NEUTRAL, told);
    DisputeNews odd =
        read(
                "dispute.closed.neutral",
                "{'dispute_id':{},'dispute_type':5,'dispute_amount_in_cents':50.5,"
                    + "'dispute_currency':'dollars','dispute_due_date':'soon'}")
            .dispute(WebhookEvent.DISPUTE_CLOSED_NEUTRAL, told);

    assertThat(whole)
        .hasToString(
            "dispute.closed.neutral at 2026-03-08T07:30:00Z id=77 type=product_not_received"
                + " amount=50.00 USD due=2026-12-09");
    assertThat(odd)
        .hasToString(
            "dispute.closed.neutral at 2026-03-08T07:30:00Z id= type=null amount=null due=null");
  }

  private static WebhookMessage message(String createdAt) {
    return WebhookMessage.read("{\"uuid\":\"e\",\"created_at\":\"" + createdAt + "\"}").get();
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void whatHasNoIdOfItsOwnCanNotBeRead(String body) {
    assertThat(WebhookMessage.read(body)).isEmpty();
  }

  static String[] unreadable() {
    return new String[] {
      "",
      "null",
      "[]",
      "no json",
      "{\"uuid\":\"cut",
      "{\"uuid\":null}",
      "{\"uuid\":7}",
      "{\"uuid\":\"\"}",
      "{\"uuid\":\"" + "a".repeat(65) + "\"}",
      "{\"uuid\":\"forged\\r\\n12:00:00 ERROR\"}",
      "{\"uuid\":\"\\u001b[31mred\"}",
      "{\"uuid\":\"a\\u0000b\"}",
      "{\"uuid\":\"a\\u2028b\"}",
      "[".repeat(60_000)
    };
  }

  @Test
  void anIdThatCouldForgeALineOfALogIsNone() {
    String data = "{'uuid':'o\\n','order_uuid':'p\\r','capture':{'uuid':'c\\u001b[2J'}}";
    WebhookMessage forged = read("order.captured\\nERROR", data);

    assertThat(forged.event()).isEmpty();
    assertThat(forged.orderUuid()).isEmpty();
    assertThat(forged.movementUuid()).isEmpty();
  }

  private static WebhookMessage read(String event, String data) {
    String body = "{'uuid':'event-1','event':'" + event + "','data':" + data + "}";
    return WebhookMessage.read(body.replace('\'', '"')).get();
  }
}

package org.broadleafsezzle.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettlementTest extends SimulatorTest {

  @BeforeEach
  void noonOfADay() {
    client.control("POST", "/clock/move", "{\"to\":\"2030-05-10T12:00:00Z\"}");
  }

  @Test
  void aDayIsPaidOutWhenItIsOver() {
    String uuid = shop.approvedOrder("CAPTURE");
    shop.refund(uuid, 1_000);
    assertThat(summaries("2030-05-01", "")).isEmpty();
    client.moveClock(86_400);

    JsonNode payout = summaries("2030-05-01", "").get(0);

    // 100.01 captured, less 6% (6.00) and 0.30; 10.00 refunded, its 6% (0.60) given back
    assertThat(payout.at("/net_settlement_amount").decimalValue()).isEqualByComparingTo("84.31");
    assertThat(payout.at("/final_payout_amount").decimalValue()).isEqualByComparingTo("84.31");
    assertThat(payout.at("/payout_currency").asText()).isEqualTo("USD");
    assertThat(payout.at("/settlement_currency").asText()).isEqualTo("USD");
    assertThat(payout.at("/payout_date").asText()).startsWith("2030-05-11T00:00:00");
    assertThat(summaries("2030-05-12", "")).isEmpty();
    assertThat(summaries("2030-05-01", "&end-date=2030-05-10")).isEmpty();
    assertThat(summaries("2030-05-01", "&currency-code=CAD")).isEmpty();
    assertThat(summaries("2030-05-01", "&offset=1")).isEmpty();
  }

  @Test
  void theDetailsAddUpAndNameTheShopsOrder() {
    String uuid = shop.approvedOrder("CAPTURE");
    shop.refund(uuid, 1_000);
    String referenceId = shop.show(uuid).at("/reference_id").asText();
    client.moveClock(86_400);
    String payout = summaries("2030-05-01", "").at("/0/uuid").asText();

    TestClient.Reply details =
        client.api("GET", "/settlements/details/" + payout + "?metadata=order_number,x", null);

    assertThat(details.header("content-type")).startsWith("text/csv");
    List<String> rows = details.body().lines().toList();
    assertThat(rows).hasSize(8);
    assertThat(rows.get(0)).startsWith("total_order_amount,total_capture_amount,");
    assertThat(rows.get(1))
        .startsWith("100.01,100.01,-10.00,-6.30,0.60,")
        .contains(",84.31," + payout + ",USD,")
        .endsWith(",Complete,84.31,USD");
    assertThat(rows.get(2))
        .startsWith("type,")
        .endsWith("sezzle_order_id,product_type,mid,card_network_auth_ref,order_number");
    String shortId = uuid.replace("-", "").substring(0, 5) + "-";
    assertThat(rows.get(3))
        .startsWith("ORDER,2030-05-10T12:00:0")
        .contains(shortId)
        .contains(",," + referenceId + ",100.01,,USD,001,")
        .endsWith(",standard_checkout,,,42");
    assertThat(rows.get(4)).startsWith("CAPTURE,").contains(",,100.01,USD,001,");
    assertThat(rows.get(5)).startsWith("FEE,").contains(",,-6.30,USD,003,");
    assertThat(rows.get(6)).startsWith("REFUND,").contains(",,10.00,USD,002,");
    assertThat(rows.get(7)).startsWith("RETURNED_FEE,").contains(",,0.60,USD,004,");
  }

  @Test
  void settlementsAsOfOldAreInCentsWithoutCaptures() {
    client.control("PUT", "/manners", "{\"on\":[\"SETTLEMENTS_IN_CENTS\"]}");
    String uuid = shop.approvedOrder("CAPTURE");
    shop.refund(uuid, 1_000);
    client.moveClock(86_400);

    JsonNode payout = summaries("2030-05-01", "").get(0);

    assertThat(payout.at("/net_settlement_amount").asInt()).isEqualTo(8_431);
    assertThat(payout.has("settlement_currency")).isFalse();
    List<String> rows =
        client
            .api("GET", "/settlements/details/" + payout.at("/uuid").asText() + "?metadata=x", null)
            .body()
            .lines()
            .toList();
    assertThat(rows.get(1)).startsWith("100.01,-10.00,-6.30,0.60,").endsWith(",Complete");
    assertThat(rows.get(2))
        .startsWith("type,")
        .endsWith("amount,posting_currency,type_code,chargeback_code,sezzle_order_id,x");
    assertThat(rows.get(3)).startsWith("ORDER,").contains(uuid).contains(",100.01,USD,001,");
    assertThat(rows.get(5)).startsWith("REFUND,").contains(",-10.00,USD,002,");
  }

  @Test
  void aPageHolds20Payouts() {
    for (int day = 0; day < 22; day++) {
      shop.approvedOrder("CAPTURE");
      client.moveClock(86_400);
    }

    assertThat(summaries("2030-05-01", "")).hasSize(20);
    assertThat(summaries("2030-05-01", "&offset=20")).hasSize(2);
  }

  private JsonNode summaries(String startDate, String more) {
    return client.api("GET", "/settlements/summaries?start-date=" + startDate + more, null).json();
  }
}

package org.broadleafsezzle.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafsezzle.api.http.Gateway.json;

import java.time.LocalDate;
import java.util.List;
import org.broadleafsezzle.api.model.Payout;
import org.broadleafsezzle.api.model.PayoutForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A settlement's amounts, in cents as of old or in whole units as now, and never a hundredfold. */
class PayoutReadingTest {
  @RegisterExtension final Gateway gateway = new Gateway();

  @Test
  void wholeCentsAreReadWhereTheRowHasNothingNewer() {
    Payout payout = one("\"net_settlement_amount\":9370,\"forex_fees\":0");

    assertThat(payout.getForm()).isEqualTo(PayoutForm.CENTS);
    assertThat(payout.getNetSettlementAmount().orElseThrow()).hasToString("93.70");
    assertThat(payout.getForexFees().orElseThrow()).hasToString("0.00");
    assertThat(payout.getFinalPayoutAmount()).isEmpty();
    assertThat(payout.getSettlementCurrency()).contains("USD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"net_settlement_amount\":93.7,\"forex_fees\":0,\"settlement_currency\":\"USD\"",
        "\"net_settlement_amount\":93.70,\"final_payout_amount\":93.7",
        "\"net_settlement_amount\":93.7,\"forex_fees\":4.69"
      })
  void decimalsAreWholeUnits(String amounts) {
    Payout payout = one(amounts);

    assertThat(payout.getForm()).isEqualTo(PayoutForm.UNITS);
    assertThat(payout.getNetSettlementAmount().orElseThrow()).hasToString("93.70");
  }

  @Test
  void aWholeNumberBesideTheNewerFieldsIsWholeUnits() {
    Payout payout =
        one(
            "\"net_settlement_amount\":94,\"settlement_currency\":\"USD\",\"final_payout_amount\":94");

    assertThat(payout.getNetSettlementAmount().orElseThrow()).hasToString("94.00");
    assertThat(payout.getFinalPayoutAmount().orElseThrow()).hasToString("94.00");
  }

  @Test
  void twoCurrenciesKeepTheirAmountsApart() {
    Payout payout =
        one(
            "\"net_settlement_amount\":693.61,\"settlement_currency\":\"CAD\","
                + "\"final_payout_amount\":500.8,\"forex_fees\":4.695");

    assertThat(payout.getSettlementCurrency()).contains("CAD");
    assertThat(payout.getPayoutCurrency()).contains("USD");
    assertThat(payout.getNetSettlementAmount().orElseThrow()).hasToString("693.61");
    assertThat(payout.getFinalPayoutAmount().orElseThrow()).hasToString("500.80");
    assertThat(payout.getForexFees().orElseThrow()).hasToString("4.695");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"net_settlement_amount\":9370,\"settlement_currency\":\"USD\",\"final_payout_amount\":93.7",
        "\"net_settlement_amount\":93.701,\"settlement_currency\":\"USD\"",
        "\"net_settlement_amount\":0.937"
      })
  void amountsThatFitNoFormAreNotGuessed(String amounts) {
    Payout payout = one(amounts);

    assertThat(payout.getForm()).isEqualTo(PayoutForm.UNCLEAR);
    assertThat(payout.getNetSettlementAmount()).isEmpty();
    assertThat(payout.getFinalPayoutAmount()).isEmpty();
    assertThat(payout.getForexFees()).isEmpty();
  }

  @Test
  void aRowInTheOlderFormAmongOthersIsNotGuessed() {
    List<Payout> payouts =
        read(
            "[{\"uuid\":\"p-1\",\"payout_currency\":\"USD\",\"net_settlement_amount\":93.7},"
                + "{\"uuid\":\"p-2\",\"payout_currency\":\"CAD\",\"net_settlement_amount\":94,"
                + "\"status\":\"Complete\"}]");

    assertThat(payouts)
        .extracting(Payout::getForm)
        .containsExactly(PayoutForm.UNITS, PayoutForm.UNCLEAR);
    assertThat(payouts.get(1).getUuid()).isEqualTo("p-2");
    assertThat(payouts.get(1).getStatus()).contains("Complete");
    assertThat(payouts.get(1).getNetSettlementAmount()).isEmpty();
  }

  private Payout one(String amounts) {
    return read("[{\"uuid\":\"p\",\"payout_currency\":\"USD\"," + amounts + "}]").get(0);
  }

  private List<Payout> read(String body) {
    gateway.answer(json(200, body));
    LocalDate day = LocalDate.of(2026, 1, 1);
    return gateway.client().settlementSummaries(day, day, "USD", 0);
  }
}

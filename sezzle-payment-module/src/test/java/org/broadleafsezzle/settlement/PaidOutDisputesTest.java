package org.broadleafsezzle.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.WebhookEvent;
import org.broadleafsezzle.dispute.Dispute;
import org.broadleafsezzle.dispute.DisputeNews;
import org.broadleafsezzle.dispute.Disputes;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutChanges;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.junit.jupiter.api.Test;

/** Chargebacks are of disputes; what the books don't have is marked in the payment's row. */
class PaidOutDisputesTest extends SettlementScene {

  private static final BigDecimal NET = new BigDecimal("-40.00");

  private final Disputes disputes =
      new Disputes(new CheckoutChanges(DATABASE.transactions()), DATABASE.entityManagers(), clock);

  @Test
  void aChargebackIsOfItsDisputeAndOfTheRefundThatSezzleListsForIt() {
    SezzleCheckout one = captured(5000);
    Dispute dispute = disputed(one, "7", 5000);
    MoneyMovement refund = refundedBySezzle(one, 4000);

    pays(chargeback(one, "-40.00"));

    PayoutLine line = line(0);
    assertThat(line.getMatch()).isEqualTo(LineMatch.MATCHED);
    assertThat(line.getDisputeId()).contains(dispute.getId());
    assertThat(line.getRequestId()).contains(refund.getRequestId());
    assertThat(differs(one)).isFalse();
  }

  @Test
  void aDisputeHasOneChargebackAndOneReversalOfNoMoreThanWhatIsDisputed() {
    SezzleCheckout one = captured(5000);
    disputed(one, "7", 4000);

    pays(
        chargeback(one, "-40.01"),
        chargeback(one, "-40.00"),
        chargeback(one, "-1.00"),
        SettlementLoaderTest.line("CHARGEBACK_REVERSAL", "", one.getReferenceId(), "", "40.00"));

    assertThat(search.lines("p-1", false, 0, 10))
        .extracting(PayoutLine::getMatch)
        .containsExactly(
            LineMatch.DIFFERENT, LineMatch.MATCHED, LineMatch.DIFFERENT, LineMatch.MATCHED);
    assertThat(only().getDifferent()).isEqualTo(2);
  }

  @Test
  void twoDisputesOfOnePaymentHaveALineEach() {
    SezzleCheckout one = captured(5000);
    Dispute first = disputed(one, "7", 1000);
    Dispute second = disputed(one, "8", 4000);

    pays(chargeback(one, "-40.00"), chargeback(one, "-10.00"));

    assertThat(line(0).getDisputeId()).contains(second.getId());
    assertThat(line(1).getDisputeId()).contains(first.getId());
  }

  @Test
  void aChargebackThatTheShopKnowsNoDisputeOfNeedsAPersonUntilItDoes() {
    SezzleCheckout one = captured(5000);
    pays(chargeback(one, "-40.00"));
    assertThat(line(0).getMatch()).isEqualTo(LineMatch.DIFFERENT);
    assertThat(differs(one)).isTrue();

    disputed(one, "7", 4000);
    now = now.plus(Duration.ofHours(1));
    load();

    assertThat(line(0).getMatch()).isEqualTo(LineMatch.MATCHED);
    assertThat(differs(one)).isFalse();
  }

  @Test
  void aMarkStaysAsLongAsAnyPayoutDiffers() {
    SezzleCheckout one = captured(5000);
    pays(SettlementLoaderTest.line("REFUND", "", one.getReferenceId(), "", "40.00"));
    lists(payout().uuid("p-2").netSettlementAmount(new BigDecimal("-50.00")));
    when(client.settlementDetails(eq("p-2"), any()))
        .thenReturn(
            String.join(
                    "\n",
                    SUMMARY,
                    ",,,0.00,-50.00,p-2,USD,,Complete,",
                    LINES,
                    SettlementLoaderTest.line("REFUND", "", one.getReferenceId(), "", "50.00"))
                + "\n");
    load();
    assertThat(differs(one)).isTrue();

    refundedBySezzle(one, 4000);
    now = now.plus(Duration.ofHours(1));
    load();
    assertThat(only().getDifferent()).isZero();
    assertThat(differs(one)).isTrue();

    refundedBySezzle(one, 5000);
    now = now.plus(Duration.ofHours(1));
    load();
    assertThat(differs(one)).isFalse();
  }

  @Test
  void aReportThatHasTheLineNoLongerTakesTheMark() {
    SezzleCheckout one = captured(5000);
    pays(chargeback(one, "-40.00"));
    sends(
        SUMMARY,
        ",,,0.00,-41.00,p-1,USD,,Complete,",
        LINES,
        SettlementLoaderTest.line("CORRECTION", "", "", "", "-41.00"));
    lists(payout().status("Settled").netSettlementAmount(new BigDecimal("-41.00")));

    load();

    assertThat(search.lines("p-1", false, 0, 10)).hasSize(1);
    assertThat(differs(one)).isFalse();
  }

  private void pays(String... lines) {
    lists(payout().netSettlementAmount(NET));
    List<String> rows =
        new ArrayList<>(List.of(SUMMARY, ",,,0.00,-40.00,p-1,USD,,Complete,", LINES));
    rows.addAll(List.of(lines));
    sends(rows.toArray(new String[0]));
    load();
  }

  private static String chargeback(SezzleCheckout of, String amount) {
    return SettlementLoaderTest.line("CHARGEBACK", "", of.getReferenceId(), "", amount);
  }

  private Dispute disputed(SezzleCheckout checkout, String id, long cents) {
    Instant told = Instant.parse("2026-03-08T12:00:00Z");
    return disputes.record(
        checkout.getId(),
        new DisputeNews(WebhookEvent.DISPUTE_MERCHANT_INPUT_REQUESTED, told)
            .about(id, null, Price.of(cents, "USD"), null),
        Actor.JOB);
  }

  /** As found in Sezzle's order. */
  private MoneyMovement refundedBySezzle(SezzleCheckout checkout, long cents) {
    return move(checkout, MovementKind.REFUND, cents, Actor.DASHBOARD);
  }

  private PayoutLine line(int place) {
    return search.lines("p-1", false, 0, 10).get(place);
  }

  private boolean differs(SezzleCheckout checkout) {
    return checkouts.get(checkout.getId()).getBooks().getPayoutDiffers().isPresent();
  }
}

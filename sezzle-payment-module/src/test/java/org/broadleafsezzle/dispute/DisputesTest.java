package org.broadleafsezzle.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafsezzle.api.model.WebhookEvent.DISPUTE_CLOSED_CUSTOMER_WIN;
import static org.broadleafsezzle.api.model.WebhookEvent.DISPUTE_CLOSED_MERCHANT_WIN;
import static org.broadleafsezzle.api.model.WebhookEvent.DISPUTE_DEADLINE_APPROACHING;
import static org.broadleafsezzle.api.model.WebhookEvent.DISPUTE_MERCHANT_INPUT_REQUESTED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.WebhookEvent;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.EventKind;
import org.junit.jupiter.api.Test;

/** News of disputes are written down, in whatever order and however often they come. */
class DisputesTest extends DisputeScene {

  private static final Instant FIRST = Instant.parse("2026-03-08T00:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-03-09T00:00:00Z");
  private static final Price AMOUNT = Price.of(2500, "USD");
  private static final LocalDate DUE = LocalDate.of(2026, 3, 20);

  @Test
  void whatIsDisputedAndUntilWhenItHasToBeAnsweredIsKept() {
    record("7", DISPUTE_MERCHANT_INPUT_REQUESTED, FIRST, AMOUNT, DUE);

    Dispute dispute = only();
    assertThat(dispute.isOpen()).isTrue();
    assertThat(dispute.getType()).contains("product_not_received");
    assertThat(dispute.getAmount()).contains(AMOUNT);
    assertThat(dispute.getDueDay()).contains(DUE);
    assertThat(dispute.getRefund()).isEqualTo(DisputeRefund.NONE);
    assertThat(books().isDisputed()).isTrue();
    assertThat(books().getDisputeDue()).contains(Instant.parse("2026-03-20T00:00:00Z"));
  }

  @Test
  void theSameNewsToldAgainChangeNothing() {
    record("7", DISPUTE_MERCHANT_INPUT_REQUESTED, FIRST, AMOUNT, DUE);
    record("7", DISPUTE_MERCHANT_INPUT_REQUESTED, FIRST, AMOUNT, DUE);

    only();
    assertThat(events(EventKind.DISPUTED)).hasSize(1);
  }

  @Test
  void ofTwoNewsTheLaterCountsWhicheverArrivesFirst() {
    record("7", DISPUTE_DEADLINE_APPROACHING, SECOND, null, DUE.minusDays(1));
    record("7", DISPUTE_MERCHANT_INPUT_REQUESTED, FIRST, AMOUNT, DUE);

    assertThat(only().getLastEvent()).isEqualTo(DISPUTE_DEADLINE_APPROACHING);
    assertThat(only().getDueDay()).contains(DUE.minusDays(1));
    assertThat(only().getAmount()).as("which the later news did not say").contains(AMOUNT);
  }

  @Test
  void ofTwoNewsOfTheSameMomentTheEndCounts() {
    record("7", DISPUTE_CLOSED_MERCHANT_WIN, FIRST, AMOUNT, DUE);
    record("7", DISPUTE_DEADLINE_APPROACHING, FIRST, AMOUNT, DUE);

    assertThat(only().isOpen()).isFalse();
    assertThat(books().getDispute()).contains("dispute.closed.merchant_win");
    assertThat(books().getDisputeDue()).isEmpty();
  }

  @Test
  void ofSeveralDisputesThePaymentShowsTheMostUrgentOpenOne() {
    record("7", DISPUTE_MERCHANT_INPUT_REQUESTED, FIRST, AMOUNT, DUE);
    record("8", DISPUTE_MERCHANT_INPUT_REQUESTED, FIRST, AMOUNT, DUE.minusDays(3));
    assertThat(books().getDisputeDue()).contains(Instant.parse("2026-03-17T00:00:00Z"));

    record("8", DISPUTE_CLOSED_MERCHANT_WIN, SECOND, AMOUNT, null);

    assertThat(books().isDisputed()).isTrue();
    assertThat(books().getDisputeDue()).contains(Instant.parse("2026-03-20T00:00:00Z"));
  }

  @Test
  void newsWithoutAnIdAreAboutTheOnlyDisputeThereIs() {
    record("7", DISPUTE_MERCHANT_INPUT_REQUESTED, FIRST, AMOUNT, DUE);
    record(null, DISPUTE_CLOSED_MERCHANT_WIN, SECOND, null, null);

    assertThat(only().isOpen()).isFalse();
  }

  @Test
  void aDisputeThatTheShopperWinsInTheEndAwaitsARefundAndOneThatIsTurnedDoesNot() {
    record("7", DISPUTE_CLOSED_CUSTOMER_WIN, FIRST, AMOUNT, null);
    assertThat(only().getRefund()).isEqualTo(DisputeRefund.AWAITED);

    record("7", DISPUTE_CLOSED_MERCHANT_WIN, SECOND, AMOUNT, null);
    assertThat(only().getRefund()).isEqualTo(DisputeRefund.NONE);
    assertThat(disputes.findDue(now.plusSeconds(1), 10)).isEmpty();
  }

  @Test
  void twoNodesThatAreToldAtOnceWriteOneDispute() throws Exception {
    ExecutorService nodes = Executors.newFixedThreadPool(4);
    Callable<Dispute> tell =
        () -> record("7", DISPUTE_MERCHANT_INPUT_REQUESTED, FIRST, AMOUNT, DUE);
    try {
      for (Future<Dispute> told : nodes.invokeAll(List.of(tell, tell, tell, tell))) {
        told.get();
      }
    } finally {
      nodes.shutdownNow();
    }

    only();
    assertThat(events(EventKind.DISPUTED)).hasSize(1);
  }

  private Dispute record(String id, WebhookEvent event, Instant told, Price amount, LocalDate due) {
    return disputes.record(
        checkout.getId(),
        new DisputeNews(event, told).about(id, "product_not_received", amount, due),
        Actor.WEBHOOK);
  }
}

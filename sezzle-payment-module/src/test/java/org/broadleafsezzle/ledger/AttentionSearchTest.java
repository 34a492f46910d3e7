package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.junit.jupiter.api.Test;

/** Payments that need a person are found. */
class AttentionSearchTest extends CheckoutSearchScene {

  @Test
  void eachReasonForAttentionFindsItsPaymentsAndAnyReasonFindsEachOnce() {
    paid(100);
    SezzleCheckout expiring =
        paid(100, row -> row.authorize(Optional.of(NOW.plus(Duration.ofHours(23))), NOW));
    SezzleCheckout expired = paid(100);
    checkouts.change(expired.getId(), row -> row.expire(NOW.minus(DAY)));
    SezzleCheckout differing = paid(100);
    checkouts.change(
        differing.getId(), row -> row.compared(List.of(LedgerMessage.of(Difference.UNKNOWN)), NOW));
    SezzleCheckout disputed = paid(100);
    checkouts.change(
        disputed.getId(), row -> row.dispute("dispute.merchant_input_requested", null));
    checkouts.change(paid(100).getId(), row -> row.dispute("dispute.closed.neutral", null));
    SezzleCheckout unknown = paid(100);
    movements.start(unknown.getId(), none -> List.of(movement(unknown, MovementKind.CAPTURE, 10)));
    checkouts.change(
        unknown.getId(), row -> row.compared(List.of(LedgerMessage.of(Difference.UNKNOWN)), NOW));
    SezzleCheckout told = paid(100);
    webhooks.add(new WebhookDelivery("e", "x", told.getSezzleOrderUuid().get(), "{}", NOW));
    webhooks.change("e", row -> row.park(Trouble.ERROR, NOW));

    assertThat(needing(AttentionKind.EXPIRING)).containsExactly(expiring.getId());
    assertThat(needing(AttentionKind.EXPIRED)).containsExactly(expired.getId());
    assertThat(needing(AttentionKind.DIFFERENCE))
        .containsExactly(unknown.getId(), differing.getId());
    assertThat(needing(AttentionKind.DISPUTE)).containsExactly(disputed.getId());
    assertThat(needing(AttentionKind.OUTCOME_UNKNOWN)).containsExactly(unknown.getId());
    assertThat(needing(AttentionKind.PARKED_WEBHOOK)).containsExactly(told.getId());
    assertThat(found(attention(EnumSet.allOf(AttentionKind.class))))
        .containsExactly(
            told.getId(),
            unknown.getId(),
            disputed.getId(),
            differing.getId(),
            expired.getId(),
            expiring.getId());
    assertThat(search.count(attention(EnumSet.allOf(AttentionKind.class)), 100, DAY)).isEqualTo(6);
    assertThat(search.attentionOf(List.of(unknown, told), DAY))
        .containsEntry(
            unknown.getId(), EnumSet.of(AttentionKind.DIFFERENCE, AttentionKind.OUTCOME_UNKNOWN))
        .containsEntry(told.getId(), EnumSet.of(AttentionKind.PARKED_WEBHOOK));
  }

  @Test
  void disputesAreListedByTheirDeadlineAndALostOneWithoutARefundNeedsAPerson() {
    SezzleCheckout later = paid(100);
    SezzleCheckout sooner = paid(100);
    SezzleCheckout undated = paid(100);
    SezzleCheckout lost = paid(100);
    String opened = "dispute.merchant_input_requested";
    checkouts.change(later.getId(), row -> row.dispute(opened, NOW.plus(DAY)));
    checkouts.change(sooner.getId(), row -> row.dispute(opened, NOW));
    checkouts.change(undated.getId(), row -> row.dispute(opened, null));
    checkouts.change(lost.getId(), row -> row.dispute(CheckoutBooks.DISPUTE_REFUND_MISSING, null));

    assertThat(
            search
                .page(
                    attention(EnumSet.of(AttentionKind.DISPUTE)),
                    new CheckoutSort(CheckoutSort.By.DISPUTE, false),
                    null,
                    10,
                    DAY)
                .checkouts())
        .extracting(SezzleCheckout::getId)
        .containsExactly(sooner.getId(), later.getId(), undated.getId());
    assertThat(needing(AttentionKind.DISPUTE_REFUND_MISSING)).containsExactly(lost.getId());
  }

  @Test
  void disputesAreFoundAsNearWhenTheirPaymentsAreShownAsNear() {
    String opened = "dispute.merchant_input_requested";
    String near = "dispute.deadline_approaching";
    SezzleCheckout far = disputed(opened, NOW.plus(DAY.multipliedBy(3)).plusMillis(1));
    SezzleCheckout soon = disputed(opened, NOW.plus(DAY.multipliedBy(3)));
    SezzleCheckout tomorrow = disputed(opened, NOW.plus(DAY));
    SezzleCheckout past = disputed(near, NOW.minus(DAY.multipliedBy(9)));
    SezzleCheckout undated = disputed(opened, null);
    SezzleCheckout undatedAndNear = disputed(near, null);
    SezzleCheckout farAndNear = disputed(near, NOW.plus(DAY.multipliedBy(9)));
    disputed("dispute.closed.neutral", null);

    assertThat(needing(AttentionKind.DISPUTE_SOON))
        .containsExactlyInAnyOrder(soon.getId(), undatedAndNear.getId(), farAndNear.getId());
    assertThat(needing(AttentionKind.DISPUTE_NOW))
        .containsExactlyInAnyOrder(tomorrow.getId(), past.getId());
    assertThat(needing(AttentionKind.DISPUTE)).contains(far.getId(), undated.getId()).hasSize(7);
    for (SezzleCheckout each : List.of(far, soon, tomorrow, past, undated, farAndNear)) {
      DisputeDeadline shown = checkouts.get(each.getId()).getBooks().disputeDeadline(NOW);
      assertThat(needing(AttentionKind.DISPUTE_SOON).contains(each.getId()))
          .isEqualTo(shown == DisputeDeadline.SOON);
      assertThat(needing(AttentionKind.DISPUTE_NOW).contains(each.getId()))
          .isEqualTo(shown == DisputeDeadline.NOW || shown == DisputeDeadline.PAST);
    }
  }

  private SezzleCheckout disputed(String event, Instant due) {
    SezzleCheckout checkout = paid(100);
    checkouts.change(checkout.getId(), row -> row.dispute(event, due));
    return checkout;
  }

  @Test
  void ofManyGivenPaymentsThoseThatNeedAPersonAreFound() {
    SezzleCheckout disputed = disputed("dispute.merchant_input_requested", null);
    List<String> many = new ArrayList<>(Collections.nCopies(1, paid(100).getId()));
    for (int other = 0; other < 1200; other++) {
      many.add("other-" + other);
    }
    many.add(disputed.getId());

    assertThat(search.needing(AttentionKind.DISPUTE, many, DAY)).containsExactly(disputed.getId());
    assertThat(search.needing(AttentionKind.DISPUTE, List.of(), DAY)).isEmpty();
    assertThat(search.all(many)).hasSize(2);
  }

  @Test
  void oneThatLivesShorterThanTheWarningExpiresSoonInTheSecondHalfOfItsLife() {
    Duration lived = Duration.between(opened(100).getCreated(), NOW);
    SezzleCheckout half =
        paid(100, row -> row.authorize(Optional.of(NOW.plus(lived).minusSeconds(60)), NOW));
    paid(100, row -> row.authorize(Optional.of(NOW.plus(lived).plusSeconds(60)), NOW));

    assertThat(ids(search.page(expiring(), NEWEST, null, 100, DAY.multipliedBy(7))))
        .containsExactly(half.getId());
  }

  @Test
  void whatWasPaidOutOtherwiseNeedsAPersonForAMonth() {
    SezzleCheckout lately = paid(100);
    SezzleCheckout longAgo = paid(100);
    paidOutOtherwise(lately, NOW.minus(DAY));
    paidOutOtherwise(longAgo, NOW.minus(DAY.multipliedBy(31)));

    assertThat(needing(AttentionKind.PAYOUT_DIFFERS)).containsExactly(lately.getId());
  }

  private static void paidOutOtherwise(SezzleCheckout checkout, Instant at) {
    DATABASE
        .transactions()
        .execute(
            entityManager ->
                entityManager
                    .createQuery(
                        "update SezzleCheckout c set c.books.payoutDiffersMillis = :at"
                            + " where c.id = :id")
                    .setParameter("at", at.toEpochMilli())
                    .setParameter("id", checkout.getId())
                    .executeUpdate());
  }

  @Test
  void whatExpiredNeedsNobodyOnceItIsReauthorized() {
    SezzleCheckout expired = paid(100);
    checkouts.change(expired.getId(), row -> row.expire(NOW.minus(DAY)));
    checkouts.add(
        SezzleCheckout.madeOf(
            checkouts.get(expired.getId()),
            "new",
            Price.of(100, "USD"),
            Intent.AUTH,
            true,
            Optional.of(NOW.plus(DAY.multipliedBy(7))),
            NOW));

    assertThat(needing(AttentionKind.EXPIRED)).isEmpty();
  }
}

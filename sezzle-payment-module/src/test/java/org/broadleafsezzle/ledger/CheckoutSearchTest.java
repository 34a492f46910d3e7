package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckoutSearchTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Instant NOW = Instant.parse("2026-03-08T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Duration DAY = Duration.ofDays(1);
  private static final CheckoutSort NEWEST = new CheckoutSort(CheckoutSort.By.CREATED, true);

  private final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  private final MovementLedger movements = new MovementLedger(DATABASE.transactions());
  private final WebhookLedger webhooks = new WebhookLedger(DATABASE.transactions());
  private final CheckoutSearch search = new CheckoutSearch(DATABASE.transactions(), CLOCK);
  private int made;

  @BeforeEach
  void forget() {
    DATABASE.clear();
  }

  @Test
  void all_pages_forwards_and_back_again_show_each_payment_once_in_order() {
    for (int i = 0; i < 7; i++) {
      paid(100 + i % 3);
    }
    for (CheckoutSort.By by : CheckoutSort.By.values()) {
      for (boolean descending : new boolean[] {true, false}) {
        CheckoutSort sort = new CheckoutSort(by, descending);
        CheckoutFilter filter = new CheckoutFilter().standing(PaymentStanding.PAID);
        List<String> whole = ids(search.page(filter, sort, null, 100, DAY));

        CheckoutPage first = search.page(filter, sort, null, 3, DAY);
        CheckoutPage second = search.page(filter, sort, first.next().get(), 3, DAY);
        CheckoutPage third = search.page(filter, sort, second.next().get(), 3, DAY);
        CheckoutPage back = search.page(filter, sort, third.previous().get(), 3, DAY);

        assertThat(whole).hasSize(7).doesNotHaveDuplicates();
        assertThat(ids(first, second, third)).as("%s %s", by, descending).isEqualTo(whole);
        assertThat(ids(back)).isEqualTo(ids(second));
        assertThat(first.previous()).isEmpty();
        assertThat(third.next()).isEmpty();
        assertThat(search.page(filter, sort, back.previous().get(), 3, DAY).previous()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void payments_without_an_end_come_last_by_expiry_whatever_the_direction(boolean descending) {
    SezzleCheckout without = paid(100, row -> row.authorize(Optional.empty(), NOW));
    SezzleCheckout early = paid(100, row -> row.authorize(Optional.of(NOW.plus(DAY)), NOW));
    SezzleCheckout late =
        paid(100, row -> row.authorize(Optional.of(NOW.plus(DAY.multipliedBy(2))), NOW));
    CheckoutSort sort = new CheckoutSort(CheckoutSort.By.EXPIRES, descending);
    List<String> expected =
        descending
            ? List.of(late.getId(), early.getId(), without.getId())
            : List.of(early.getId(), late.getId(), without.getId());

    List<String> oneByOne = new ArrayList<>();
    CheckoutCursor cursor = null;
    CheckoutPage page;
    do {
      page = search.page(new CheckoutFilter(), sort, cursor, 1, DAY);
      oneByOne.addAll(ids(page));
      cursor = page.next().orElse(null);
    } while (cursor != null);
    CheckoutPage back = search.page(new CheckoutFilter(), sort, page.previous().get(), 1, DAY);

    assertThat(oneByOne).isEqualTo(expected);
    assertThat(ids(back)).containsExactly(expected.get(1));
    assertThat(ids(search.page(new CheckoutFilter(), sort, back.previous().get(), 1, DAY)))
        .containsExactly(expected.get(0));
  }

  @Test
  void a_payment_is_found_by_where_it_is() {
    SezzleCheckout open = opened(100);
    SezzleCheckout authorized = paid(100);
    SezzleCheckout partly = paid(100);
    move(partly, MovementKind.CAPTURE, 40);
    SezzleCheckout captured = paid(100);
    move(captured, MovementKind.CAPTURE, 60);
    move(captured, MovementKind.RELEASE, 40);
    SezzleCheckout refunded = paid(100);
    move(refunded, MovementKind.CAPTURE, 100);
    move(refunded, MovementKind.REFUND, 30);
    SezzleCheckout released = paid(100);
    move(released, MovementKind.RELEASE, 100);
    SezzleCheckout expired = paid(100);
    checkouts.change(expired.getId(), row -> row.expire(NOW));

    assertThat(standing(PaymentStanding.WAITING)).containsExactly(open.getId());
    assertThat(standing(PaymentStanding.AUTHORIZED)).containsExactly(authorized.getId());
    assertThat(standing(PaymentStanding.PARTLY_CAPTURED)).containsExactly(partly.getId());
    assertThat(standing(PaymentStanding.CAPTURED)).containsExactly(captured.getId());
    assertThat(standing(PaymentStanding.PARTLY_REFUNDED)).containsExactly(refunded.getId());
    assertThat(standing(PaymentStanding.RELEASED)).containsExactly(released.getId());
    assertThat(standing(PaymentStanding.EXPIRED)).containsExactly(expired.getId());
    assertThat(found(new CheckoutFilter().standing(PaymentStanding.PAID)))
        .hasSize(6)
        .doesNotContain(open.getId());
    move(refunded, MovementKind.REFUND, 70);
    assertThat(standing(PaymentStanding.REFUNDED)).containsExactly(refunded.getId());
  }

  @Test
  void a_payment_is_found_by_day_and_amount_both_ends_included() {
    paid(1);
    SezzleCheckout second = paid(200);
    SezzleCheckout third = paid(300);
    paid(400);

    assertThat(found(new CheckoutFilter().leastInCents(200).mostInCents(300)))
        .containsExactly(third.getId(), second.getId());
    assertThat(
            found(
                new CheckoutFilter()
                    .createdFrom(second.getCreated())
                    .createdBefore(third.getCreated())))
        .containsExactly(second.getId());
  }

  @Test
  void each_reason_for_attention_finds_its_payments_and_any_reason_finds_each_once() {
    paid(100);
    SezzleCheckout expiring =
        paid(100, row -> row.authorize(Optional.of(NOW.plus(Duration.ofHours(23))), NOW));
    SezzleCheckout expired = paid(100);
    checkouts.change(expired.getId(), row -> row.expire(NOW.minus(DAY)));
    SezzleCheckout differing = paid(100);
    checkouts.change(
        differing.getId(), row -> row.compared(List.of(LedgerMessage.of(Difference.UNKNOWN)), NOW));
    SezzleCheckout disputed = paid(100);
    checkouts.change(disputed.getId(), row -> row.dispute("dispute.merchant_input_requested"));
    checkouts.change(paid(100).getId(), row -> row.dispute("dispute.closed.neutral"));
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
  void one_that_lives_shorter_than_the_warning_expires_soon_in_the_second_half_of_its_life() {
    Duration lived = Duration.between(opened(100).getCreated(), NOW);
    SezzleCheckout half =
        paid(100, row -> row.authorize(Optional.of(NOW.plus(lived).minusSeconds(60)), NOW));
    paid(100, row -> row.authorize(Optional.of(NOW.plus(lived).plusSeconds(60)), NOW));

    assertThat(ids(search.page(expiring(), NEWEST, null, 100, DAY.multipliedBy(7))))
        .containsExactly(half.getId());
  }

  private static CheckoutFilter expiring() {
    return attention(EnumSet.of(AttentionKind.EXPIRING));
  }

  @Test
  void what_expired_needs_nobody_once_it_is_reauthorized() {
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

  @Test
  void a_text_means_payments_by_each_of_their_ids_and_by_the_platforms_orders() {
    SezzleCheckout one = paid(100);
    SezzleCheckout other = paid(100);
    MoneyMovement capture = move(one, MovementKind.CAPTURE, 100);
    checkouts.change(one.getId(), row -> row.referTo("S-1000", NOW));

    for (String text :
        List.of(
            one.getReferenceId(),
            "S-1000",
            one.getSezzleOrderUuid().get(),
            one.getId(),
            capture.getSezzleUuid().get(),
            capture.getRequestId())) {
      assertThat(search.meant(text, Set.of())).as(text).containsExactly(one.getId());
    }
    assertThat(search.meant("S-100", Set.of())).isEmpty();
    assertThat(search.meant("x@y.example", Set.of(other.getOrderId())))
        .containsExactly(other.getId());
    assertThat(found(new CheckoutFilter().among(Set.of()))).isEmpty();
    assertThat(found(new CheckoutFilter().among(Set.of(other.getId()))))
        .containsExactly(other.getId());
  }

  @Test
  void counting_stops_where_it_is_told_to() {
    for (int i = 0; i < 5; i++) {
      paid(100);
    }

    assertThat(search.count(new CheckoutFilter().standing(PaymentStanding.PAID), 3, DAY))
        .isEqualTo(3);
    assertThat(search.count(new CheckoutFilter(), 100, DAY)).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({"after_1_a b", "between_1_a", "after_99999999999999999999_a", "after__a", "''"})
  void what_is_no_place_in_the_list_is_none(String text) {
    assertThat(CheckoutCursor.parse(text)).isEmpty();
  }

  private List<String> standing(PaymentStanding standing) {
    return found(new CheckoutFilter().standing(Set.of(standing)));
  }

  private List<String> needing(AttentionKind kind) {
    return found(attention(Set.of(kind)));
  }

  private static CheckoutFilter attention(Set<AttentionKind> kinds) {
    return new CheckoutFilter().needingAttention(kinds);
  }

  private List<String> found(CheckoutFilter filter) {
    return ids(search.page(filter, NEWEST, null, 100, DAY));
  }

  private static List<String> ids(CheckoutPage... pages) {
    List<String> ids = new ArrayList<>();
    for (CheckoutPage page : pages) {
      page.checkouts().forEach(one -> ids.add(one.getId()));
    }
    return ids;
  }

  private SezzleCheckout opened(long cents) {
    int number = ++made;
    SezzleCheckout checkout =
        new SezzleCheckout(
            SezzleMode.SANDBOX,
            (long) number,
            "reference-" + number,
            "token-" + number,
            Price.of(cents, "USD"),
            Intent.AUTH,
            SezzleLocale.EN_US,
            NOW.minus(DAY).plusSeconds(number));
    checkouts.add(checkout);
    return checkouts.change(
        checkout.getId(), row -> row.open("session-" + number, "order-" + number, NOW));
  }

  private SezzleCheckout paid(long cents) {
    Instant end = NOW.plus(DAY.multipliedBy(5));
    return paid(cents, row -> row.authorize(Optional.of(end), NOW));
  }

  private SezzleCheckout paid(long cents, Consumer<SezzleCheckout> authorize) {
    String id = opened(cents).getId();
    checkouts.change(id, authorize);
    return checkouts.change(id, row -> row.become(CheckoutState.COMPLETED, null, NOW));
  }

  private MoneyMovement move(SezzleCheckout checkout, MovementKind kind, long cents) {
    MoneyMovement written =
        movements
            .start(
                checkout.getId(),
                none -> Collections.singletonList(movement(checkout, kind, cents)))
            .get(0);
    return movements.change(
        written.getRequestId(), row -> row.succeed("moved-" + written.getRequestId(), NOW));
  }

  private static MoneyMovement movement(SezzleCheckout checkout, MovementKind kind, long cents) {
    return new MoneyMovement(
        checkout.getId(), kind, Price.of(cents, "USD"), Actor.CODE, "test", NOW);
  }
}

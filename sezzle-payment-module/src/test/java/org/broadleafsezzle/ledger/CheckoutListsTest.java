package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The questions of the admin's pages about many checkouts at once. */
class CheckoutListsTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Instant NOW = Instant.parse("2026-03-08T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final CheckoutSort BY_EXPIRY = new CheckoutSort(CheckoutSort.By.EXPIRES, false);

  private final CheckoutLedger ledger = new CheckoutLedger(DATABASE.transactions());
  private final StoredCheckouts stored = new StoredCheckouts(ledger);
  private final CheckoutSearch search =
      new CheckoutSearch(DATABASE.transactions(), new MovableClock(NOW));

  @BeforeEach
  void forget() {
    DATABASE.clear();
  }

  @Test
  void thoseThatWereTickedAreReadAsFarAsThereAreAny() {
    String one = stored.open(NOW).getId();
    String two = stored.open(NOW).getId();
    String three = stored.open(NOW).getId();
    stored.open(NOW);

    assertThat(search.all(List.of(one, two, three, "unknown")))
        .extracting(SezzleCheckout::getId)
        .containsExactlyInAnyOrder(one, two, three);
    assertThat(search.all(List.of())).isEmpty();
  }

  @Test
  void thoseThatHaveBeenInAStateForLongAreCounted() {
    stored.authorized(NOW.minus(DAY), NOW);
    stored.authorized(NOW.minus(DAY), NOW);
    stored.authorized(NOW.minus(DAY).plusMillis(1), NOW);
    stored.open(NOW.minus(DAY));

    assertThat(countIn(DAY, 10, CheckoutState.AUTHORIZED)).isEqualTo(2);
    assertThat(countIn(Duration.ZERO, 10, CheckoutState.AUTHORIZED)).isEqualTo(3);
    assertThat(countIn(DAY, 10, CheckoutState.AUTHORIZED, CheckoutState.OPEN)).isEqualTo(3);
    assertThat(countIn(DAY, 1, CheckoutState.AUTHORIZED)).isEqualTo(1);
    assertThat(countIn(DAY, 10, CheckoutState.UNDOING)).isZero();
  }

  @Test
  void howManyNeedAPersonIsCountedForEachReason() {
    for (int i = 0; i < 3; i++) {
      String id = stored.paid(NOW, NOW.plus(DAY.multipliedBy(7))).getId();
      ledger.change(id, row -> row.find(OrderProblem.ORDER_UNPAID));
    }
    stored.paid(NOW.minus(DAY), NOW.plusSeconds(60));

    assertThat(search.countAttention(10, DAY))
        .containsOnlyKeys(AttentionKind.values())
        .containsEntry(AttentionKind.ORDER_PROBLEM, 3)
        .containsEntry(AttentionKind.EXPIRING, 1)
        .containsEntry(AttentionKind.DISPUTE, 0);
    assertThat(search.countAttention(2, DAY)).containsEntry(AttentionKind.ORDER_PROBLEM, 2);
  }

  @Test
  void oneThatNeedsNobodyHasNoReason() {
    SezzleCheckout fine = stored.paid(NOW, NOW.plus(DAY.multipliedBy(7)));

    assertThat(search.attentionOf(List.of(fine), DAY)).isEmpty();
    assertThat(search.attentionOf(List.of(), DAY)).isEmpty();
  }

  @Test
  void theNextPageIsFoundByItsAddress() {
    String second = stored.paid(NOW, NOW.plus(DAY.multipliedBy(2))).getId();
    String first = stored.paid(NOW, NOW.plus(DAY)).getId();
    CheckoutPage page = page(null);

    CheckoutPage next = page(throughAddress(page.next().get()));
    CheckoutPage back = page(throughAddress(next.previous().get()));

    assertThat(ids(page)).containsExactly(first);
    assertThat(ids(next)).containsExactly(second);
    assertThat(ids(back)).containsExactly(first);
  }

  @Test
  void nothingComesBeforeTheFirstPageEvenIfSomePaymentsHaveNoEnd() {
    stored.paid(NOW, NOW.plus(DAY));
    stored.paid(NOW, NOW.plus(DAY.multipliedBy(2)));
    String endless = stored.open(NOW).getId();
    ledger.change(endless, row -> row.authorize(Optional.empty(), NOW));

    CheckoutPage first = page(null);
    CheckoutPage second = page(first.next().get());
    CheckoutPage back = page(second.previous().get());

    assertThat(ids(back)).isEqualTo(ids(first));
    assertThat(back.previous()).isEmpty();
    assertThat(back.next()).isPresent();
  }

  @Test
  void checkoutsWithSeveralIdsAreFilteredByWhereTheyAreAsWell() {
    String open = stored.open(NOW).getId();
    String declined = stored.become(CheckoutState.DECLINED, NOW).getId();
    stored.open(NOW);
    CheckoutFilter filter =
        new CheckoutFilter()
            .among(Set.of(open, declined))
            .standing(EnumSet.of(PaymentStanding.WAITING, PaymentStanding.DECLINED));

    assertThat(search.count(filter, 10, DAY)).isEqualTo(2);
    assertThat(
            search.count(
                new CheckoutFilter()
                    .among(Set.of(open, declined))
                    .standing(EnumSet.of(PaymentStanding.DECLINED)),
                10,
                DAY))
        .isEqualTo(1);
  }

  private int countIn(Duration untouchedFor, int most, CheckoutState... states) {
    return search.countIn(EnumSet.copyOf(Arrays.asList(states)), untouchedFor, most);
  }

  private CheckoutPage page(CheckoutCursor cursor) {
    return search.page(new CheckoutFilter(), BY_EXPIRY, cursor, 1, DAY);
  }

  private static CheckoutCursor throughAddress(CheckoutCursor cursor) {
    return CheckoutCursor.parse(cursor.toString()).get();
  }

  private static List<String> ids(CheckoutPage page) {
    return page.checkouts().stream().map(SezzleCheckout::getId).toList();
  }
}

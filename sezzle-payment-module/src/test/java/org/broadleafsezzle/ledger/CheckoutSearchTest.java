package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Payments are found, counted and shown page by page. */
class CheckoutSearchTest extends CheckoutSearchScene {

  @Test
  void allPagesForwardsAndBackAgainShowEachPaymentOnceInOrder() {
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
  void paymentsWithoutAnEndComeLastByExpiryWhateverTheDirection(boolean descending) {
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
  void aPaymentIsFoundByWhereItIs() {
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
  void aPaymentIsFoundByDayAndAmountBothEndsIncluded() {
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
  void aTextMeansPaymentsByEachOfTheirIdsAndByThePlatformsOrders() {
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
  void countingStopsWhereItIsToldTo() {
    for (int i = 0; i < 5; i++) {
      paid(100);
    }

    assertThat(search.count(new CheckoutFilter().standing(PaymentStanding.PAID), 3, DAY))
        .isEqualTo(3);
    assertThat(search.count(new CheckoutFilter(), 100, DAY)).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({"after_1_a b", "between_1_a", "after_99999999999999999999_a", "after__a", "''"})
  void whatIsNoPlaceInTheListIsNone(String text) {
    assertThat(CheckoutCursor.parse(text)).isEmpty();
  }
}

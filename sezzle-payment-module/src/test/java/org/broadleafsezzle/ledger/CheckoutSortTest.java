package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How a list is asked for, so that an index answers. */
class CheckoutSortTest {

  private static final CheckoutSort NEWEST = new CheckoutSort(CheckoutSort.By.CREATED, true);

  @Test
  void the_reverse_of_an_order_has_the_same_column_and_the_other_direction() {
    CheckoutSort reversed = NEWEST.reversed();

    assertThat(reversed.by()).isEqualTo(CheckoutSort.By.CREATED);
    assertThat(reversed.isDescending()).isFalse();
    assertThat(reversed.reversed().isDescending()).isTrue();
  }

  @Test
  void equal_ones_are_ordered_by_their_ids_in_the_same_direction() {
    assertThat(NEWEST.orderBy(new CheckoutQuery())).isEqualTo("c.createdMillis desc, c.id desc");
    assertThat(NEWEST.reversed().orderBy(new CheckoutQuery())).isEqualTo("c.createdMillis, c.id");
  }

  @Test
  void a_column_that_is_the_same_in_all_rows_comes_first_for_the_index() {
    CheckoutQuery paid = new CheckoutQuery().constant("c.standing", "standing", "PAID");

    assertThat(NEWEST.orderBy(paid)).isEqualTo("c.standing desc, c.createdMillis desc, c.id desc");
    assertThat(NEWEST.reversed().orderBy(paid)).isEqualTo("c.standing, c.createdMillis, c.id");
  }

  @Test
  void only_a_column_that_can_be_empty_is_asked_for_twice() {
    CheckoutQuery all = new CheckoutQuery();

    assertThat(NEWEST.from(null, all)).containsExactly(all);
    assertThat(new CheckoutSort(CheckoutSort.By.EXPIRES, true).from(null, all)).hasSize(2);
  }
}

package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The queries for a list, made so that an index answers. */
class CheckoutSortTest {

  private static final CheckoutSort NEWEST = new CheckoutSort(CheckoutSort.By.CREATED, true);

  @Test
  void theReverseOfAnOrderHasTheSameColumnAndTheOtherDirection() {
    CheckoutSort reversed = NEWEST.reversed();

    assertThat(reversed.by()).isEqualTo(CheckoutSort.By.CREATED);
    assertThat(reversed.isDescending()).isFalse();
    assertThat(reversed.reversed().isDescending()).isTrue();
  }

  @Test
  void equalOnesAreOrderedByTheirIdsInTheSameDirection() {
    assertThat(NEWEST.orderBy(new CheckoutQuery())).isEqualTo("c.createdMillis desc, c.id desc");
    assertThat(NEWEST.reversed().orderBy(new CheckoutQuery())).isEqualTo("c.createdMillis, c.id");
  }

  @Test
  void aColumnThatIsTheSameInAllRowsComesFirstForTheIndex() {
    CheckoutQuery paid = new CheckoutQuery().constant("c.standing", "standing", "PAID");

    assertThat(NEWEST.orderBy(paid)).isEqualTo("c.standing desc, c.createdMillis desc, c.id desc");
    assertThat(NEWEST.reversed().orderBy(paid)).isEqualTo("c.standing, c.createdMillis, c.id");
  }

  @Test
  void onlyAColumnThatCanBeEmptyIsAskedForTwice() {
    CheckoutQuery all = new CheckoutQuery();

    assertThat(NEWEST.from(null, all)).containsExactly(all);
    assertThat(new CheckoutSort(CheckoutSort.By.EXPIRES, true).from(null, all)).hasSize(2);
  }
}

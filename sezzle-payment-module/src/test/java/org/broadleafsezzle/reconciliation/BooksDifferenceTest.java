package org.broadleafsezzle.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleNotFoundException;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.Difference;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.junit.jupiter.api.Test;

/** A state that can't be mended is a difference. */
class BooksDifferenceTest extends BooksScene {

  @Test
  void whatCanNotBeMendedIsSaidOnceAndTakenBackOnceTheBooksAgree() {
    atSezzle(checkout, authorization().captures(List.of(listed("c", 2000, "CAD"))));
    books.update(checkout.getId(), Actor.JOB);
    books.update(checkout.getId(), Actor.JOB);

    assertThat(movements.findByCheckout(checkout.getId())).isEmpty();
    assertThat(now().getBooks().getDifferences())
        .containsExactly(
            LedgerMessage.of(
                Difference.NOT_IN_SHOP, MovementKind.CAPTURE, Price.of(2000, "CAD"), "c"));
    assertThat(kinds(EventKind.DIFFERENCE_FOUND)).isEqualTo(1);

    atSezzle(checkout, authorization());
    books.update(checkout.getId(), Actor.JOB);

    assertThat(now().getBooks().getDifferences()).isEmpty();
    assertThat(kinds(EventKind.DIFFERENCE_MENDED)).isEqualTo(1);
  }

  @Test
  void aMovementThatSezzleDoesNotHaveIsADifference() {
    MoneyMovement ours = started(MovementKind.CAPTURE, 1000);
    movements.change(
        ours.getRequestId(), row -> row.succeed("gone", Instant.now().minusSeconds(600)));
    atSezzle(checkout, authorization());

    books.update(checkout.getId(), Actor.JOB);

    assertThat(now().getBooks().getDifferences())
        .containsExactly(
            LedgerMessage.of(
                Difference.NOT_LISTED, MovementKind.CAPTURE, Price.of(1000, "USD"), "gone"));
    assertThat(now().getBooks().getUnlisted()).isZero();
  }

  @Test
  void aMovementThatSezzleDoesNotListYetIsNone() {
    MoneyMovement ours = started(MovementKind.CAPTURE, 1000);
    movements.change(
        ours.getRequestId(), row -> row.succeed("late", Instant.now().minusSeconds(500)));
    atSezzle(checkout, authorization());

    books.update(checkout.getId(), Actor.JOB);

    assertThat(now().getBooks().getDifferences()).isEmpty();
    assertThat(now().getBooks().getUnlisted()).isEqualTo(1);
  }

  @Test
  void moneyThatIsHeldOfAPaymentGivenBackIsADifference() {
    SezzleCheckout open = DATABASE.open(AMOUNT, Intent.AUTH);
    checkouts.change(
        open.getId(), row -> row.become(CheckoutState.UNDOING, "CART_CHANGED", Instant.now()));
    checkouts.change(open.getId(), row -> row.become(CheckoutState.UNDONE, null, Instant.now()));
    atSezzle(open, authorization().releases(List.of(listed("r", 3000, "USD"))));

    books.update(open.getId(), Actor.JOB);

    assertThat(checkouts.get(open.getId()).getBooks().getDifferences())
        .containsExactly(LedgerMessage.of(Difference.STILL_HELD, Price.of(2000, "USD")));
  }

  @Test
  void anOrderThatSezzleDoesNotKnowIsADifference() {
    when(client.getOrder(any())).thenThrow(new SezzleNotFoundException(Failure.of("getOrder")));

    books.update(checkout.getId(), Actor.JOB);

    assertThat(now().getBooks().getDifferences())
        .containsExactly(LedgerMessage.of(Difference.UNKNOWN_IN_MODE, SezzleMode.SANDBOX));
  }
}

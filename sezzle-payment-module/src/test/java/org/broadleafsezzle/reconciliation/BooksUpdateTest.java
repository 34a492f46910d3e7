package org.broadleafsezzle.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.junit.jupiter.api.Test;

/** Sezzle's movements enter the books, and the platform's transactions follow. */
class BooksUpdateTest extends BooksScene {

  @Test
  void whatTheDashboardMovedIsInThePlatformsTransactionsTooOnce() {
    atSezzle(
        checkout,
        authorization()
            .captures(List.of(listed("c", 2000, "USD")))
            .refunds(List.of(listed("r", 500, "USD"))));

    BooksUpdate update = books.update(checkout.getId(), Actor.WEBHOOK);
    books.update(checkout.getId(), Actor.JOB);

    assertThat(update.adopted()).hasSize(2);
    assertThat(types())
        .containsExactly(
            PaymentTransactionType.AUTHORIZE,
            PaymentTransactionType.CAPTURE,
            PaymentTransactionType.REFUND);
    PaymentTransaction refund = payment.getTransactions().get(2);
    assertThat(refund.getParentTransaction()).isSameAs(payment.getTransactions().get(1));
    assertThat(refund.getAmount()).isEqualTo(new Money("5.00", "USD"));
    assertThat(update.checkout().getBooks().getCheckedAt()).isPresent();
    assertThat(update.checkout().getBooks().getDifferences()).isEmpty();
  }

  @Test
  void whatCameWithTheApprovalIsNoTransactionOfItsOwn() {
    checkout = paid(Intent.CAPTURE);
    atSezzle(checkout, authorization().captures(List.of(listed("c", 5000, "USD"))));

    books.update(checkout.getId(), Actor.JOB);

    assertThat(types()).containsExactly(PaymentTransactionType.AUTHORIZE);
    assertThat(now().getBooks().getCapturedInCents()).isEqualTo(5000);
  }

  @Test
  void whatWasFoundInTheBooksAlreadyDoesNotMakeItDueAgain() {
    atSezzle(checkout, authorization().captures(List.of(listed("c", 5000, "USD"))));
    Instant due =
        books.update(checkout.getId(), Actor.JOB).checkout().getBooks().getCompareAt().get();
    Instant next = due.plusSeconds(300);
    assertThat(checkouts.compareAt(checkout.getId(), due, Optional.of(next))).isTrue();

    books.update(checkout.getId(), Actor.JOB);

    assertThat(now().getBooks().getCompareAt()).contains(next);
  }

  @Test
  void anUnknownOutcomeIsSettledAndRecorded() {
    MoneyMovement started = started(MovementKind.CAPTURE, 1000);
    when(client.capture(any(), any(), any())).thenReturn("c");
    atSezzle(checkout, authorization().captures(List.of(listed("c", 1000, "USD"))));

    BooksUpdate update = books.update(checkout.getId(), Actor.JOB);

    assertThat(update.settled())
        .extracting(MoneyMovement::getRequestId)
        .containsExactly(started.getRequestId());
    assertThat(update.adopted()).isEmpty();
    assertThat(types()).contains(PaymentTransactionType.CAPTURE);
    assertThat(now().getBooks().getUnsettled()).isZero();
  }

  @Test
  void aCheckoutThatIsNotDecidedIsLeftToWhoDecides() {
    SezzleCheckout open = DATABASE.open(AMOUNT, Intent.AUTH);

    books.update(open.getId(), Actor.JOB);

    verify(client, never()).getOrder(any());
    assertThat(checkouts.get(open.getId()).getState()).isEqualTo(CheckoutState.OPEN);
  }

  @Test
  void recordingMakesNoCall() {
    MoneyMovement ours = started(MovementKind.CAPTURE, 1000);
    movements.change(ours.getRequestId(), row -> row.succeed("c", Instant.now()));

    books.record(checkout.getId());

    assertThat(types()).contains(PaymentTransactionType.CAPTURE);
    verify(clients, never()).of(any());
  }
}

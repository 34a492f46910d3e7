package org.broadleafsezzle.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafsezzle.api.model.WebhookEvent.DISPUTE_CLOSED_CUSTOMER_WIN;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.WebhookEvent;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutBooks;
import org.broadleafsezzle.ledger.DisputeNotice;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementReason;
import org.broadleafsezzle.reconciliation.Books;
import org.broadleafsezzle.reconciliation.BooksUpdate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The effect of a closed dispute on the money is read at Sezzle, and enters the books once. */
class DisputeRefundsTest extends DisputeScene {

  private final Books books = mock(Books.class);
  private final DisputeRefunds refunds = new DisputeRefunds(books, movements, disputes, clock);
  private final DueDisputes due = new DueDisputes(disputes, refunds, clock);
  private Runnable atSezzle = () -> {};

  @BeforeEach
  void captured() {
    adopt(MovementKind.CAPTURE, 5000, "c", Actor.DASHBOARD);
    when(books.update(eq(checkout.getId()), any()))
        .thenAnswer(
            call -> {
              atSezzle.run();
              atSezzle = () -> {};
              return new BooksUpdate(checkouts.get(checkout.getId()), List.of(), List.of());
            });
  }

  @Test
  void aRefundOfTheWholeOrderIsBookedOnceHoweverOftenTheNewsCome() {
    atSezzle = () -> adopt(MovementKind.REFUND, 5000, "r", Actor.DASHBOARD);

    look(won(5000));
    look(won(5000));
    work(Duration.ofDays(1));

    assertThat(only().getRefund()).isEqualTo(DisputeRefund.BOOKED);
    assertThat(books().getDispute()).contains("dispute.closed.customer_win");
    assertThat(events(EventKind.DISPUTE_REFUND))
        .extracting(event -> event.getMessages().get(0))
        .containsExactly(
            LedgerMessage.of(DisputeNotice.REFUNDED, Price.of(5000, "USD"), Price.of(5000, "USD")));
  }

  @Test
  void aRefundOfWhatIsDisputedIsEnough() {
    Dispute won = won(2000);
    atSezzle = () -> adopt(MovementKind.REFUND, 2000, "r", Actor.DASHBOARD);

    look(won);

    assertThat(only().getRefund()).isEqualTo(DisputeRefund.BOOKED);
  }

  @Test
  void aRefundOfTheShopsOwnIsNotTakenForTheOneOfTheDispute() {
    Dispute won = won(2000);
    atSezzle = () -> adopt(MovementKind.REFUND, 2000, "r", Actor.administrator("admin"));

    look(won);

    assertThat(only().getRefund()).isEqualTo(DisputeRefund.AWAITED);
  }

  @Test
  void newsThatComeBeforeTheRefundAreWaitedForAndTheJobBooksIt() {
    look(won(5000));
    assertThat(only().getRefund()).isEqualTo(DisputeRefund.AWAITED);

    atSezzle = () -> adopt(MovementKind.REFUND, 5000, "r", Actor.DASHBOARD);
    work(Duration.ofSeconds(30));
    assertThat(only().getRefund()).as("not due yet").isEqualTo(DisputeRefund.AWAITED);
    work(Duration.ofSeconds(31));

    assertThat(only().getRefund()).isEqualTo(DisputeRefund.BOOKED);
    verify(books, times(2)).update(eq(checkout.getId()), any());
  }

  @Test
  void anOrderThatShowsNoRefundForADayIsForAPersonAndIsLookedAtForAMonth() {
    look(won(5000));
    work(Duration.ofHours(25));
    assertThat(only().getRefund()).isEqualTo(DisputeRefund.MISSING);
    assertThat(books().getDispute()).contains(CheckoutBooks.DISPUTE_REFUND_MISSING);
    work(Duration.ofHours(25));
    assertThat(events(EventKind.DISPUTE_REFUND)).hasSize(1);

    work(Duration.ofDays(30));

    assertThat(only().getNextLook()).isEmpty();
    assertThat(books().getDispute()).contains("dispute.closed.customer_win");
  }

  @Test
  void aRefundThatComesLateEndsWhatAPersonWasAskedFor() {
    look(won(5000));
    work(Duration.ofHours(25));
    atSezzle = () -> adopt(MovementKind.REFUND, 5000, "r", Actor.DASHBOARD);

    work(Duration.ofHours(25));

    assertThat(only().getRefund()).isEqualTo(DisputeRefund.BOOKED);
    assertThat(books().getDispute()).contains("dispute.closed.customer_win");
  }

  @Test
  void anOutageKeepsItWaitingAndNothingIsBooked() {
    won(5000);
    atSezzle =
        () -> {
          throw new SezzleUnavailableException(Failure.of("getOrder"));
        };

    work(Duration.ofMinutes(1));

    assertThat(only().getRefund()).isEqualTo(DisputeRefund.AWAITED);
    assertThat(only().getNextLook()).hasValueSatisfying(at -> assertThat(at).isAfter(now));
  }

  @Test
  void theMerchantsWinReadsNothingAndBooksNothing() {
    record(WebhookEvent.DISPUTE_CLOSED_MERCHANT_WIN, 5000);

    work(Duration.ofDays(2));

    verify(books, never()).update(any(), any());
    assertThat(only().getRefund()).isEqualTo(DisputeRefund.NONE);
  }

  private Dispute won(long cents) {
    return record(DISPUTE_CLOSED_CUSTOMER_WIN, cents);
  }

  private Dispute record(WebhookEvent event, long cents) {
    return disputes.record(
        checkout.getId(),
        new DisputeNews(event, checkout.getCreated())
            .about("7", null, Price.of(cents, "USD"), null),
        Actor.WEBHOOK);
  }

  private void look(Dispute dispute) {
    refunds.look(dispute, Actor.WEBHOOK);
  }

  private void work(Duration later) {
    now = now.plus(later);
    due.work(now.plusSeconds(60));
  }

  private void adopt(MovementKind kind, long cents, String uuid, Actor by) {
    MoneyMovement movement =
        MoneyMovement.adopted(
            checkout.getId(), kind, Price.of(cents, "USD"), uuid, by, MovementReason.FOUND, now);
    movements.adopt(checkout.getId(), earlier -> List.of(movement));
  }
}

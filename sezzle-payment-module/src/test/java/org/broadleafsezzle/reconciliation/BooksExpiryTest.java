package org.broadleafsezzle.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutEvent;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.ledger.ExpiryNotice;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.junit.jupiter.api.Test;

/** Authorizations that have ended, and orders made of them. */
class BooksExpiryTest extends BooksScene {

  @Test
  void anAuthorizationThatIsOverIsMarkedOnce() {
    Instant end = Instant.parse("2026-01-01T00:00:00Z");
    atSezzle(checkout, authorization().expiration(end).captures(List.of(listed("c", 2000, "USD"))));

    books.update(checkout.getId(), Actor.JOB);
    books.update(checkout.getId(), Actor.JOB);

    assertThat(now().getBooks().getExpiredAt()).contains(end);
    assertThat(now().getBooks().getOpenInCents()).isZero();
    assertThat(now().getState()).isEqualTo(CheckoutState.COMPLETED);
    assertThat(kinds(EventKind.AUTHORIZATION_EXPIRED)).isEqualTo(1);
    assertThat(timeline.last(checkout.getId(), EventKind.AUTHORIZATION_EXPIRED))
        .map(CheckoutEvent::getMessages)
        .contains(List.of(LedgerMessage.of(ExpiryNotice.EXPIRED, Price.of(3000, "USD"))));
  }

  @Test
  void anAuthorizationThatWasTakenForExpiredAndLivesCanBeCaptured() {
    atSezzle(checkout, authorization().expiration(Instant.parse("2026-01-01T00:00:00Z")));
    books.update(checkout.getId(), Actor.JOB);
    assertThat(now().getBooks().getOpenInCents()).isZero();

    Instant end = Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.MILLIS);
    atSezzle(checkout, authorization().expiration(end).captures(List.of(listed("c", 2000, "USD"))));
    books.update(checkout.getId(), Actor.JOB);
    books.update(checkout.getId(), Actor.JOB);

    assertThat(now().getBooks().getExpiredAt()).isEmpty();
    assertThat(now().getBooks().getOpenInCents()).isEqualTo(3000);
    assertThat(now().getAuthorizationExpires()).contains(end);
    assertThat(kinds(EventKind.AUTHORIZATION_LIVES)).isEqualTo(1);
    assertThat(timeline.last(checkout.getId(), EventKind.AUTHORIZATION_LIVES))
        .map(CheckoutEvent::getMessages)
        .contains(List.of(LedgerMessage.of(ExpiryNotice.LIVES, Price.of(3000, "USD"), end)));
  }

  @Test
  void whatIsWhollyCapturedDoesNotExpire() {
    atSezzle(
        checkout,
        authorization()
            .expiration(Instant.parse("2026-01-01T00:00:00Z"))
            .captures(List.of(listed("c", 5000, "USD"))));

    books.update(checkout.getId(), Actor.JOB);

    assertThat(now().getBooks().getExpiredAt()).isEmpty();
  }

  @Test
  void anOrderMadeOfAnotherAndApprovedLateCountsFromThenOn() {
    SezzleCheckout made =
        SezzleCheckout.madeOf(
            checkout,
            "made",
            Price.of(600, "USD"),
            Intent.AUTH,
            false,
            Optional.empty(),
            Instant.now());
    checkouts.add(made);
    atSezzle(
        made, Authorization.builder().approved(true).authorizationAmount(Price.of(600, "USD")));

    books.update(made.getId(), Actor.WEBHOOK);
    books.update(made.getId(), Actor.JOB);

    assertThat(checkouts.get(made.getId()).getState()).isEqualTo(CheckoutState.COMPLETED);
    assertThat(movements.findByCheckout(checkout.getId()))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.getKind()).isEqualTo(MovementKind.REAUTHORIZE);
              assertThat(one.getState()).isEqualTo(MovementState.SUCCEEDED);
              assertThat(one.getSezzleUuid()).contains("made");
            });
    assertThat(types())
        .containsExactly(PaymentTransactionType.AUTHORIZE, PaymentTransactionType.AUTHORIZE);
  }

  @Test
  void anOrderMadeOfAnotherAndNotApprovedStaysWithoutMoney() {
    SezzleCheckout made =
        SezzleCheckout.madeOf(
            checkout, "made", AMOUNT, Intent.AUTH, false, Optional.empty(), Instant.now());
    checkouts.add(made);
    atSezzle(made, Authorization.builder().authorizationAmount(AMOUNT));

    books.update(made.getId(), Actor.JOB);

    assertThat(checkouts.get(made.getId()).getState()).isEqualTo(CheckoutState.DECLINED);
    assertThat(checkouts.get(made.getId()).getBooks().getDifferences()).isEmpty();
  }
}

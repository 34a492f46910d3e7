package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The state of a payment in the words of a person. */
class PaymentStandingTest {

  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");

  private final SezzleCheckout checkout =
      LedgerDatabase.created(Price.of(5000, "USD"), Intent.AUTH);

  @ParameterizedTest
  @CsvSource({
    "'',AUTHORIZED",
    "CAPTURE=1,PARTLY_CAPTURED",
    "CAPTURE=5000,CAPTURED",
    "CAPTURE=3000 RELEASE=2000,CAPTURED",
    "CAPTURE=3000 RELEASE=1999,PARTLY_CAPTURED",
    "CAPTURE=3000 REFUND=1,PARTLY_REFUNDED",
    "CAPTURE=3000 REFUND=3000,REFUNDED",
    "RELEASE=5000,RELEASED",
    "RELEASE=4999,AUTHORIZED",
    "REAUTHORIZE=5000,REAUTHORIZED",
    "RELEASE=5000 REAUTHORIZE=5000,REAUTHORIZED",
    "CAPTURE=3000 REAUTHORIZE=2000,PARTLY_CAPTURED"
  })
  void whatWasMovedSaysWhereAPaidOneIs(String moved, PaymentStanding expected) {
    completed();

    moved(moved);

    assertThat(checkout.getStanding()).isEqualTo(expected);
    assertThat(expected.isPaid()).isTrue();
  }

  @Test
  void whatEndedBeforeAnythingWasCapturedHasExpired() {
    completed();
    checkout.expire(NOW);
    assertThat(checkout.getStanding()).isEqualTo(PaymentStanding.EXPIRED);

    moved("REAUTHORIZE=5000");
    assertThat(checkout.getStanding()).isEqualTo(PaymentStanding.REAUTHORIZED);
  }

  @ParameterizedTest
  @CsvSource({
    "SUPERSEDED,WAITING,false",
    "DECLINED,DECLINED,false",
    "CANCELLED,CANCELLED,false",
    "EXPIRED,ABANDONED,false",
    "AUTHORIZED,COMPLETING,true",
    "UNDOING,GIVING_BACK,true"
  })
  void whatIsNoOrderSaysSo(CheckoutState state, PaymentStanding expected, boolean paid) {
    checkout.open("session", "order", NOW);
    assertThat(checkout.getStanding()).isEqualTo(PaymentStanding.WAITING);

    checkout.become(state, null, NOW);

    assertThat(checkout.getStanding()).isEqualTo(expected);
    assertThat(expected.isPaid()).isEqualTo(paid);
  }

  @Test
  void whatWasGivenBackOrNeverSentSaysSo() {
    assertThat(checkout.getStanding()).isEqualTo(PaymentStanding.WAITING);
    checkout.open("session", "order", NOW);
    checkout.become(CheckoutState.UNDOING, null, NOW);
    checkout.become(CheckoutState.UNDONE, null, NOW);
    assertThat(checkout.getStanding()).isEqualTo(PaymentStanding.GIVEN_BACK);

    SezzleCheckout failed = LedgerDatabase.created(Price.of(5000, "USD"), Intent.AUTH);
    failed.become(CheckoutState.FAILED, null, NOW);
    assertThat(failed.getStanding()).isEqualTo(PaymentStanding.FAILED);
    assertThat(PaymentStanding.FAILED.isPaid()).isFalse();
  }

  private void completed() {
    checkout.open("session", "order", NOW);
    checkout.authorize(Optional.empty(), NOW);
    checkout.become(CheckoutState.COMPLETED, null, NOW);
  }

  private void moved(String movements) {
    List<MoneyMovement> all = new ArrayList<>();
    Arrays.stream(movements.split(" "))
        .filter(one -> !one.isEmpty())
        .map(one -> one.split("="))
        .forEach(
            one ->
                all.add(
                    MoneyMovement.adopted(
                        checkout.getId(),
                        MovementKind.valueOf(one[0]),
                        Price.of(Long.parseLong(one[1]), "USD"),
                        one[0],
                        Actor.JOB,
                        MovementReason.FOUND,
                        NOW)));
    checkout.sum(all);
  }
}

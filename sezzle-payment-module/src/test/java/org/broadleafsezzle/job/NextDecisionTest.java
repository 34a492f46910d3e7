package org.broadleafsezzle.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.SentSession;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.junit.jupiter.api.Test;

class NextDecisionTest {

  private final SezzleCheckout checkout =
      LedgerDatabase.created(Price.of(1000, "USD"), Intent.AUTH);

  NextDecisionTest() {
    checkout.open("session", "order", checkout.getCreated());
  }

  @Test
  void theOlderItIsTheLaterButAtLeastOnceADay() {
    assertThat(waitAtAge(Duration.ofSeconds(1))).isEqualTo(Duration.ofMinutes(1));
    assertThat(waitAtAge(Duration.ofMinutes(20))).isEqualTo(Duration.ofMinutes(5));
    assertThat(waitAtAge(Duration.ofDays(2))).isEqualTo(Duration.ofHours(12));
    assertThat(waitAtAge(Duration.ofDays(90))).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void whatHoldsAShoppersMoneyIsLookedAtEveryQuarterOfAnHourAtFirst() {
    checkout.authorize(Optional.empty(), checkout.getCreated());

    assertThat(waitAtAge(Duration.ofHours(6))).isEqualTo(Duration.ofMinutes(15));
    assertThat(waitAtAge(Duration.ofDays(1))).isEqualTo(Duration.ofHours(1));
    assertThat(waitAtAge(Duration.ofDays(90))).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void itIsLookedAtWhenItsSessionEnds() {
    checkout.send(new SentSession("f", checkout.getCreated().plus(Duration.ofMinutes(45))));

    assertThat(waitAtAge(Duration.ofMinutes(20))).isEqualTo(Duration.ofMinutes(5));
    assertThat(waitAtAge(Duration.ofMinutes(40))).isEqualTo(Duration.ofMinutes(5));
    assertThat(waitAtAge(Duration.ofMinutes(44))).isEqualTo(Duration.ofMinutes(1));
    assertThat(waitAtAge(Duration.ofMinutes(60))).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void aLinkThatCanBePaidForDaysIsLookedAtEveryQuarterOfAnHour() {
    checkout.send(new SentSession("f", checkout.getCreated().plus(Duration.ofDays(3))));

    assertThat(waitAtAge(Duration.ofMinutes(20))).isEqualTo(Duration.ofMinutes(5));
    assertThat(waitAtAge(Duration.ofDays(2))).isEqualTo(Duration.ofMinutes(15));
    assertThat(waitAtAge(Duration.ofDays(3))).isEqualTo(Duration.ofHours(18));
  }

  @Test
  void whatSezzleDoesNotListYetIsLookedAtEachMinute() {
    checkout.waitForSezzle(checkout.getCreated());

    assertThat(waitAtAge(Duration.ofDays(2))).isEqualTo(Duration.ofMinutes(1));
  }

  private Duration waitAtAge(Duration age) {
    Instant now = checkout.getCreated().plus(age);
    return Duration.between(now, NextDecision.at(checkout, now));
  }
}

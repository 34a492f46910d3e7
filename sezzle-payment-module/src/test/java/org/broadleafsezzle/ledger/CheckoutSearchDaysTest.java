package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Among what a part of a text is looked for, and that a currency narrows a list down. */
class CheckoutSearchDaysTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Instant FIRST = Instant.parse("2026-03-08T12:00:00Z");

  private final CheckoutSearch search =
      new CheckoutSearch(DATABASE.transactions(), Clock.fixed(FIRST, ZoneOffset.UTC));

  @BeforeEach
  void fourADayApart() {
    DATABASE.clear();
    CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
    for (long day = 0; day < 4; day++) {
      checkouts.add(
          new SezzleCheckout(
              SezzleMode.SANDBOX,
              day,
              "reference-" + day,
              "token-" + day,
              Price.of(100, day == 0 ? "CAD" : "USD"),
              Intent.AUTH,
              SezzleLocale.EN_US,
              FIRST.plus(Duration.ofDays(day))));
    }
  }

  @Test
  void theNewestOrdersOfTheDaysAskedForAreReadUpToABound() {
    Instant third = FIRST.plus(Duration.ofDays(2));

    assertThat(search.newestOrders(new CheckoutFilter(), 3)).containsExactly(3L, 2L, 1L);
    assertThat(search.newestOrders(new CheckoutFilter().createdBefore(third), 9))
        .containsExactly(1L, 0L);
    assertThat(search.newestOrders(new CheckoutFilter().createdFrom(third), 9))
        .containsExactly(3L, 2L);
  }

  @Test
  void aCurrencyThatIsAskedForCounts() {
    assertThat(search.count(new CheckoutFilter().currency("USD"), 9, Duration.ofDays(1)))
        .isEqualTo(3);
    assertThat(search.count(new CheckoutFilter().currency("CAD"), 9, Duration.ofDays(1)))
        .isEqualTo(1);
  }
}

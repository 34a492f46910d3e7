package org.broadleafsezzle.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import org.broadleafsezzle.api.SezzleMode;
import org.junit.jupiter.api.Test;

/** Sums of payouts: currencies and modes apart, and of a time. */
class PayoutSumsTest extends SettlementScene {

  private static final Instant DAY = Instant.parse("2026-03-09T00:00:00Z");

  @Test
  void sandboxMoneyIsNotAddedToMoney() {
    payouts.list(SezzleMode.SANDBOX, payout().build(), "USD");
    payouts.list(SezzleMode.LIVE, payout().uuid("p-2").build(), "USD");
    payouts.list(SezzleMode.LIVE, payout().uuid("p-3").build(), "USD");

    assertThat(search.totals(new PayoutFilter()))
        .extracting(PayoutTotals::getMode, PayoutTotals::getPayouts)
        .containsExactly(tuple(SezzleMode.LIVE, 2L), tuple(SezzleMode.SANDBOX, 1L));
  }

  @Test
  void aTimeHasThePayoutsOfItAlone() {
    PayoutFilter usd = new PayoutFilter().currency("USD");
    payouts.list(
        SezzleMode.LIVE, payout().netSettlementAmount(new BigDecimal("12.34")).build(), "USD");
    payouts.list(SezzleMode.LIVE, payout().uuid("p-2").payoutCurrency("CAD").build(), "CAD");

    assertThat(search.earliest(usd)).contains(DAY);
    assertThat(search.earliest(new PayoutFilter().currency("EUR"))).isEmpty();
    assertThat(search.totals(usd.within(DAY, DAY.plusMillis(1))))
        .extracting(PayoutTotals::getNetInCents)
        .containsExactly(1234L);
    assertThat(search.totals(usd.within(DAY.minusMillis(1), DAY))).isEmpty();
    assertThat(search.totals(usd.within(DAY.plusMillis(1), DAY.plusSeconds(1)))).isEmpty();
  }
}

package org.broadleafsezzle.admin.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.ledger.AuthorizationHistory;
import org.broadleafsezzle.ledger.AuthorizedTotals;
import org.broadleafsezzle.settlement.LoadedPayout;
import org.broadleafsezzle.settlement.PayoutFilter;
import org.broadleafsezzle.settlement.PayoutSearch;
import org.broadleafsezzle.settlement.PayoutTotals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Payouts and authorizations period by period: currencies apart, and no more rows than bearable.
 */
class OverTimeSearchTest {

  private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
  private static final Instant FIRST = NOW.minus(Duration.ofDays(2));

  private final PayoutSearch payouts = mock(PayoutSearch.class);
  private final AuthorizationHistory authorizations = mock(AuthorizationHistory.class);
  private final OverTimeSearch search =
      new OverTimeSearch(payouts, authorizations, Clock.fixed(NOW, ZoneOffset.UTC));

  @BeforeEach
  void aPayoutTwoDaysAgo() {
    LoadedPayout payout = mock(LoadedPayout.class);
    when(payout.getPaid()).thenReturn(FIRST);
    when(payouts.find(any(), anyInt(), anyInt())).thenReturn(List.of(payout));
    when(payouts.earliest(any())).thenReturn(Optional.of(FIRST));
  }

  @Test
  void withoutAPayoutThereIsNothingToDraw() {
    when(payouts.find(any(), anyInt(), anyInt())).thenReturn(List.of());
    when(payouts.earliest(any())).thenReturn(Optional.empty());

    assertThat(search.find(new PayoutFilter(), ZoneOffset.UTC)).isEmpty();
  }

  @Test
  void currenciesAndModesStandApartTheLiveOnesFirst() {
    PayoutTotals usd = paidOut(SezzleMode.LIVE, "USD");
    PayoutTotals cad = paidOut(SezzleMode.LIVE, "CAD");
    PayoutTotals sandbox = paidOut(SezzleMode.SANDBOX, "CAD");
    AuthorizedTotals authorized = authorized("USD", 100);
    when(payouts.totals(any())).thenReturn(List.of(usd), List.of(cad, sandbox), List.of());
    when(authorizations.totals(any(), any())).thenReturn(List.of(authorized));

    OverTime found = search.find(new PayoutFilter().from(FIRST), ZoneOffset.UTC).orElseThrow();

    assertThat(found.periods().all()).hasSize(3);
    assertThat(found.currencies())
        .extracting(one -> one.mode() + one.currency())
        .containsExactly("LIVECAD", "LIVEUSD", "SANDBOXCAD");
    OfCurrency dollars = found.currencies().get(1);
    assertThat(dollars.paidOut(0)).contains(usd);
    assertThat(dollars.paidOut(1)).isEmpty();
    assertThat(dollars.authorized(2)).contains(authorized);
    assertThat(found.currencies().get(2).isAuthorized()).isFalse();
  }

  @Test
  void theTimeBeginsWhereWhatIsPaidOutFirstCanHaveBeenAuthorized() {
    assertThat(begin(new PayoutFilter())).isEqualTo(FIRST.minus(Duration.ofDays(7)));
    assertThat(begin(new PayoutFilter().from(FIRST))).isEqualTo(FIRST);
    assertThat(begin(new PayoutFilter().from(Instant.EPOCH)))
        .isEqualTo(FIRST.minus(Duration.ofDays(7)));
  }

  private Instant begin(PayoutFilter filter) {
    return search.find(filter, ZoneOffset.UTC).orElseThrow().periods().from();
  }

  @Test
  void theFilterLeavesOutOtherCurrenciesAndLaterDays() {
    AuthorizedTotals cad = authorized("CAD", 100);
    AuthorizedTotals usd = authorized("USD", 100);
    when(authorizations.totals(any(), any())).thenReturn(List.of(cad, usd));
    Instant end = NOW.minus(Duration.ofDays(1));

    OverTime found =
        search
            .find(new PayoutFilter().currency("USD").from(FIRST).before(end), ZoneOffset.UTC)
            .orElseThrow();

    assertThat(found.periods().before()).isEqualTo(end);
    assertThat(found.currencies()).extracting(OfCurrency::currency).containsExactly("USD");
  }

  @Test
  void nothingIsAShareOfNothing() {
    AuthorizedTotals none = authorized("USD", 0);
    when(authorizations.totals(any(), any())).thenReturn(List.of(none));

    OverTime found = search.find(new PayoutFilter().from(FIRST), ZoneOffset.UTC).orElseThrow();

    assertThat(found.currencies()).isEmpty();
  }

  @Test
  void ofTooManyAuthorizationsTheNewestAreCounted() {
    Instant since = NOW.minus(Duration.ofHours(30));
    when(authorizations.sinceNewest(any(), any(), anyInt())).thenReturn(Optional.of(since));

    OverTime found = search.find(new PayoutFilter().from(FIRST), ZoneOffset.UTC).orElseThrow();

    assertThat(found.countedSince()).contains(since);
    Period first = found.periods().all().get(0);
    Period second = found.periods().all().get(1);
    verify(authorizations, never()).totals(any(), eq(first.before()));
    verify(authorizations).totals(since, second.before());
  }

  private static PayoutTotals paidOut(SezzleMode mode, String currency) {
    PayoutTotals totals = mock(PayoutTotals.class);
    when(totals.getMode()).thenReturn(mode);
    when(totals.getCurrency()).thenReturn(currency);
    return totals;
  }

  private static AuthorizedTotals authorized(String currency, long cents) {
    AuthorizedTotals totals = mock(AuthorizedTotals.class);
    when(totals.getMode()).thenReturn(SezzleMode.LIVE);
    when(totals.getCurrency()).thenReturn(currency);
    when(totals.getAuthorizedInCents()).thenReturn(cents);
    return totals;
  }
}

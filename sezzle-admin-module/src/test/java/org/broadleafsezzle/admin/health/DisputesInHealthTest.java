package org.broadleafsezzle.admin.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadleafsezzle.ledger.AttentionKind;
import org.broadleafsezzle.ledger.CheckoutBooks;
import org.broadleafsezzle.ledger.CheckoutSearch;
import org.broadleafsezzle.ledger.DisputeDeadline;
import org.broadleafsezzle.ledger.JobRuns;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.WebhookLedger;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Health says how near the first deadline of a dispute is. */
class DisputesInHealthTest {

  private static final Instant NOW = Instant.parse("2026-12-08T07:30:00Z");

  private final CheckoutSearch checkouts = mock(CheckoutSearch.class, RETURNS_DEEP_STUBS);
  private final SezzleCheckout first = mock(SezzleCheckout.class);
  private final CheckoutBooks books = mock(CheckoutBooks.class);

  @ParameterizedTest
  @CsvSource({
    "FAR, disputes.open",
    "SOON, disputes.near",
    "NOW, disputes.near",
    "PAST, disputes.past",
  })
  void theFirstDeadlineIsFarNearOrPast(DisputeDeadline deadline, String sentence) {
    when(books.getDisputeDue()).thenReturn(Optional.of(Instant.parse("2026-12-10T00:00:00Z")));
    when(books.disputeDeadline(NOW)).thenReturn(deadline);

    assertThat(found().sentence()).isEqualTo(sentence);
    assertThat(found().getLevel()).isEqualTo(Level.ATTENTION);
    assertThat(Arrays.toString(found().details())).isEqualTo("[2, 2026-12-10]");
  }

  @Test
  void whereSezzleSaysNoDayItSaysSo() {
    assertThat(found().sentence()).isEqualTo("disputes.undated");
  }

  private Finding found() {
    when(first.getBooks()).thenReturn(books);
    when(checkouts.page(any(), any(), any(), anyInt(), any()).checkouts())
        .thenReturn(List.of(first));
    Map<AttentionKind, Integer> attention = new EnumMap<>(AttentionKind.class);
    for (AttentionKind kind : AttentionKind.values()) {
      attention.put(kind, kind == AttentionKind.DISPUTE ? 2 : 0);
    }
    BooksCheck check =
        new BooksCheck(
            mock(SezzleSettingsSource.class, RETURNS_DEEP_STUBS),
            mock(JobRuns.class),
            mock(WebhookLedger.class),
            checkouts,
            mock(SettlementCheck.class),
            mock(NoticeCheck.class),
            Clock.fixed(NOW, ZoneOffset.UTC));
    return check.look(attention).stream()
        .filter(one -> one.getCheck().equals("disputes"))
        .findFirst()
        .get();
  }
}

package org.broadleafsezzle.admin.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Answers.RETURNS_DEEP_STUBS;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.broadleafsezzle.admin.platform.PlatformOrders;
import org.broadleafsezzle.ledger.CheckoutCursor;
import org.broadleafsezzle.ledger.CheckoutPage;
import org.broadleafsezzle.ledger.CheckoutSearch;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.junit.jupiter.api.Test;

class PaymentListTest {
  private final CheckoutSearch search = mock(CheckoutSearch.class);
  private final CheckoutPage page = mock(CheckoutPage.class);
  private final PaymentList list =
      new PaymentList(
          search,
          mock(PlatformOrders.class),
          mock(TextSearch.class),
          mock(SezzleSettingsSource.class, RETURNS_DEEP_STUBS),
          Clock.systemUTC());

  @Test
  void ofAListTooLongToReadNothingIsChosen() {
    when(search.page(any(), any(), any(), anyInt(), any())).thenReturn(page);
    when(page.next()).thenReturn(Optional.of(mock(CheckoutCursor.class)));

    assertThat(list.all(Map.of(), ZoneOffset.UTC, PaymentRow::isCapturable)).isEmpty();
  }

  @Test
  void aListIsReadToItsEnd() {
    when(search.page(any(), any(), any(), anyInt(), any())).thenReturn(page);
    when(page.next()).thenReturn(Optional.of(mock(CheckoutCursor.class)), Optional.empty());

    assertThat(list.all(Map.of(), ZoneOffset.UTC, PaymentRow::isCapturable))
        .hasValueSatisfying(rows -> assertThat(rows).isEmpty());
  }
}

package org.broadleafsezzle.admin.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.broadleafsezzle.admin.platform.PlatformOrders;
import org.broadleafsezzle.ledger.CheckoutFilter;
import org.broadleafsezzle.ledger.CheckoutSearch;
import org.junit.jupiter.api.Test;

class TextSearchTest {
  private final CheckoutSearch search = mock(CheckoutSearch.class);
  private final PlatformOrders orders = mock(PlatformOrders.class);
  private final TextSearch texts = new TextSearch(search, orders);
  private final CheckoutFilter days = new CheckoutFilter();

  @Test
  void aPartIsLookedForAmongABoundedNumberOfPayments() {
    when(search.newestOrders(eq(days), anyInt()))
        .thenReturn(LongStream.rangeClosed(1, TextSearch.MOST_READ + 1).boxed().toList());
    when(orders.withPart(anyString(), anyList(), anyInt())).thenReturn(Set.of(7L));
    when(search.meant("Hop", Set.of(7L))).thenReturn(Set.of("checkout"));

    TextSearch.Found found = texts.find("Hop", days);

    assertThat(found.checkoutIds()).containsExactly("checkout");
    assertThat(found.isPartial()).isTrue();
    verify(search).newestOrders(days, TextSearch.MOST_READ + 1);
    verify(orders)
        .withPart(
            eq("Hop"),
            argThat(read -> read.size() == TextSearch.MOST_READ),
            eq(CheckoutSearch.MOST_MEANT));
  }

  @Test
  void whatIsFoundWholeIsNotLookedForAsAPart() {
    when(search.meant("2026", Collections.emptySet())).thenReturn(Set.of("checkout"));

    TextSearch.Found found = texts.find("2026", days);

    assertThat(found.checkoutIds()).containsExactly("checkout");
    assertThat(found.isPartial()).isFalse();
    verify(search, never()).newestOrders(any(), anyInt());
  }

  @Test
  void whereAllWereLookedAtNothingIsSaidToBeLeft() {
    when(search.newestOrders(eq(days), anyInt())).thenReturn(List.of(1L, 2L));

    TextSearch.Found found = texts.find("nobody", days);

    assertThat(found.checkoutIds()).isEmpty();
    assertThat(found.isPartial()).isFalse();
  }
}

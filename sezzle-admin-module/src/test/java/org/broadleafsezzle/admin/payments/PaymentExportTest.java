package org.broadleafsezzle.admin.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Answers.RETURNS_DEEP_STUBS;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.admin.layout.CsvStyle;
import org.broadleafsezzle.admin.platform.PlatformOrders;
import org.broadleafsezzle.ledger.CheckoutCursor;
import org.broadleafsezzle.ledger.CheckoutPage;
import org.broadleafsezzle.ledger.CheckoutSearch;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class PaymentExportTest {
  private final CheckoutSearch search = mock(CheckoutSearch.class);
  private final CheckoutPage page = mock(CheckoutPage.class);
  private final AdminTexts texts = mock(AdminTexts.class);
  private final ListRequest whole = ListRequest.of(Map.of(), ZoneOffset.UTC, Locale.US);
  private final PaymentExport export =
      new PaymentExport(
          new PaymentList(
              search,
              mock(PlatformOrders.class),
              mock(TextSearch.class),
              mock(SezzleSettingsSource.class, RETURNS_DEEP_STUBS),
              Clock.systemUTC()),
          texts,
          CsvStyle.forPrograms(ZoneOffset.UTC));

  @BeforeEach
  void aListOfPages() {
    when(texts.text(any())).thenReturn("Column");
    when(search.page(any(), any(), any(), anyInt(), any())).thenReturn(page);
  }

  @Test
  void allPagesAreWrittenAndTheFirstIsShortSoThatTheFileBeginsSoon() throws IOException {
    when(page.next()).thenReturn(Optional.of(mock(CheckoutCursor.class)), Optional.empty());
    ByteArrayOutputStream file = new ByteArrayOutputStream();

    export.write(whole, file);

    InOrder read = inOrder(search);
    read.verify(search).page(any(), any(), any(), eq(50), any());
    read.verify(search).page(any(), any(), any(), eq(500), any());
    assertThat(file.toString(StandardCharsets.UTF_8)).startsWith("\uFEFFColumn,Column");
  }

  @Test
  void nothingIsReadForSomebodyWhoIsGone() {
    when(page.next()).thenReturn(Optional.of(mock(CheckoutCursor.class)));

    assertThatThrownBy(() -> export.write(whole, new BrokenConnection()))
        .isInstanceOf(IOException.class);

    verify(search, times(1)).page(any(), any(), any(), anyInt(), any());
  }

  /** As a servlet's stream of a connection that its browser has closed. */
  private static final class BrokenConnection extends OutputStream {
    @Override
    public void write(int one) throws IOException {
      throw new IOException("Broken pipe");
    }
  }
}

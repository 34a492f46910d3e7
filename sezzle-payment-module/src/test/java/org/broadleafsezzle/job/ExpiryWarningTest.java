package org.broadleafsezzle.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.util.List;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.reconciliation.BooksUpdate;
import org.junit.jupiter.api.Test;

/** The shop is warned before an authorization ends. */
class ExpiryWarningTest extends DueAuthorizationsScene {

  @Test
  void theShopIsWarnedOnceBeforeAnAuthorizationEnds() {
    expiry(false);

    tendAt(end.minus(Duration.ofHours(25)));
    assertThat(events(EventKind.EXPIRY_WARNED)).isEmpty();
    tendAt(end.minus(Duration.ofHours(20)));
    tendAt(end.minus(Duration.ofHours(5)));

    assertThat(now().getBooks().getWarnedAt()).isPresent();
    assertThat(events(EventKind.EXPIRY_WARNED))
        .singleElement()
        .asString()
        .contains("41.58 USD", "Capture or release");
    verify(payments, never()).capture(any());
  }

  @Test
  void theWarningSaysWhenItIsCapturedIfItIs() {
    tendAt(end.minus(Duration.ofHours(20)));

    assertThat(events(EventKind.EXPIRY_WARNED))
        .singleElement()
        .asString()
        .contains(end.toString(), "captured automatically at " + end.minus(Duration.ofHours(12)));
  }

  @Test
  void whatWasMovedOtherwiseIsCountedWithTheComparison() {
    doAnswer(
            call ->
                new BooksUpdate(
                    checkouts.get(call.getArgument(0)),
                    List.of(),
                    List.of(capture(checkout.getId(), Price.of(100, "USD")))))
        .when(books)
        .update(any(), any());

    tendAt(end.minus(Duration.ofHours(20)));

    assertThat(report.toString()).contains("compared=1", "adopted=1");
  }

  @Test
  void nothingIsDueOfWhatHasEnded() {
    tendAt(end);
    tendAt(end.plus(Duration.ofDays(1)));

    verify(payments, never()).capture(any());
    assertThat(events(EventKind.EXPIRY_WARNED)).isEmpty();
  }
}

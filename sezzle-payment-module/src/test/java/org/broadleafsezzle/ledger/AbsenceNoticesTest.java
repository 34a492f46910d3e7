package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import javax.persistence.PersistenceException;
import org.junit.jupiter.api.Test;

class AbsenceNoticesTest {

  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

  private final NoticeOutbox outbox = mock(NoticeOutbox.class);

  @Test
  void areWithdrawn() {
    told(NoticeKind.GIVEN_BACK).withdraw("checkout");

    verify(outbox).withdraw("checkout", NOW);
  }

  @Test
  void theDatabaseIsNotAskedWhereNoneAreWritten() {
    told(NoticeKind.CAPTURED).withdraw("checkout");

    verifyNoInteractions(outbox);
  }

  @Test
  void aDatabaseThatFailsKeepsNobodyFromReadingWhatBecameOfThePayment() {
    doThrow(new PersistenceException("Table SEZZLE_NOTICE not found"))
        .when(outbox)
        .withdraw(any(), any());

    assertThatCode(() -> told(NoticeKind.ORDER_MADE).withdraw("checkout"))
        .doesNotThrowAnyException();
  }

  private AbsenceNotices told(NoticeKind kind) {
    return new AbsenceNotices(outbox, () -> EnumSet.of(kind), Clock.fixed(NOW, ZoneOffset.UTC));
  }
}
